package org.signatory.ingest.releases;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.signatory.matching.AgencyNames;

/** Separates the columns of an address block that a program put on one line: "Secretary Administrator". */
final class AddressColumnSplitter {

    private static final Pattern WIDE = Pattern.compile("\\s{2,}|\t");
    private static final Pattern CITY =
            Pattern.compile("\\p{Lu}[\\p{L}.' ]{1,40},? (?:D\\.?C\\.?|\\p{Lu}{2}),?(?: \\d{5}(?:-\\d{4})?)?");
    private static final Pattern STREET = Pattern.compile(
            "\\d{1,6} [^,]{3,60}(?:Avenue|Ave|Street|St|Drive|Pentagon|Road|Building|Plaza|Boulevard|Place)\\.?"
                    + "(?:,? (?:N\\.?|S\\.?)(?:W|E)\\.?)?");
    private static final Pattern PART =
            Pattern.compile("(?:The )?(?:House |Senate )?Committee on .+|(?:The )?(?:U\\.S\\. |United States )?"
                    + "(?:House of Representatives|Senate)|" + RecipientTerms.CHAMBER_TITLE + "(?: (?:of|for) .+)?");

    private AddressColumnSplitter() {}

    /** Returns the parts of a line, or an empty list if the line cannot be separated. */
    static List<String> of(String line, int columns) {
        String[] wide = WIDE.split(line);
        return wide.length == columns ? List.of(wide) : parts(line, columns);
    }

    private static List<String> parts(String line, int columns) {
        if (columns == 1) {
            return isPart(line) ? List.of(line) : List.of();
        }
        for (int space = line.indexOf(' '); space > 0; space = line.indexOf(' ', space + 1)) {
            List<String> rest =
                    isPart(line.substring(0, space)) ? parts(line.substring(space + 1), columns - 1) : List.of();
            if (!rest.isEmpty()) {
                List<String> all = new ArrayList<>(List.of(line.substring(0, space)));
                all.addAll(rest);
                return all;
            }
        }
        return List.of();
    }

    private static boolean isPart(String text) {
        return AgencyNames.isKnown(text)
                || CITY.matcher(text).matches()
                || STREET.matcher(text).matches()
                || PART.matcher(text).matches();
    }
}
