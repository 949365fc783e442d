package org.signatory.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reclassifies apparent leads as signers if the text says who led the letter. */
final class ApparentLeadDemotion {

    private static final Pattern LED_BY =
            Pattern.compile("(?i)\\b(?:led|spearheaded|headed|organi[sz]ed|initiated|authored)\\b.*\\bby\\b");
    private static final Pattern LEADS =
            Pattern.compile("(?i)\\b(?:co-?)?(?:led|lead(?:s|ers?|ing)?|spearhead\\w*)\\b");

    private static final Pattern HONORIFICS = Pattern.compile(
            "(?i)^(?:(?:icymi|in case you missed it|news|release|breaking|u\\.s\\.|sens?\\.?|senators?|reps?\\.?"
                    + "|representatives?|congress(?:man|woman|men|members?)|chair(?:man|woman)?|ranking member)[\\s:]+)+");

    /** Words for joining a group, without the names of those joined. */
    private static final Pattern JOINED_COLLEAGUES =
            Pattern.compile("(?i)(?:joined|se uni[oó]|se unieron)\\s(?:with |a )?(?:\\w+ ){0,5}"
                    + "(?:colleagues|members|lawmakers|senators|representatives|democrats|republicans|colegas)\\b");

    private static final Pattern OTHERS = Pattern.compile(
            "(?i)\\b(?:additional|other|also|joined by|joined (?:in|on) the (?:letter|brief|effort) by|acompa[nñ]ad[oa]s? por)\\b");

    private static final Pattern WITH_OTHERS = Pattern.compile(
            "(?i)\\b(?:colleagues|others|lawmakers|\\d+ (?:\\w+ ){0,3}(?:members|senators|representatives))\\b");

    /** The number of names in a list above which the headline decides. */
    private static final int MIN_LIST = 5;

    /** The number of senders of equal rank that a text does not count as leads. */
    private static final int MIN_SENDERS = 7;

    private static final int MAX_LIST = 200;
    private static final int MAX_TOP = 2_000;
    private static final int MAX_LINES = 20;
    private static final int MAX_GIVEN_NAME = 12;
    private static final int MAX_CUE = 120;
    private static final int MAX_OTHER = 30;

    private ApparentLeadDemotion() {}

    /**
     * Changes leads without a word about leading, such as "sent", if others have led the letter.
     *
     * @param text the text as sent, in which the mentions have their offsets
     */
    static void apply(List<Mention> mentions, String text) {
        NamedLeads.apply(mentions, text);
        Set<String> leads = new HashSet<>();
        mentions.stream()
                .filter(it ->
                        isLead(it) && LED_BY.matcher(it.evidence().written()).find())
                .forEach(it -> leads.add(it.match().person().bioguideId()));
        if (leads.isEmpty()) {
            byHeadline(mentions, text);
            joined(mentions, text);
            equals(mentions, text);
            return;
        }
        mentions.stream()
                .filter(it ->
                        isLead(it) && LEADS.matcher(it.evidence().written()).find())
                .forEach(it -> leads.add(it.match().person().bioguideId()));
        mentions.replaceAll(it ->
                isLead(it) && !leads.contains(it.match().person().bioguideId()) ? it.withRole(MentionRole.SIGNER) : it);
    }

    /** Changes leads of a long list to signers if the headline is only about some of them, as in "A, Colleagues Urge". */
    private static void byHeadline(List<Mention> mentions, String text) {
        Map<Integer, List<Mention>> lists = new LinkedHashMap<>();
        mentions.stream()
                .filter(it ->
                        isLead(it) && !LEADS.matcher(it.evidence().written()).find())
                .forEach(it -> lists.computeIfAbsent(it.evidence().start(), any -> new ArrayList<>())
                        .add(it));
        for (List<Mention> list : lists.values()) {
            boolean sized = list.size() >= MIN_LIST && list.size() <= MAX_LIST;
            Set<String> named = sized ? inHeadline(list, text) : Set.of();
            int cue = list.get(0).evidence().start();
            if (!named.isEmpty()) {
                mentions.replaceAll(it -> isLead(it)
                                && it.evidence().start() == cue
                                && !named.contains(it.match().person().bioguideId())
                        ? it.withRole(MentionRole.SIGNER)
                        : it);
            }
        }
    }

