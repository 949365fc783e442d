package org.signatory.matching;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Recognizes the line below a name in a signature block with an office that no Member of Congress has. */
final class OtherOffice {

    private static final int MAX_LENGTH = 160;

    private static final Pattern OFFICE = Pattern.compile(
            "(?i)^\\W*(?:(?:the|former|acting|deputy|interim|lt\\.?|lieutenant|vice|first) )*(?:"
                    + "state (?:rep(?:resentative)?|sen(?:ator)?|assembly\\w*|delegate|treasurer|auditor|superintendent)\\b"
                    + "|(?:\\p{L}+ ){0,2}(?:state|general|city|county|town|municipal|borough|tribal) (?:house|senate|assembly|council\\w*|commission\\w*|supervisor|executive|judge|clerk|attorney|manager|chair\\w*)\\b"
                    + "|assembly(?:member|m[ae]n|wom[ae]n)|(?:council|alder)(?:member|m[ae]n|wom[ae]n|or)s?\\b|mayor\\b|governor\\b|attorney general\\b|secretary of state\\b"
                    + "|sheriff\\b|chief (?:executive|of police|financial|operating)|president (?:and|&|of) |president,|ceo\\b|executive director\\b|professor\\b"
                    + "|(?:county|city) \\p{L}+\\b|member of (?:the )?(?:parliament|city council|state|european|house of commons)|chairm\\w+ of the board\\b|superintendent\\b).{0,100}$");

    private OtherOffice() {}

    /** Returns whether the words right after a name are such an office, as in ", Mayor of Napa". */
    static boolean follows(String words) {
        return words.startsWith(", ")
                && words.length() <= MAX_LENGTH
                && OFFICE.matcher(words.substring(2)).matches();
    }

    /** Returns which columns of a line are such offices; an empty list if none is. */
    static List<Boolean> columns(String line) {
        // The office in "cc: The Honorable A,  Secretary of State" is not that of the name above.
        if (line.length() > MAX_LENGTH || RoleCues.isCopied(line)) {
            return List.of();
        }
        List<Boolean> columns = Arrays.stream(line.strip().split("\\s{2,}|\\t"))
                .map(it -> OFFICE.matcher(it).matches() && !it.strip().endsWith(":"))
                .toList();
        return columns.contains(true) ? columns : List.of();
    }
}
