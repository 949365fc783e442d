package org.signatory.letters;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.signatory.letters.SearchMatch.Field;
import org.signatory.letters.SearchMatch.Range;
import org.signatory.platform.text.TextNormalizer;

/** Finds the reasons why a search found each letter of a page, with the words to highlight. */
final class SearchMatches {

    /** Signers or endorsers that are named as reasons for one letter. */
    private static final int MAX_NAMES = 3;

    /** Length of the part of a text in which words are highlighted. */
    private static final int MAX_TEXT = 20_000;

    private static final int MAX_WORDS = 500;

    /** Private-use characters around a match, removed from the texts before. */
    private static final char START = '\ue000';

    private static final char STOP = '\ue001';
    private static final String MARKS = "StartSel=" + START + ", StopSel=" + STOP;
    private static final List<Field> FIELDS =
            List.of(Field.TITLE, Field.TOPICS, Field.RECIPIENTS, Field.SUMMARY, Field.EXCERPT, Field.TEXT);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'\u2019.]+");

    private static final String WORDS = "select cast(l.id as text), " + whole("l.title") + ", "
            + whole("array_to_string(l.topics, ', ')") + ", " + whole("l.recipient_words") + ", " + part("l.summary")
            + ", " + part("l.excerpt") + ", " + part("left(t.body, " + MAX_TEXT + ")")
            + " from letter l left join letter_version t on t.letter_id = l.id and t.number = l.text_version,"
            + " websearch_to_tsquery('english', :words) q where l.id = any(:ids)";

    private static final String SIGNERS = "select cast(s.letter_id as text), s.role, s.printed_name from sign_on s"
            + " where s.letter_id = any(:ids) and s.bioguide_id = any(:names) and s.withdrawn_on is null"
            + " and s.removed_at is null order by s.role desc, s.position, s.sort_name";

    private static final String ENDORSERS =
            "select cast(e.letter_id as text), 'ENDORSER', e.printed_name from endorsement e"
                    + " where e.letter_id = any(:ids) and e.organization_id = any(cast(:names as uuid[]))"
                    + " and e.withdrawn_on is null and e.merged_into is null order by e.position, e.printed_name";

    private final UUID[] ids;
    private final Map<UUID, List<SearchMatch>> found = new HashMap<>();

    private SearchMatches(List<Letter> letters) {
        ids = letters.stream().map(letter -> letter.id).toArray(UUID[]::new);
    }

    private static String whole(String text) {
        return headline(text, MARKS + ", HighlightAll=true");
    }

    private static String part(String text) {
        return headline(text, MARKS + ", MaxWords=25, MinWords=12");
    }

    private static String headline(String text, String options) {
        return "ts_headline('english', translate(coalesce(" + text + ", ''), '" + START + STOP + "', ''), q, '"
                + options + "')";
    }

    /** Returns the reasons for each letter, most important first. */
    static Map<UUID, List<SearchMatch>> of(LetterSearch search, List<Letter> letters) {
        SearchMatches matches = new SearchMatches(letters);
        Set<String> typed = new HashSet<>(TextNormalizer.words(search.markedWords()));
        if (!search.markedWords().isEmpty()) {
            matches.readFields(search.markedWords());
        }
        matches.readNames(SIGNERS, search.members(), typed);
        matches.readNames(ENDORSERS, search.organizations(), typed);
        matches.found.values().forEach(list -> list.sort(Comparator.comparing(SearchMatch::field)));
        return matches.found;
    }

    private void readFields(String words) {
        for (Object[] row : query(WORDS, Map.of("words", words))) {
            for (int i = 0; i < FIELDS.size(); i++) {
                String marked = (String) row[i + 1];
                if (marked.indexOf(START) >= 0) {
                    add((String) row[0], unmarked(FIELDS.get(i), marked));
                }
            }
        }
    }

    private void readNames(String sql, List<String> names, Set<String> typed) {
        if (names.isEmpty()) {
            return;
        }
        Map<String, Integer> named = new HashMap<>();
        for (Object[] row : query(sql, Map.of("names", names.toArray(String[]::new)))) {
            if (named.merge((String) row[0], 1, Integer::sum) <= MAX_NAMES) {
                String name = (String) row[2];
                Field field = row[1].equals("LEAD") ? Field.LEAD_SPONSOR : Field.valueOf((String) row[1]);
                add((String) row[0], new SearchMatch(field, name, highlights(name, typed)));
            }
        }
    }

    private List<Object[]> query(String sql, Map<String, Object> values) {
        NativeQuery<Object[]> query = Panache.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .setParameter("ids", ids);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private void add(String id, SearchMatch match) {
        found.computeIfAbsent(UUID.fromString(id), any -> new ArrayList<>()).add(match);
    }

    /** Returns a text without the marks of the database, with the parts between them. */
    private static SearchMatch unmarked(Field field, String marked) {
        StringBuilder text = new StringBuilder();
        List<Range> highlights = new ArrayList<>();
        int start = 0;
        for (char c : marked.toCharArray()) {
            if (c == START) {
                start = text.length();
            } else if (c == STOP) {
                highlights.add(new Range(start, text.length()));
            } else {
                text.append(c);
            }
        }
        return new SearchMatch(field, text.toString(), highlights);
    }

    /** Returns the typed words of a name, or the whole name if it was found by another name. */
    private static List<Range> highlights(String name, Set<String> typed) {
        List<Range> highlights = new ArrayList<>();
        Matcher word = WORD.matcher(name);
        while (word.find() && highlights.size() < MAX_WORDS) {
            if (typed.containsAll(TextNormalizer.words(word.group()))) {
                highlights.add(new Range(word.start(), word.end()));
            }
        }
        return highlights.isEmpty() ? List.of(new Range(0, name.length())) : highlights;
    }
}
