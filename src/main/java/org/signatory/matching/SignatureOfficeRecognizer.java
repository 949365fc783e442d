package org.signatory.matching;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.signatory.roster.Chamber;

/** Recognizes the line below the name of a Member in a signature block: the seat, or a title such as Ranking Member. */
final class SignatureOfficeRecognizer {

    private static final int MAX_LENGTH = 200;

    private static final String SEAT = "(?:member of (?:the )?(?:u\\.?s\\.? )?(?:congress|house of representatives)|"
            + "(?:united states|u\\.?s\\.?) (?:senators?|representative|house of representatives|senate|congress(?:wo)?man)|representative|"
            + "senator|delegate|resident commissioner)";
    private static final String LEADER =
            "(?:(?:vice|co|acting) ?-?)?chair(?:m[ae]n|wom[ae]n|person)?|ranking (?:minority )?member";
    private static final Pattern SEATS = Pattern.compile("(?i)^\\W*(?:/s/\\W*|_{3,}\\W*|(?:" + SEAT + "\\W*){1,3})$");
    private static final Pattern ONE_SEAT = Pattern.compile("(?i)" + SEAT);
    private static final Pattern TITLE = Pattern.compile("(?i)^\\W*(?:" + LEADER + ")(?:,| of| on)? (?:the )?(?=.{0,80}"
            + "\\b(?:committee|subcommittee|commission|caucus|task force)\\b)[^.:;]{3,140}$");
    private static final Pattern COLUMNS = Pattern.compile("\\s{2,}|\\t");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");
    private static final Pattern SENATE = Pattern.compile("(?i)\\bsenat");
    private static final Pattern HOUSE = Pattern.compile("(?i)(?<!\\bwhite )\\bhouse\\b");

    private SignatureOfficeRecognizer() {}

    /** Returns whether the words are the office of the person above, or a line for the signature. */
    static boolean isLine(String words) {
        return words.length() <= MAX_LENGTH
                && (SEATS.matcher(words).matches()
                        || Arrays.stream(COLUMNS.split(words.strip()))
                                .allMatch(it -> SEATS.matcher(it).matches() || isTitle(it)));
    }

    /** Returns whether the words name an office, and are not only a line for the signature. */
    static boolean isNamed(String words) {
        return LETTERS.matcher(words).find() && isLine(words);
    }

    /** Returns whether the words are a title on a committee: "Ranking Member, House Committee on the Judiciary". */
    static boolean isTitle(String words) {
        return TITLE.matcher(words).matches();
    }

    /**
     * Returns the chambers of the offices on a line, one for each column; null for a title that does not name one
     * chamber.
     */
    static List<Chamber> chambers(String words) {
        Stream<String> offices = SEATS.matcher(words).matches()
                ? ONE_SEAT.matcher(words).results().map(MatchResult::group)
                : Arrays.stream(COLUMNS.split(words.strip()));
        return offices.map(SignatureOfficeRecognizer::chamber).toList();
    }

    private static Chamber chamber(String words) {
        boolean senate = SENATE.matcher(words).find();
        if (isTitle(words)) {
            boolean house = HOUSE.matcher(words).find();
            return senate == house ? null : house ? Chamber.HOUSE : Chamber.SENATE;
        }
        return senate ? Chamber.SENATE : Chamber.HOUSE;
    }
}
