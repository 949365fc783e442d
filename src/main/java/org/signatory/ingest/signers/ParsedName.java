package org.signatory.ingest.signers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.signatory.matching.Mention;
import org.signatory.matching.NameMatch;
import org.signatory.matching.SignerList;

/**
 * One name of what was brought, before it is decided on.
 *
 * @param number counted from 1
 * @param line the line of the text or row of the sheet that it begins on, from 1
 * @param start where it begins in the text, or null in a sheet
 * @param end where it ends, or null in a sheet
 * @param lead whether the text says that the bearer leads
 * @param answer what the sheet says of signing; signed where it says nothing
 * @param signedOn the sheet's date, or null
 * @param fault what is wrong with the record apart from the name, or null
 * @param note the sheet's note, or null
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
        String note) {

    /** The names of a text, each with its line. */
    public static List<ParsedName> of(SignerList list, String text) {
        List<ParsedName> names = new ArrayList<>();
        int line = 1;
        int at = 0;
        for (Mention mention : list.mentions()) {
            for (; at < mention.start(); at++) {
                line += text.charAt(at) == '\n' ? 1 : 0;
            }
            names.add(new ParsedName(
                    names.size() + 1,
                    line,
                    mention.start(),
                    mention.end(),
                    mention.written(),
                    mention.beside().written(),
                    mention.role() == Mention.Role.LEAD,
                    mention.match(),
                    SheetResponse.SIGNED,
                    null,
                    null,
                    null));
        }
        return names;
    }
}
