package org.signatory.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signatory.letters.SearchTerms.Term;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.SqlInHql;

/**
 * Represents a search for letters: alternatives, of which a letter must match one. Words can be in the letter's fields or text; a
 * name can also be the name of a lead sponsor, cosigner or endorser.
 */
final class LetterSearch {

    /** Represents words that can be a name: in a letter's text, or of these Members or organizations. */
    record Name(String words, List<String> members, List<String> organizations, boolean excluded) {}

    /**
     * Represents the terms of one alternative.
     *
     * @param words the terms that are no names, for {@code websearch_to_tsquery}
     */
    record Alternative(String words, List<Name> names) {}

    private final List<Alternative> alternatives;
    private final String titleWords;
    private final String markedWords;

    private LetterSearch(List<Alternative> alternatives, String titleWords, String markedWords) {
        this.alternatives = alternatives;
        this.titleWords = titleWords;
        this.markedWords = markedWords;
    }

    /** Resolves a typed search for a caller with this access. Requires a transaction. */
    static LetterSearch of(String typed, LetterAccessCondition sight) {
        List<List<Term>> parsed = SearchTerms.parse(typed);
        SearchTermResolver vocabulary = SearchTermResolver.of(parsed, sight);
        List<Alternative> alternatives = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        Set<String> marked = new LinkedHashSet<>();
        for (List<Term> terms : parsed) {
            alternatives.add(alternative(terms, vocabulary));
            List<String> wanted = terms.stream()
                    .filter(term -> !term.excluded())
                    .map(vocabulary::spelling)
                    .toList();
            if (!wanted.isEmpty()) {
                titles.add(String.join(" ", wanted));
            }
            terms.stream()
                    .filter(term -> !term.excluded())
                    .flatMap(term -> vocabulary.spellings(term).stream())
                    .forEach(marked::add);
        }
        return new LetterSearch(alternatives, String.join(" or ", titles), String.join(" or ", marked));
    }

    private static Alternative alternative(List<Term> terms, SearchTermResolver vocabulary) {
        List<String> words = new ArrayList<>();
        List<Name> names = new ArrayList<>();
        int at = 0;
        while (at < terms.size()) {
            SearchTermResolver.Found found = vocabulary.longestName(terms, at);
            Term term = terms.get(at);
            List<String> spellings = vocabulary.spellings(term);
            if (found != null) {
                names.add(found.name());
                at += found.length();
                continue;
            }
            if (spellings.size() > 1) {
                names.add(new Name(String.join(" or ", spellings), List.of(), List.of(), term.excluded()));
            } else {
                words.add((term.excluded() ? "-" : "") + spellings.get(0));
            }
            at++;
        }
        return new Alternative(String.join(" ", words), names);
    }

    /** Returns the words to highlight, for {@code websearch_to_tsquery}; empty if every term is excluded. */
    String markedWords() {
        return markedWords;
    }

    /** Returns the Members whose names were searched for. */
    List<String> members() {
        return names().flatMap(name -> name.members().stream()).distinct().toList();
    }

    /** Returns the IDs of the organizations whose names were searched for. */
    List<String> organizations() {
        return names().flatMap(name -> name.organizations().stream()).distinct().toList();
    }

    private Stream<Name> names() {
        return alternatives.stream().flatMap(each -> each.names().stream()).filter(name -> !name.excluded());
    }

    /** Limits a query for letters, with the alias {@code l}, to those that match. */
    void narrow(EntityQuery<Letter> letters) {
        Map<String, Object> values = new HashMap<>();
        if (alternatives.isEmpty()) {
            letters.and("1 = 0");
        } else if (alternatives.size() == 1) {
            letters.and(condition("l", alternatives.get(0), values), values);
        } else {
            // With "or" between the conditions, the database would read all letters.
            String union = alternatives.stream()
                    .map(each -> "select a.id from LetterSearchVector a where " + condition("a", each, values))
                    .collect(Collectors.joining(" union all "));
            letters.and("l.id in (" + union + ")", values);
        }
    }

    private static String condition(String letter, Alternative alternative, Map<String, Object> values) {
        List<String> all = new ArrayList<>();
        if (!alternative.words().isEmpty()) {
            all.add(letter + ".id in (" + written(bind(values, alternative.words())) + ")");
        }
        for (Name name : alternative.names()) {
            all.add(letter + ".id " + (name.excluded() ? "not in (" : "in (") + written(bind(values, name.words()))
                    + " union all select s.letterId from SignOn s where s.withdrawnOn is null and s.removedAt is null and "
                    + SqlInHql.oneOf("s.bioguideId", bind(values, name.members().toArray(String[]::new)))
                    + " union all select e.letterId from Endorsement e where e.withdrawnOn is null and e.mergedInto is null and "
                    + SqlInHql.oneOf(
                            "e.organizationId",
                            bind(
                                    values,
                                    name.organizations().stream()
                                            .map(UUID::fromString)
                                            .toArray(UUID[]::new)))
                    + ")");
        }
        return String.join(" and ", all);
    }

    /** Returns a query for the letters with some words; each branch of a search uses an index. */
    private static String written(String words) {
        return "select i.id from LetterSearchVector i where " + SqlInHql.of("matches_query(?, ?)", "i.search", words);
    }

    private static String bind(Map<String, Object> values, Object value) {
        String parameter = "search" + values.size();
        values.put(parameter, value);
        return ":" + parameter;
    }

    /** Sorts letters with the words in the title first, then those with the words in another field or a searched lead. */
    static final String RANK = "case when "
            + SqlInHql.of("to_tsvector('english', ?) @@ websearch_to_tsquery('english', ?)", "l.title", ":titleWords")
            + " then 2 when "
            + SqlInHql.of(
                    "to_tsvector('english', ?) @@ websearch_to_tsquery('english', ?)",
                    "concat(l.title, ' ', coalesce(l.summary, ''), ' ', l.recipientWords, ' ', array_to_string(l.topics, ' '))",
                    ":titleWords")
            + " or exists (select 1 from SignOn r where r.letterId = l.id and r.role = LEAD and r.withdrawnOn is null"
            + " and r.removedAt is null and " + SqlInHql.oneOf("r.bioguideId", ":leadNames")
            + ") then 1 else 0 end";

    /** Binds the values of {@link #RANK}. */
    void rank(EntityQuery<Letter> letters) {
        letters.orderedWith(
                Map.of("titleWords", titleWords, "leadNames", members().toArray(String[]::new)));
    }
}
