package org.signatory.ingest.signers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.signatory.matching.Mention;
import org.signatory.matching.MentionRole;
import org.signatory.matching.MentionedMembers;
import org.signatory.matching.NamePassage;

/** Turns the names of a text into records of an import. */
public final class TextSignerReader {

    private static final Set<MentionRole> DENIALS =
            EnumSet.of(MentionRole.DID_NOT_SIGN, MentionRole.WITHDRAWN, MentionRole.STRUCK_OUT);

    private final MentionedMembers list;
    private final String text;
    private final TreeMap<Integer, Integer> passages = new TreeMap<>();
    private final Map<String, MentionRole> denials = new HashMap<>();
    private final Set<String> named = new HashSet<>();

    private TextSignerReader(MentionedMembers list, String text) {
        this.list = list;
        this.text = text;
        for (int i = 0; i < list.lists().size(); i++) {
            passages.put(list.lists().get(i).start(), i + 1);
        }
        for (Mention it : list.mentions()) {
            if (it.match().matched() && DENIALS.contains(it.role())) {
                denials.putIfAbsent(id(it), it.role());
            } else if (it.match().matched() && isPossibleSigner(it)) {
                named.add(id(it));
            }
        }
    }

    /**
     * Returns the possible signers of a text with their lines, and each other Member that it names once. Members named
     * as signers and in passing are not repeated.
     */
    public static List<UploadedName> of(MentionedMembers list, String text) {
        return new TextSignerReader(list, text).names();
    }

    private List<UploadedName> names() {
        List<UploadedName> names = new ArrayList<>();
        int line = 1;
        int at = 0;
        for (Mention it : list.mentions()) {
            for (; at < it.start(); at++) {
                line += text.charAt(at) == '\n' ? 1 : 0;
            }
            if (isPossibleSigner(it) || !it.match().matched() || named.add(id(it))) {
                names.add(name(names.size() + 1, line, it));
            }
        }
        return names;
    }

    private UploadedName name(int number, int line, Mention it) {
        return new UploadedName(
                number,
                line,
                null,
                it.written(),
                it.affiliation().written(),
                it.role() == MentionRole.LEAD,
                it.match(),
                it,
                passage(it),
                SheetResponse.SIGNED,
                null,
                fault(it),
                null,
                null,
                SheetRowOutreach.NONE);
    }

    /** Returns the number of the passage with this name, if both have the same role. */
    private Integer passage(Mention it) {
        Map.Entry<Integer, Integer> entry = passages.floorEntry(it.start());
        if (entry == null) {
            return null;
        }
        NamePassage passage = list.lists().get(entry.getValue() - 1);
        return it.end() <= passage.end() && it.role() == passage.role() ? entry.getValue() : null;
    }

    /** Returns the contradiction of a text that names a Member as a signer and elsewhere denies it. */
    private String fault(Mention it) {
        MentionRole denial = isPossibleSigner(it) && it.match().matched() ? denials.get(id(it)) : null;
        return denial == null ? null : "another passage says that the Member " + denial.reason();
    }

    private static boolean isPossibleSigner(Mention it) {
        return it.role().isCounted() || it.role() == MentionRole.UNCLEAR;
    }

    private static String id(Mention it) {
        return it.match().person().bioguideId();
    }
}
