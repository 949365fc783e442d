package org.signatory.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reconsiders the matches of a text based on the other names in it: the party or state that all signers share, and leads who
 * are named in full before.
 *
 * @param mentions the mentions in the order of the text, which are replaced
 * @param scopes the scope of each mention
 * @param lists the number of the list of each mention
 */
record ListMatchRefiner(
        String text, List<Mention> mentions, List<MatchScope> scopes, List<Integer> lists, NameMatcher matcher) {

    /** Minimum number of certain signers, all of one party or state, to assume that the whole list is. */
    private static final int MIN_SHARED_MENTIONS = 20;

    /** Minimum number of certain signers of another party or state that makes a surname of this one doubtful. */
    private static final int MIN_OTHERS = 10;

    private static final Pattern SEVERAL_PARTIES =
            Pattern.compile("(?i)\\b(?:bi|tri|cross)-?partisan|\\b(?:both|two) parties\\b|\\bacross the aisle\\b");

    private static final Pattern RESTATED =
            Pattern.compile("(?i)\\b(?:join\\w*|in addition to|along with|together with|besides|aside from)\\b");

    private static final Pattern LEADING = Pattern.compile("(?i)\\b(?:co-?)?(?:led|lead(?:s|ing)?|spearhead\\w*)\\b");

    void apply() {
        doubtOddOnes(
                it -> it.match().seat().side(), "party", total -> total > MIN_SHARED_MENTIONS && !isOfSeveralParties());
        doubtOddOnes(it -> it.match().seat().state(), "state", total -> false);
        share();
        resolveSurnames();
    }

    private boolean isOfSeveralParties() {
        return SEVERAL_PARTIES.matcher(text).find();
    }

    private boolean isCertain(Mention it) {
        return it.role().isCounted()
                && it.match().matched()
                && it.match().sure()
                && it.match().how() != NameMatch.How.CORRECTED;
    }

    /** Returns the number of certain signers by what they have in common, such as the party. */
    private Map<String, Integer> counts(Function<Mention, String> feature) {
        Map<String, Integer> counts = new HashMap<>();
        Set<String> people = new HashSet<>();
        for (Mention it : mentions) {
            if (isCertain(it) && people.add(it.match().person().bioguideId())) {
                counts.merge(feature.apply(it), 1, Integer::sum);
            }
        }
        return counts;
    }

    private String shared(Function<Mention, String> feature) {
        Map<String, Integer> counts = counts(feature);
        String only = counts.size() == 1 ? counts.keySet().iterator().next() : null;
        return only != null && counts.get(only) >= MIN_SHARED_MENTIONS ? only : null;
    }

    /**
     * Marks a match as not sure if its Member is the only one of a party or state in a long list.
     *
     * @param fullNames whether a list of this many certain signers makes a full name doubtful as well
     */
    private void doubtOddOnes(Function<Mention, String> feature, String word, IntPredicate fullNames) {
        Map<String, Integer> counts = counts(feature);
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (counts.size() != 2 || total <= MIN_OTHERS || !counts.containsValue(1)) {
            return;
        }
        boolean fullNamesToo = fullNames.test(total);
        for (int i = 0; i < mentions.size(); i++) {
            Mention it = mentions.get(i);
            boolean doubtful = it.match().how() == NameMatch.How.SURNAME
                    ? it.affiliation().isEmpty()
                    : it.match().how() != NameMatch.How.ID && it.affiliation().party() == null && fullNamesToo;
            boolean odd = isCertain(it) && doubtful && counts.get(feature.apply(it)) == 1;
            if (odd) {
                mentions.set(i, it.withMatch(it.match().doubted("all other signers belong to another " + word)));
            }
        }
    }

    /** Rematches ambiguous names if all certain signers are of one party or from one state. */
    private void share() {
        String party = shared(it -> it.match().seat().side());
        if (party != null && isOfSeveralParties()) {
            party = null;
        }
        String state = shared(it -> it.match().seat().state());
        if (party == null && state == null) {
            return;
        }
        for (int i = 0; i < mentions.size(); i++) {
            Mention it = mentions.get(i);
            if (it.role().isCounted() && it.match().status() == NameMatch.Status.AMBIGUOUS) {
                String name = new CleanedText(it.written()).clean();
                MatchScope scope = scopes.get(i).shared(party, state);
                mentions.set(i, it.withMatch(matcher.match(name, null, it.affiliation(), scope)));
            }
        }
    }

    /** Resolves a lead's surname alone to the only lead or signer with that surname whose full name occurs in the text. */
    private void resolveSurnames() {
        Set<String> inFull = mentions.stream()
                .filter(ListMatchRefiner::isInFull)
                .map(it -> it.match().person().bioguideId())
                .collect(Collectors.toSet());
        for (int i = 0; i < mentions.size(); i++) {
            Mention it = mentions.get(i);
            if (it.role() == MentionRole.LEAD
                    && it.match().status() == NameMatch.Status.AMBIGUOUS
                    && it.affiliation().isEmpty()) {
                resolve(i, inFull);
            }
        }
    }

    /** Returns whether a match does not depend on the other names of the text. */
    private static boolean isInFull(Mention it) {
        return it.match().matched()
                && (it.match().how() != NameMatch.How.SURNAME
                        || !it.affiliation().isEmpty());
    }

    private void resolve(int i, Set<String> inFull) {
        Mention it = mentions.get(i);
        MatchScope scope = scopes.get(i);
        List<NameMatch.Candidate> meant = it.match().candidates().stream()
                .filter(NameMatch.Candidate::serving)
                .filter(candidate -> inFull.contains(candidate.person().bioguideId()))
                .toList();
        if (meant.size() > 1 && (isLeading(it) || isRestated(it))) {
            List<NameMatch.Candidate> leads = meant.stream()
                    .filter(candidate -> isLeadInFull(candidate.person().bioguideId()))
                    .toList();
            meant = leads.isEmpty() && isRestated(it)
                    ? meant.stream()
                            .filter(candidate ->
                                    isSenderBefore(i, candidate.person().bioguideId()))
                            .toList()
                    : leads;
        }
        if (meant.size() != 1) {
            return;
        }
        NameMatch.Candidate member = meant.get(0);
        MentionRole role = roleElsewhere(i, member.person().bioguideId());
        if (role != null
                && (scope.chamber() == null || scope.chamber() == member.seat().chamber())) {
            mentions.set(
                    i,
                    it.withRole(isRestated(it) ? role : MentionRole.LEAD)
                            .withMatch(new NameMatch(
                                    NameMatch.Status.MATCHED,
                                    member.person(),
                                    member.seat(),
                                    NameMatch.How.SURNAME,
                                    true,
                                    List.of("the full name appears elsewhere in the text"),
                                    List.of())));
        }
    }

    /** Returns whether a name is repeated before those of others, as in "Joining A on the letter is B". */
    private static boolean isRestated(Mention it) {
        return it.evidence() != null
                && RESTATED.matcher(it.evidence().written()).find();
    }

    private static boolean isLeading(Mention it) {
        return it.role() == MentionRole.LEAD
                && it.evidence() != null
                && LEADING.matcher(it.evidence().written()).find();
    }

    /** Returns whether a person who is named in full is said to lead the letter. */
    private boolean isLeadInFull(String bioguideId) {
        return mentions.stream()
                .anyMatch(it -> isInFull(it)
                        && isLeading(it)
                        && it.match().person().bioguideId().equals(bioguideId));
    }

    /** Returns whether the text has named a person in full as a sender of the letter before a mention. */
    private boolean isSenderBefore(int mention, String bioguideId) {
        return mentions.subList(0, mention).stream()
                .anyMatch(it -> isInFull(it)
                        && it.role() == MentionRole.LEAD
                        && it.match().person().bioguideId().equals(bioguideId));
    }

    /** Returns the role of a lead or signer who is named in full in another list, which names each person once; or null. */
    private MentionRole roleElsewhere(int i, String bioguideId) {
        MentionRole role = null;
        for (int k = 0; k < mentions.size(); k++) {
            Mention it = mentions.get(k);
            boolean same = isInFull(it)
                    && it.role().isCounted()
                    && it.match().person().bioguideId().equals(bioguideId);
            if (same && lists.get(k).equals(lists.get(i))) {
                return null;
            }
            role = same && role != MentionRole.LEAD ? it.role() : role;
        }
        return role;
    }
}
