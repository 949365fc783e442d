package org.signatory.ingest.signers;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.matching.StateNames;

/**
 * Represents the cell of a district, such as 9, "9th", "IL-9", "IL09" or "Illinois 9th District".
 *
 * @param state the postal abbreviation; null if the cell has none
 * @param number the number, or AL for at large
 */
record SheetDistrict(String state, String number) {

    private static final int MAX_LENGTH = 60;
    private static final Pattern NUMBER = Pattern.compile("(?i)(\\d{1,2})(?:st|nd|rd|th)?|al|at[- ]large");
    private static final Pattern LAST =
            Pattern.compile("[A-Za-z]{0,2}?(?:\\d{1,2}(?:st|nd|rd|th)?|(?<![A-Za-z])(?:AL|[Aa]t[- ][Ll]arge))$");
    private static final Pattern DISTRICT =
            Pattern.compile("(?i)(?:\\b(?:congressional )?(?:district|dist|cd)\\b[. ]*)");

    /** Parses a cell; empty if it is not a district. */
    static Optional<SheetDistrict> of(String cell) {
        if (cell.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String plain = DISTRICT.matcher(cell).replaceAll(" ").strip();
        Matcher last = LAST.matcher(plain);
        if (!last.find()) {
            return Optional.empty();
        }
        int letters = 0;
        String end = last.group();
        while (Character.isLetter(end.charAt(letters)) && !NUMBER.matcher(end).matches() && letters < 2) {
            letters++;
        }
        String state = plain.substring(0, last.start() + letters).replaceAll("[-,.\\s]+$", "");
        Matcher number = NUMBER.matcher(end.substring(letters));
        Optional<String> code = StateNames.code(state);
        if (!number.matches() || !state.isEmpty() && code.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SheetDistrict(code.orElse(null), number.group(1) == null ? "AL" : number.group(1)));
    }
}
