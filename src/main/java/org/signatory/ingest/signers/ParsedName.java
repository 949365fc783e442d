package org.signatory.ingest.signers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.signatory.letters.SignOnSource;
import org.signatory.matching.Mention;
import org.signatory.matching.MentionRole;
import org.signatory.matching.NameMatch;
import org.signatory.matching.SignerList;

/**
 * Represents one name of an upload before any decision.
 *
 * @param number counted from 1
 * @param line the first line in the text or the row in the sheet, from 1
 * @param start the start offset in the text, or null in a sheet
 * @param end the end offset, or null in a sheet
 * @param lead whether the text names the person as a lead
 * @param answer the office's response in the sheet; signed by default
 * @param signedOn the date in the sheet, or null
 * @param fault an error of the record apart from the name, or null
 * @param note the note in the sheet, or null
 * @param source the source in the sheet, if it is a known one, or null
 */
public record ParsedName(
        int number,
        int line,
        Integer start,
        Integer end,
        String written,
        String affiliation,
        boolean lead,
        NameMatch match,
        SheetResponse answer,
        LocalDate signedOn,
        String fault,
        String note,
        SignOnSource source) {

    /** Returns the leads and signers of a text, each with its line. */
    public static List<ParsedName> of(SignerList list, String text) {
        List<ParsedName> names = new ArrayList<>();
        int line = 1;
        int at = 0;
        for (Mention mention : list.signers()) {
            for (; at < mention.start(); at++) {
                line += text.charAt(at) == '\n' ? 1 : 0;
            }
            names.add(new ParsedName(
                    names.size() + 1,
                    line,
                    mention.start(),
                    mention.end(),
                    mention.written(),
                    mention.affiliation().written(),
                    mention.role() == MentionRole.LEAD,
                    mention.match(),
                    SheetResponse.SIGNED,
                    null,
                    null,
                    null,
                    null));
        }
        return names;
    }
}
