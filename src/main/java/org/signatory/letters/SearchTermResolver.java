package org.signatory.letters;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.signatory.letters.LetterSearch.Name;
import org.signatory.letters.SearchTerms.Term;
import org.signatory.matching.NameSpellingNormalizer;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.SqlInHql;
import org.signatory.platform.text.TextNormalizer;
import org.signatory.roster.BundledNameAliases;

/**
 * Resolves search terms to Members and organizations, and corrects misspelled words. Reads only Members, organizations
 * and letters that the caller can see, so a correction does not reveal a hidden word.
 */
final class SearchTermResolver {

    /** Limits the words that are looked up; further words are searched for in the text as they are. */
    private static final int MAX_WORDS = 12;

    private static final int MAX_CANDIDATES = 3000;
    private static final int MAX_NAMED = 50;
    private static final int MAX_NAME_WORDS = 6;
    private static final int MIN_CORRECTED = 4;
    private static final int LONG_WORD = 7;
    private static final int MAX_SPELLINGS = 3;
    private static final int MAX_SIMILAR = 50;

    /** Lower than the default of pg_trgm, to find words with two swapped letters; the edits are counted afterwards. */
    private static final String SIMILARITY = "0.3";

    private static final String MEMBERS =
            "select m.bioguide_id, m.search_name, concat_ws(' ', m.last_name, m.nickname),"
                    + " m.first_name from member m where string_to_array(m.search_name, ' ') && cast(:words as text[]) limit "
                    + MAX_CANDIDATES;
    private static final String ORGANIZATIONS =
            "select cast(o.id as text), o.search_name, coalesce(o.acronym, ''), o.name"
                    + " from organization o where o.merged_into is null and string_to_array(o.search_name, ' ') && cast(:words as text[]) limit "
                    + MAX_CANDIDATES;
    private static final String SPELLED = "(select search_name from member where :word <<% search_name"
            + " order by :word <<<-> search_name limit " + MAX_SIMILAR + ") union all (select search_name from"
            + " organization where merged_into is null and :word <<% search_name order by :word <<<-> search_name limit "
            + MAX_SIMILAR + ")";

    /** Represents a Member or an organization with the words of all names, and the words that identify it alone. */
    private record Candidate(String id, boolean member, Set<String> words, Set<String> alone) {}

    /** Represents a name and the number of its terms. */
    record Found(Name name, int length) {}

    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<String, List<String>> corrected = new HashMap<>();
    private final Set<String> unindexed = new HashSet<>();

    private SearchTermResolver() {}

    static SearchTermResolver of(List<List<Term>> alternatives, LetterAccessCondition sight) {
        List<Term> terms = alternatives.stream()
                .flatMap(List::stream)
                .distinct()
                .limit(MAX_WORDS)
                .toList();
        SearchTermResolver vocabulary = new SearchTermResolver();
        Set<String> words = new TreeSet<>();
        terms.forEach(term -> words.addAll(TextNormalizer.words(term.words())));
        if (!words.isEmpty()) {
            vocabulary.load(words);
            vocabulary.correct(terms, sight);
        }
        return vocabulary;
    }

    private void load(Collection<String> words) {
        String[] array = words.stream().limit(4L * MAX_WORDS).toArray(String[]::new);
        read(MEMBERS, array).forEach(row -> candidates.add(member(row)));
        read(ORGANIZATIONS, array).forEach(row -> candidates.add(organization(row)));
        session()
                .createNativeQuery(
                        "select w from unnest(cast(:words as text[])) w where numnode(websearch_to_tsquery('english', w)) = 0",
                        String.class)
                .setParameter("words", array)
                .getResultList()
                .forEach(word -> unindexed.add(word));
    }

    private static Candidate member(Object[] row) {
        Set<String> words = words(row[1]);
        Set<String> alone = words(row[2]);
        BundledNameAliases.of((String) row[0]).stream()
                .filter(name -> name.indexOf(' ') < 0)
                .forEach(name -> alone.add(TextNormalizer.folded(name)));
        return new Candidate((String) row[0], true, words, alone);
    }

    /** A word identifies an organization alone if it is the acronym, or the whole name. */
    private static Candidate organization(Object[] row) {
        Set<String> alone = words(row[2]);
        List<String> name = TextNormalizer.words((String) row[3]);
        if (name.size() == 1) {
            alone.addAll(name);
        }
        return new Candidate((String) row[0], false, words(row[1]), alone);
    }

    private static Set<String> words(Object text) {
        return new HashSet<>(TextNormalizer.words((String) text));
    }

    /** Finds other spellings for words that no Member, organization or visible letter has. */
    private void correct(List<Term> terms, LetterAccessCondition sight) {
        for (Term term : terms) {
            String word = TextNormalizer.folded(term.words());
            if (!isCorrectable(term, word) || isKnown(word) || isWritten(term.words(), sight)) {
                continue;
            }
            List<String> spellings = spellings(word, sight);
            if (!spellings.isEmpty()) {
                corrected.put(term.words(), spellings);
                load(spellings);
            }
        }
    }

