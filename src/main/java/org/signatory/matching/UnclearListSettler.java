package org.signatory.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Drops the questions about passages whose Members all signed elsewhere in the text. */
final class UnclearListSettler {

    private static final Pattern CONTINUED = Pattern.compile(
            "(?i)\\b(?:today[\u2019']s|this) letter (?:follows|continues|renews|repeats|builds on) [^.]{0,60}"
                    + "\\bletter,? (?:which was |that was )?(?:led|spearheaded|organized) by (?:\\p{Lu}[\\p{L}.]* ){0,3}$");
    private static final int MAX_CONTINUED = 160;

    private static final Pattern SUPPORTED = Pattern.compile("(?i)\\b(?:supported|backed|endorsed)\\b");
    private static final Pattern ALSO_SIGNED = Pattern.compile(
            "(?i)\\b(?:co-?)?(?:signers|signatories|signees)\\b(?: of (?:the|this) \\w+)? also (?:include|are|were)\\b"
                    + "|\\b(?:other|additional|further|remaining) (?:co-?)?(?:signers|signatories|signees)\\b"
                    + "|\\b(?:letter|brief) (?:is|was) also (?:co-?)?signed by\\b");
    private static final int MAX_ALSO = 600;

    private UnclearListSettler() {}

    /** Replaces the role of such passages and of their names. */
    static void settle(List<NamePassage> lists, List<Mention> mentions) {
        Set<String> signers = signers(mentions);
        for (int i = 0; i < lists.size(); i++) {
            NamePassage list = lists.get(i);
            boolean settled = list.role() == MentionRole.UNCLEAR
                    && mentions.stream().filter(it -> isIn(it, list)).allMatch(it -> isSigner(it.match(), signers));
            if (settled) {
                lists.set(i, list.as(MentionRole.MENTIONED));
                mentions.replaceAll(it -> isIn(it, list) ? it.withRole(MentionRole.MENTIONED) : it);
            }
        }
    }

    /**
     * Makes a lead of the only person in question if the letter continues one that the person led, as in "Today's
     * letter follows the 2022 letter, led by Rep. Norcross", and if the text names no other lead or signer.
     */
    static void settleContinued(List<Mention> mentions, String text) {
        List<Mention> open =
                mentions.stream().filter(it -> it.role() == MentionRole.UNCLEAR).toList();
        if (open.size() == 1
                && mentions.stream().noneMatch(it -> it.role().isCounted())
                && isContinued(open.get(0), text)) {
            mentions.replaceAll(it -> it == open.get(0) ? it.withRole(MentionRole.LEAD) : it);
        }
    }

    /**
     * Makes signers of Members who support the letter if the text then lists others who also signed it, as in
     * "supported by Rep. A. Co-signers also include".
     */
    static void settleSupporters(List<NamePassage> lists, List<Mention> mentions, String text) {
        mentions.replaceAll(
                it -> isSupporter(it) && isFollowedByOthers(it, text) ? it.withRole(MentionRole.SIGNER) : it);
        lists.replaceAll(it -> it.role() == MentionRole.UNCLEAR
                        && mentions.stream()
                                .filter(name -> isIn(name, it))
                                .allMatch(name -> name.role() == MentionRole.SIGNER && isSupport(name.evidence()))
                ? it.as(MentionRole.SIGNER)
                : it);
    }

    private static boolean isSupporter(Mention it) {
        return it.role() == MentionRole.UNCLEAR && isSupport(it.evidence());
    }

    private static boolean isSupport(RoleEvidence evidence) {
        return evidence != null && SUPPORTED.matcher(evidence.written()).find();
    }

    private static boolean isFollowedByOthers(Mention it, String text) {
        return ALSO_SIGNED
                .matcher(text)
                .region(it.end(), Math.min(text.length(), it.end() + MAX_ALSO))
                .find();
    }

    private static boolean isContinued(Mention it, String text) {
        return CONTINUED
                .matcher(text.substring(Math.max(0, it.start() - MAX_CONTINUED), it.start()))
                .find();
    }

    /** Drops the questions about quoted people who signed elsewhere in the text. */
    static void settleQuoted(List<Mention> mentions, CleanedText source, List<int[]> speech) {
        Set<String> signers = signers(mentions);
        TreeMap<Integer, Integer> quotes = new TreeMap<>();
        speech.forEach(it -> quotes.put(source.position(it[0]), source.after(it[1])));
        mentions.replaceAll(
                it -> it.role() == MentionRole.UNCLEAR && isSpoken(it, quotes) && isSigner(it.match(), signers)
                        ? it.withRole(MentionRole.QUOTED)
                        : it);
    }

    private static boolean isSpoken(Mention it, TreeMap<Integer, Integer> quotes) {
        Map.Entry<Integer, Integer> quote =
                it.evidence() == null ? null : quotes.floorEntry(it.evidence().start());
        return quote != null && it.evidence().end() <= quote.getValue();
    }

    private static Set<String> signers(List<Mention> mentions) {
        Set<String> signers = new HashSet<>();
        mentions.stream()
                .filter(it -> it.role().isCounted() && it.match().matched())
                .forEach(it -> signers.add(it.match().person().bioguideId()));
        return signers;
    }

    private static boolean isIn(Mention mention, NamePassage list) {
        return mention.start() >= list.start() && mention.end() <= list.end();
    }

    private static boolean isSigner(NameMatch match, Set<String> signers) {
        return match.matched()
                ? signers.contains(match.person().bioguideId())
                : match.candidates().stream()
                        .anyMatch(one -> signers.contains(one.person().bioguideId()));
    }
}
