package org.signatory.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.signatory.common.Sha256;
import org.signatory.names.Mention;
import org.signatory.names.RosterDay;
import org.signatory.names.Scope;
import org.signatory.names.SignerList;

/**
 * What was brought, read into names.
 *
 * @param kind text, csv, tsv, xlsx, pdf or docx
 * @param text the text that the names were read from
 * @param digest SHA-256 of what was sent
 * @param notices what a person should know of how it was read
 * @param list the signers of a text; null for a sheet
 */
record Brought(
        String kind, String text, String digest, List<String> notices, SignerList list, List<BroughtName> names) {

    static Brought of(SignerImportDraft draft, RosterDay roster, Scope scope) {
        if (draft.text() != null) {
            return text("text", draft.text(), digest(draft.text()), roster, scope);
        }
        return text("text", new String(draft.file(), StandardCharsets.UTF_8), Sha256.hex(draft.file()), roster, scope);
    }

    static Brought text(String kind, String text, String digest, RosterDay roster, Scope scope) {
        SignerList list = SignerList.of(text, roster, scope);
        List<BroughtName> names = new ArrayList<>();
        int line = 1;
        int at = 0;
        for (Mention mention : list.mentions()) {
            for (; at < mention.start(); at++) {
                line += text.charAt(at) == '\n' ? 1 : 0;
            }
            names.add(new BroughtName(
                    names.size() + 1,
                    line,
                    mention.written(),
                    mention.beside().written(),
                    mention.role() == Mention.Role.LEAD,
                    mention.match(),
                    Answer.SIGNED,
                    null,
                    null,
                    null));
        }
        return new Brought(kind, text, digest, List.of(), list, names);
    }

    static String digest(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