    /** Changes leads to signers if a longer list of them sent the letter and the text names no one else. */
    private static void equals(List<Mention> mentions, String text) {
        Set<String> senders = new HashSet<>();
        boolean others = false;
        for (Mention it : mentions) {
            if (isLead(it)) {
                senders.add(it.match().person().bioguideId());
                others |= LEADS.matcher(it.evidence().written()).find() || isWithOthers(it, text);
            } else {
                others |= it.role().isCounted();
            }
        }
        if (!others && senders.size() >= MIN_SENDERS) {
            mentions.replaceAll(it -> isLead(it) ? it.withRole(MentionRole.SIGNER) : it);
        }
    }

    /** Returns whether a sender acts with others who have no name, as in "A, B and 12 colleagues sent". */
    private static boolean isWithOthers(Mention it, String text) {
        int from = Math.min(it.end(), it.evidence().start());
        String words = text.substring(from, Math.max(from, it.evidence().end()));
        return WITH_OTHERS.matcher(words).find();
    }

    /** Returns the IDs of the people of a list whose names start the headline. */
    private static Set<String> inHeadline(List<Mention> list, String text) {
        String top = text.substring(0, Math.min(list.get(0).start(), MAX_TOP));
        for (String line : top.split("\\R", MAX_LINES)) {
            String headline = HONORIFICS.matcher(line.strip()).replaceFirst("");
            Set<String> named = new HashSet<>();
            boolean starts = false;
            for (Mention it : list) {
                int at = indexOf(headline, it.match().person().name().last());
                starts |= at >= 0 && at <= MAX_GIVEN_NAME;
                if (at >= 0) {
                    named.add(it.match().person().bioguideId());
                }
            }
            if (starts && !headline.endsWith(".")) {
                return named;
            }
        }
        return Set.of();
    }

    private static int indexOf(String headline, String surname) {
        Matcher name = Pattern.compile("\\b" + Pattern.quote(surname) + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(headline);
        return name.find() ? name.start() : -1;
    }

    /**
     * Reclassifies as leads people who "joined colleagues" in a letter without a known lead, if the text names the others as
     * additional to them.
     */
    private static void joined(List<Mention> mentions, String text) {
        if (mentions.stream().anyMatch(it -> it.role() == MentionRole.LEAD)) {
            return;
        }
        Set<String> joined = new HashSet<>();
        Map<TextSpan, Boolean> isOther = new HashMap<>();
        boolean others = false;
        for (Mention it : mentions) {
            if (it.role() != MentionRole.SIGNER || it.evidence() == null) {
                continue;
            }
            boolean before = it.end() <= it.evidence().start();
            int cue = it.evidence().start();
            boolean colleagues = before
                    && JOINED_COLLEAGUES
                            .matcher(text)
                            .region(cue, Math.min(text.length(), cue + MAX_CUE))
                            .lookingAt();
            if (colleagues && it.match().matched()) {
                joined.add(it.match().person().bioguideId());
            }
            TextSpan around = new TextSpan(Math.max(0, cue - MAX_OTHER), Math.min(it.start(), cue + MAX_CUE));
            others |= !before
                    && isOther.computeIfAbsent(
                            around, span -> OTHERS.matcher(span.in(text)).find());
        }
        if (others) {
            mentions.replaceAll(it -> it.role() == MentionRole.SIGNER
                            && it.match().matched()
                            && joined.contains(it.match().person().bioguideId())
                    ? it.withRole(MentionRole.LEAD)
                    : it);
        }
    }

    private static boolean isLead(Mention it) {
        return it.role() == MentionRole.LEAD
                && it.evidence() != null
                && it.match().matched();
    }
}
