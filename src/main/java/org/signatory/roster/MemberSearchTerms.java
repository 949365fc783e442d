package org.signatory.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.platform.text.TextNormalizer;

/**
 * Represents a typed search for Members, such as {@code chuy garcia}, {@code Illinois}, {@code IL-09} or {@code S001145}.
 *
 * @param id the whole text in lower case if it can be an ID in any system; otherwise null
 * @param seat the state and district, if both were typed; otherwise null
 * @param words the other words, each a prefix of a name or, together with the next ones, a state
 */
record MemberSearchTerms(String id, Seat seat, List<Word> words) {

    /** Represents a district of a state; 0 is at large. */
    record Seat(String state, int district) {}

    /**
     * Represents a word.
     *
     * @param state the postal abbreviation of the state whose name contains the word here; null for none
     */
    record Word(String text, String state) {}

    private static final int MAX_STATE_WORDS = 4;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]*[0-9][A-Za-z0-9]*");
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th)?");
    private static final Pattern STATE_AND_NUMBER = Pattern.compile("([a-z]{2})([0-9]{1,2})");
    private static final Set<String> FILLERS = Set.of("congressional", "district", "cd", "of", "the", "s");

    static MemberSearchTerms of(String typed) {
        String text = typed.strip();
        List<String> words = new ArrayList<>();
        for (String word : TextNormalizer.words(POSSESSIVE.matcher(text).replaceAll(""))) {
            Matcher joined = STATE_AND_NUMBER.matcher(word);
            if (joined.matches() && States.named(joined.group(1)) != null) {
                words.addAll(List.of(joined.group(1), joined.group(2)));
            } else {
                words.add(word);
            }
        }
        Seat seat = seat(words);
        String id = seat == null && ID.matcher(text).matches() ? text.toLowerCase(Locale.ROOT) : null;
        return new MemberSearchTerms(id, seat, states(words));
    }

    /** Returns the district that is named anywhere in the words, and removes its words. */
    private static Seat seat(List<String> words) {
        for (int start = 0; start < words.size(); start++) {
            for (int end = Math.min(words.size(), start + MAX_STATE_WORDS); end > start; end--) {
                String state = States.named(String.join(" ", words.subList(start, end)));
                int district = state == null ? -1 : district(words, start, end);
                if (district >= 0) {
                    return new Seat(state, district);
                }
            }
        }
        return null;
    }

    /** Returns the district before or after a state, and removes the words of both; -1 if there is none. */
    private static int district(List<String> words, int start, int end) {
        int after = end;
        while (after < words.size() && FILLERS.contains(words.get(after))) {
            after++;
        }
        if (after < words.size() && NUMBER.matcher(words.get(after)).matches()) {
            return take(words, start, after, after);
        }
        if (after < words.size() && words.get(after).equals("al")) {
            words.subList(start, after + 1).clear();
            return 0;
        }
        if (after + 1 < words.size()
                && words.get(after).equals("at")
                && words.get(after + 1).equals("large")) {
            words.subList(start, after + 2).clear();
            return 0;
        }
        int before = start - 1;
        while (before >= 0 && FILLERS.contains(words.get(before))) {
            before--;
        }
        return before >= 0 && NUMBER.matcher(words.get(before)).matches() ? take(words, before, end - 1, before) : -1;
    }

    private static int take(List<String> words, int first, int last, int number) {
        Matcher district = NUMBER.matcher(words.get(number));
        district.matches();
        int value = Integer.parseInt(district.group(1));
        int end = last + 1;
        while (end < words.size() && FILLERS.contains(words.get(end))) {
            end++;
        }
        words.subList(first, end).clear();
        return value;
    }

    private static List<Word> states(List<String> words) {
        List<Word> marked = new ArrayList<>();
        for (int start = 0; start < words.size(); ) {
            int end = Math.min(words.size(), start + MAX_STATE_WORDS);
            while (end > start + 1 && States.named(String.join(" ", words.subList(start, end))) == null) {
                end--;
            }
            String state = States.named(String.join(" ", words.subList(start, end)));
            words.subList(start, end).forEach(word -> marked.add(new Word(word, state)));
            start = end;
        }
        return marked;
    }
}
