package org.signatory.matching;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Represents the party and seat that are written next to a name, as far as they can be parsed.
 *
 * @param written as written, without parentheses; null if there is none
 * @param party D, R, I or L; null if none is written
 * @param state the postal abbreviation; null if none is written
 * @param district 0 for at large; null if none is written
 * @param unread a part without a known meaning, such as CN in {@code D-CN}; null if everything was parsed
 */
public record WrittenAffiliation(String written, String party, String state, Integer district, String unread) {

    static final WrittenAffiliation NONE = new WrittenAffiliation(null, null, null, null, null);

    private static final int MAX_LENGTH = 60;

    private static final Map<String, String> PARTIES = Map.ofEntries(
            Map.entry("d", "D"),
            Map.entry("dem", "D"),
            Map.entry("democrat", "D"),
            Map.entry("democratic", "D"),
            Map.entry("dfl", "D"),
            Map.entry("dnpl", "D"),
            Map.entry("r", "R"),
            Map.entry("gop", "R"),
            Map.entry("republican", "R"),
            Map.entry("i", "I"),
            Map.entry("ind", "I"),
            Map.entry("independent", "I"),
            Map.entry("l", "L"),
            Map.entry("libertarian", "L"));

    /** The Democratic-Nonpartisan League, the only party with a hyphen. */
    private static final Pattern NONPARTISAN = Pattern.compile("(?i)\\bD-NPL\\b");

    private static final Pattern AT_LARGE = Pattern.compile("(?i)\\bat[-\\s]+large\\b");
    private static final Pattern SEPARATOR = Pattern.compile("[-\u2010-\u2015,/;:]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern DISTRICT = Pattern.compile("0*(\\d{1,2})(?:st|nd|rd|th)?");
    private static final Pattern STATE_AND_DISTRICT = Pattern.compile("(\\p{L}{2})0*(\\d{1,2})");
    private static final Pattern DAMAGED = Pattern.compile("\\p{Lu}{1,3}\\.?");
    /** The city of a Member after the party, as in "R-Clermont". */
    private static final Pattern CITY = Pattern.compile("\\p{Lu}\\p{Ll}{3,14}");

    private static final Set<String> FILLING =
            Set.of("of", "for", "from", "the", "district", "congressional", "no", "state", "both", "all", "each");
    private static final int MAX_STATE_NAME_WORDS = 4;

    /** Parses the whole text as an affiliation; empty if it is not one. */
    static Optional<WrittenAffiliation> of(String text) {
        String written = text.strip();
        if (written.isEmpty() || written.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String plain = NONPARTISAN.matcher(written).replaceAll("DNPL");
        plain = AT_LARGE.matcher(plain).replaceAll("0");
        plain = SEPARATOR.matcher(plain).replaceAll(" ");
        return new Parser(BLANKS.split(plain.strip())).of(written);
    }

    static WrittenAffiliation ofState(String written, String code) {
        return new WrittenAffiliation(written, null, code, null, null);
    }

    /** Creates an affiliation from a party letter and a city, as in R-St. Joseph. */
    static WrittenAffiliation ofCity(String written) {
        return new WrittenAffiliation(written, written.substring(0, 1), null, null, written.substring(2));
    }

    boolean isEmpty() {
        return party == null && state == null && district == null;
    }

    /** Parses the words of an affiliation from left to right. The first word of D-El Paso is not "Del." */
    private static final class Parser {

        private final String[] words;
        private String party;
        private String state;
        private Integer district;
        private String unread;
        private boolean valid = true;

        private Parser(String[] words) {
            this.words = words;
        }

        private Optional<WrittenAffiliation> of(String written) {
            for (int i = 0; i < words.length && valid; ) {
                i += word(i);
            }
            valid &= party != null || state != null || unread != null && district != null;
            return valid
                    ? Optional.of(new WrittenAffiliation(written, party, state, district, unread))
                    : Optional.empty();
        }

        /** Parses the word at this position with the words that belong to it. Returns the number of words parsed. */
        private int word(int i) {
            String word = words[i];
            String folded = NameSpellingNormalizer.compact(word);
            for (int n = Math.min(MAX_STATE_NAME_WORDS, words.length - i); state == null && n > 0; n--) {
                boolean letterFirst =
                        i == 0 && words.length > 1 && PARTIES.containsKey(folded) && (n == 1 || words[1].equals("El"));
                Optional<String> code = letterFirst ? Optional.empty() : StateNames.code(joined(i, n));
                if (code.isPresent()) {
                    state = code.get();
                    return n;
                }
            }
            Matcher joint = STATE_AND_DISTRICT.matcher(word);
            Matcher number = DISTRICT.matcher(word);
            if (party == null && PARTIES.containsKey(folded)) {
                party = PARTIES.get(folded);
            } else if (state == null
                    && joint.matches()
                    && StateNames.code(joint.group(1)).isPresent()) {
                state = StateNames.code(joint.group(1)).get();
                district = Integer.valueOf(joint.group(2));
            } else if (district == null && number.matches()) {
                district = Integer.valueOf(number.group(1));
            } else if (district == null && state != null && folded.equals("al")) {
                district = 0;
            } else if (!FILLING.contains(folded)) {
                boolean city =
                        party != null && words.length == 2 && CITY.matcher(word).matches();
                valid = unread == null && (city || DAMAGED.matcher(word).matches());
                unread = word;
            }
            return 1;
        }

        private String joined(int i, int n) {
            return String.join(" ", Arrays.copyOfRange(words, i, i + n));
        }
    }
}