    private static boolean isCorrectable(Term term, String word) {
        return !term.phrase()
                && !term.excluded()
                && word.length() >= MIN_CORRECTED
                && word.length() <= 40
                && word.chars().allMatch(Character::isLetter);
    }

    private boolean isKnown(String word) {
        return unindexed.contains(word)
                || candidates.stream().anyMatch(each -> each.words().contains(word));
    }

    private static boolean isWritten(String word, LetterAccessCondition sight) {
        return !visible(sight)
                .and(
                        "l.id in (select i.id from LetterSearchVector i where "
                                + SqlInHql.of("matches_query(?, ?)", "i.search", ":word") + ")",
                        "word",
                        word)
                .rows("l.id", 1)
                .isEmpty();
    }

    private static EntityQuery<Letter> visible(LetterAccessCondition sight) {
        return EntityQuery.of(Letter.class, "l").planned().and(LetterAccessCondition.HQL, sight.parameters());
    }

    /** Returns the closest words of names and of visible letters, at most {@value #MAX_SPELLINGS}. */
    private static List<String> spellings(String word, LetterAccessCondition sight) {
        session()
                .createNativeQuery(
                        "select set_config('pg_trgm.strict_word_similarity_threshold', '" + SIMILARITY + "', true)",
                        String.class)
                .getSingleResult();
        List<String> names = session()
                .createNativeQuery(SPELLED, String.class)
                .setParameter("word", word)
                .getResultList();
        Stream<String> written = visible(sight)
                .and(
                        SqlInHql.of(
                                "? <<% letter_short_words(?, ?, ?)",
                                ":word", "l.title", "l.recipientWords", "l.topics"),
                        "word",
                        word)
                .rows("l.id desc", MAX_SIMILAR)
                .stream()
                .map(letter -> letter.title + " " + letter.recipientWords + " " + String.join(" ", letter.topics));
        return closest(word, Stream.concat(names.stream(), written));
    }

    private static List<String> closest(String word, Stream<String> texts) {
        int most = word.length() < LONG_WORD ? 1 : 2;
        Map<Integer, Set<String>> byEdits = texts.flatMap(text -> TextNormalizer.words(text).stream())
                .distinct()
                .filter(other -> Math.abs(other.length() - word.length()) <= most)
                .collect(Collectors.groupingBy(
                        other -> NameSpellingNormalizer.distance(word, other, most),
                        Collectors.toCollection(TreeSet::new)));
        for (int edits = 1; edits <= most; edits++) {
            if (byEdits.containsKey(edits)) {
                return byEdits.get(edits).stream().limit(MAX_SPELLINGS).toList();
            }
        }
        return List.of();
    }

    /** Returns the spellings of a term, for {@code websearch_to_tsquery}: its own, or those of similar words. */
    List<String> spellings(Term term) {
        return corrected.getOrDefault(term.words(), List.of(term.quoted()));
    }

    /** Returns the term, or its likeliest spelling. */
    String spelling(Term term) {
        return spellings(term).get(0);
    }

    /** Returns the longest name that begins with a term; null if the term is no name. */
    Found longestName(List<Term> terms, int at) {
        Term first = terms.get(at);
        if (first.phrase() || first.excluded()) {
            return found(List.of(first));
        }
        int end = at + 1;
        while (end < terms.size()
                && end - at < MAX_NAME_WORDS
                && !terms.get(end).phrase()
                && !terms.get(end).excluded()) {
            end++;
        }
        for (; end > at; end--) {
            Found found = found(terms.subList(at, end));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Found found(List<Term> terms) {
        List<Set<String>> wanted = terms.stream().flatMap(this::spelled).toList();
        boolean single = wanted.size() == 1;
        if (wanted.isEmpty() || single && wanted.get(0).stream().allMatch(unindexed::contains)) {
            return null;
        }
        List<Candidate> named = candidates.stream()
                .filter(each -> wanted.stream()
                        .allMatch(any -> any.stream().anyMatch((single ? each.alone() : each.words())::contains)))
                .toList();
        if (named.isEmpty()) {
            return null;
        }
        String words = single
                ? String.join(" or ", spellings(terms.get(0)))
                : terms.stream().map(this::spelling).collect(Collectors.joining(" "));
        return new Found(
                new Name(
                        words, ids(named, true), ids(named, false), terms.get(0).excluded()),
                terms.size());
    }

    /** Returns the words of a term, each with its other spellings. */
    private Stream<Set<String>> spelled(Term term) {
        List<String> spellings = corrected.get(term.words());
        return spellings == null
                ? TextNormalizer.words(term.words()).stream().map(Set::of)
                : Stream.of(new HashSet<>(spellings));
    }

    private static List<String> ids(List<Candidate> named, boolean members) {
        return named.stream()
                .filter(each -> each.member() == members)
                .map(Candidate::id)
                .distinct()
                .limit(MAX_NAMED)
                .toList();
    }

    private static List<Object[]> read(String sql, String[] words) {
        return session()
                .createNativeQuery(sql, Object[].class)
                .setParameter("words", words)
                .getResultList();
    }

    private static Session session() {
        return Panache.getEntityManager().unwrap(Session.class);
    }
}
