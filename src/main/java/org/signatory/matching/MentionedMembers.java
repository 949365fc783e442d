package org.signatory.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.signatory.roster.Chamber;

/**
 * Represents the Members that a text names, each with a role. The text can be a list, a press release or a letter with
 * signatures.
 *
 * @param declared the claims of the text about its letter
 * @param mentions the names of Members in every role, in the order of the text
 * @param lists passages with several names, in the order of the text
 * @param ignored parts that name people or organizations who are not signers
 * @param roster the roster that the names were matched with
 */
public record MentionedMembers(
        List<FoundClaim> declared,
        List<Mention> mentions,
        List<NamePassage> lists,
        List<IgnoredText> ignored,
        DatedNameIndex roster) {

    private static final int MIN_REPEATED_RUN = 5;
    private static final Pattern STRUCK_OUT = Pattern.compile("~~[^~\\n]{2,400}~~");
    private static final Pattern JOINED = Pattern.compile("(?i)\\bjoined\\b");

    /**
     * Parses a text and matches the names in it with the roster of a day.
     *
     * @throws org.signatory.platform.http.Problem if the text exceeds the work budget of the roster
     */
    public static MentionedMembers of(String text, DatedNameIndex roster, MatchScope scope) {
        return new Reader(text, roster, scope).read();
    }

    /** Returns the leads and signers, in the order of the text. */
    public List<Mention> signers() {
        return mentions.stream().filter(it -> it.role().isCounted()).toList();
    }

    private static final class Reader {

        private final String text;
        private final CleanedText source;

        /** The ends of words between marks such as {@code ~~} in a sentence, by their starts. */
        private final TreeMap<Integer, Integer> struckOut = new TreeMap<>();

        private final DatedNameIndex roster;
        private final NameMatcher matcher;
        private final MatchScope scope;
        private final List<Mention> mentions = new ArrayList<>();
        private final List<MatchScope> scopes = new ArrayList<>();
        private final List<Integer> listNumbers = new ArrayList<>();
        private final List<NamePassage> lists = new ArrayList<>();
        private final List<IgnoredText> ignored = new ArrayList<>();
        private final Set<String> named = new HashSet<>();
        private final Map<Written, NameMatch> matches = new HashMap<>();

        private Reader(String text, DatedNameIndex roster, MatchScope scope) {
            this.text = text;
            this.roster = roster;
            this.matcher = new NameMatcher(roster);
            matcher.budget().checkLength(text.length());
            this.source = new CleanedText(text);
            STRUCK_OUT.matcher(source.clean()).results().forEach(it -> struckOut.put(it.start(), it.end()));
            this.scope = scope;
        }

        private MentionedMembers read() {
            NameMentionFinder finder = new NameMentionFinder(source.clean(), matcher);
            List<NameMentionFinder.Found> all = finder.found();
            all.forEach(this::addMentions);
            finder.leftover(all).forEach(it -> addLeftover(it, finder.roleAt(it.start()), finder.isAboutLetter()));
            for (TextSpan greeting : finder.greetings()) {
                ignore(greeting.start(), greeting.end(), MentionRole.SALUTATION.reason());
            }
            for (int[] speech : finder.speech()) {
                ignore(speech[0], speech[1], "quoted speech");
            }
            ignoreRemoved(finder.removed());
            ignored.sort((one, other) -> Integer.compare(one.start(), other.start()));
            new ListMatchRefiner(source.clean(), mentions, scopes, listNumbers, matcher).apply();
            ApparentLeadDemotion.apply(mentions, text);
            FirstPersonLead.apply(mentions, text);
            WholeDelegation.apply(mentions, text);
            UnclearListSettler.settleSupporters(lists, mentions, text);
            UnclearListSettler.settle(lists, mentions);
            UnclearListSettler.settleQuoted(mentions, source, finder.speech());
            UnclearListSettler.settleContinued(mentions, text);
            UnpunctuatedText.settle(lists, mentions, source.clean());
            mentions.sort((one, other) -> Integer.compare(one.start(), other.start()));
            NamedSignerFinder signers = new NamedSignerFinder(mentions);
            List<FoundClaim> declared = FoundClaim.aligned(FoundClaim.in(source).stream()
                    .map(it -> it.apartFrom(signers))
                    .toList());
            return new MentionedMembers(declared, markRepeats(), List.copyOf(lists), List.copyOf(ignored), roster);
        }

        /** Reports spans that neither a mention nor an ignored part contains. */
        private void ignoreRemoved(Map<TextSpan, String> removed) {
            BitSet covered = new BitSet(text.length());
            mentions.forEach(it -> covered.set(it.start(), it.end()));
            ignored.forEach(it -> covered.set(it.start(), it.end()));
            removed.forEach((span, reason) -> {
                int from = source.position(span.start());
                int to = source.after(span.end());
                int next = covered.nextSetBit(from);
                if (next < 0 || next >= to) {
                    ignore(span.start(), span.end(), reason);
                    covered.set(from, to);
                }
            });
        }

        /**
         * Adds a full name that no passage contains. A person must decide, unless the part of the text has a role
         * or the Member is a signer elsewhere.
         */
        private void addLeftover(NameSpan name, MentionRole partRole, boolean aboutLetter) {
            NameRun run = NameRun.of(name, false);
            boolean open = aboutLetter && !isNamed(mention(name, MentionRole.UNCLEAR, null, scope));
            MentionRole role = open ? MentionRole.UNCLEAR : MentionRole.MENTIONED;
            addMentions(new NameMentionFinder.Found(run, partRole == null ? role : partRole, null, null, false));
        }

        private void addMentions(NameMentionFinder.Found found) {
            List<Mention> newMentions = new ArrayList<>();
            List<MatchScope> newScopes = new ArrayList<>();
            RoleEvidence evidence = found.cue() == null ? null : evidence(found.cue());
            Chamber group = found.chamber();
            boolean certain = found.certain();
            for (NameSpan piece : found.run().pieces()) {
                if (piece.official()) {
                    ignore(piece.start(), piece.end(), "holds a different office");
                    continue;
                }
                if (piece.chamber() != null && piece.group()) {
                    group = piece.chamber();
                    certain = true;
                }
                // A singular title, or an office under the name, applies to that name only and not to the rest of the
                // list.
                boolean alone = piece.chamber() != null && !piece.group();
                boolean sure = piece.honorific() && piece.chamber() != null
                        || !alone && certain && piece.affiliation().district() == null;
                MatchScope nameScope = scope.with(alone ? piece.chamber() : group, sure)
                        .withHolders(ChamberLeaders.holding(
                                source.clean().substring(piece.start(), piece.nameStart()), matcher.day()));
                MentionRole role = isStruckOut(piece) ? MentionRole.STRUCK_OUT : found.role();
                Mention mention = mention(piece, role, evidence, nameScope);
                if (mention.role().isCounted() && OtherClauses.isPossessor(source.clean(), piece.nameEnd())) {
                    mention = mention.withRole(MentionRole.MENTIONED);
                }
                if (found.restated() && isOnlySigner(mention)) {
                    mention = mention.withRole(MentionRole.SIGNER);
                }
                if (isNeeded(mention)) {
                    newMentions.add(mention);
                    newScopes.add(nameScope);
                }
            }
            if (found.restated()
                    && found.role() == MentionRole.LEAD
                    && !JOINED.matcher(evidence.written()).find()) {
                splitRestated(newMentions);
            }
            if (found.role() == MentionRole.SIGNER && isRepeated(newMentions)) {
                ignore(found.run(), "repeats an earlier list");
                return;
            }
            add(found, evidence, newMentions, newScopes);
        }

        private boolean isStruckOut(NameSpan piece) {
            Map.Entry<Integer, Integer> before = struckOut.lowerEntry(piece.start());
            return before != null && piece.end() < before.getValue();
        }

        /** Makes signers of those who follow known leads without a separator, as in "Along with A, B and C joined". */
        private void splitRestated(List<Mention> restated) {
            if (restated.stream().anyMatch(this::isNamed)) {
                restated.replaceAll(it -> !it.match().matched() || isNamed(it) ? it : it.withRole(MentionRole.SIGNER));
            }
        }

        private boolean isNamed(Mention it) {
            return it.match().matched() && named.contains(it.match().person().bioguideId());
        }

        /** Returns whether the text has named a Member as a signer, but not as a lead. */
        private boolean isOnlySigner(Mention it) {
            return isNamed(it)
                    && mentions.stream()
                            .noneMatch(earlier -> earlier.role() == MentionRole.LEAD
                                    && earlier.match().matched()
                                    && earlier.match()
                                            .person()
                                            .bioguideId()
                                            .equals(it.match().person().bioguideId()));
        }

        /** Returns whether a name is reported: one that may be a signer, or else that of a Member. */
        private static boolean isNeeded(Mention it) {
            return it.role().isCounted()
                    || it.role() == MentionRole.UNCLEAR
                    || it.match().status() != NameMatch.Status.UNMATCHED;
        }

        private void add(
                NameMentionFinder.Found found,
                RoleEvidence evidence,
                List<Mention> newMentions,
                List<MatchScope> newScopes) {
            mentions.addAll(newMentions);
            scopes.addAll(newScopes);
            int number = found.run().first().start();
            newMentions.forEach(it -> listNumbers.add(number));
            if (found.role().isCounted()) {
                newMentions.stream()
                        .filter(it -> it.match().matched())
                        .forEach(it -> named.add(it.match().person().bioguideId()));
            } else if (found.role() != MentionRole.UNCLEAR) {
                ignore(found.run(), found.role().reason());
            }
            if (newMentions.size() >= NamePassage.MIN_NAMES) {
                lists.add(new NamePassage(
                        source.position(found.run().first().start()),
                        source.after(found.run().last().end()),
                        newMentions.size(),
                        found.role(),
                        evidence));
            }
        }

        private RoleEvidence evidence(TextSpan cue) {
            return new RoleEvidence(
                    source.written(cue.start(), cue.end()), source.position(cue.start()), source.after(cue.end()));
        }

        private Mention mention(NameSpan piece, MentionRole role, RoleEvidence evidence, MatchScope nameScope) {
            String name = source.clean().substring(piece.nameStart(), piece.nameEnd());
            NameMatch match = match(new Written(name, piece.id(), piece.affiliation(), nameScope));
            matcher.budget().countMention();
            matcher.budget().countCandidates(match.candidates().size());
            return new Mention(
                    source.written(piece.nameStart(), piece.nameEnd()),
                    piece.affiliation(),
                    source.position(piece.nameStart()),
                    source.after(piece.nameEnd()),
                    role,
                    evidence,
                    match,
                    null);
        }

        /**
         * Identifies a match in the cache by everything that determines it. Lists may repeat names.
         */
        private record Written(String name, String id, WrittenAffiliation affiliation, MatchScope scope) {}

        private NameMatch match(Written it) {
            return matches.computeIfAbsent(it, any -> matcher.match(it.name, it.id, it.affiliation, it.scope));
        }

        private boolean isRepeated(List<Mention> newMentions) {
            return newMentions.size() >= MIN_REPEATED_RUN
                    && newMentions.stream().allMatch(this::isNamed);
        }

        private List<Mention> markRepeats() {
            Map<String, Integer> first = new HashMap<>();
            List<Mention> all = new ArrayList<>();
            for (Mention it : mentions) {
                Integer earlier = it.role().isCounted() && it.match().matched()
                        ? first.putIfAbsent(it.match().person().bioguideId(), all.size())
                        : null;
                all.add(it.withRepeats(earlier));
            }
            return List.copyOf(all);
        }

        private void ignore(NameRun run, String reason) {
            ignore(run.first().start(), run.last().end(), reason);
        }

        private void ignore(int start, int end, String reason) {
            matcher.budget().countMention();
            ignored.add(new IgnoredText(source.written(start, end), source.position(start), source.after(end), reason));
        }
    }
}
