package org.signatory.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.platform.text.TextNormalizer;

/** Finds the leads that a headline or a sentence names by surname, as in "Casar led the letter". */
final class NamedLeads {

    private static final int MAX_HEADLINE = 160;
    private static final int MAX_SENTENCES = 30;

    private static final String SUBJECT =
            "(?:(?<=^|[.!?;:\u201d\"]\\s{1,3}|\\n)(?:(?:Reps?\\.|Sens?\\.|Representative|Senator|Congress(?:wo)?man) )?";
    private static final String GROUP =
            "colleagues?|members|lawmakers|others?|senators|representatives|delegation|democrats|republicans|group";

    private static final Pattern LED = Pattern.compile(
            "(?m)(?=\\p{Lu})(?:" + SUBJECT + "(?<name>\\p{Lu}[\\p{L}\u2019'-]+(?: \\p{Lu}[\\p{L}\u2019'-]+)?)"
                    + " (?:led|is leading|spearheaded|organized|was the lead (?:signer|author|signatory)(?: of|,| on)?) ?(?:(?:the|this) (?:letter|effort|brief)|it)(?: with\\b| in\\b|[.,;]|\\s*$))"
                    + "|\\b(?<signer>\\p{Lu}[\\p{L}\u2019'-]+(?: \\p{Lu}[\\p{L}\u2019'-]+)?) (?:was|is) the lead (?:signer|author|signatory)\\b)");
    /** A headline that names the lead of a group, and does not count colleagues among the leads. */
    private static final Pattern HEADLINE = Pattern.compile(
            "^(?!.{0,60}\\b(?i:" + GROUP + ")\\b.{0,60} (?:Leads?|LEADS?|Led)\\b)(?<names>[^.\\n]{3,60}?)"
                    + " (?:Leads?|LEADS?|Led) [^.\\n]{0,80}\\b(?i:" + GROUP
                    + ")\\b[^.\\n]{0,60}\\b(?i:letter|urging|call|demand|push|request)");

    private static final Pattern SHARED = Pattern.compile("(?i)\\bco-?(?:led|leads?|leading)\\b");

    private static final Pattern LEADING =
            Pattern.compile("(?i)\\b(?:co-?)?(?:led|lead(?:s|ers?|ing)?|spearhead\\w*)\\b");

    private NamedLeads() {}

    /** Changes other people who only sent the letter to signers. */
    static void apply(List<Mention> mentions, String text) {
        Set<String> named = new HashSet<>();
        Matcher led = LED.matcher(text);
        for (int i = 0; i < MAX_SENTENCES && led.find(); i++) {
            String name = led.group("name") == null ? led.group("signer") : led.group("name");
            add(named, mentions, name);
        }
        if (named.isEmpty() && !SHARED.matcher(text).find()) {
            headline(named, mentions, text.strip());
        }
        if (named.isEmpty()) {
            return;
        }
        boolean counted =
                mentions.stream().anyMatch(it -> isNamed(it, named) && it.role().isCounted());
        mentions.replaceAll(it -> {
            if (isNamed(it, named)
                    && (it.role() == MentionRole.SIGNER || !counted && it.role() == MentionRole.MENTIONED)) {
                return it.withRole(MentionRole.LEAD);
            }
            boolean other = it.role() == MentionRole.LEAD
                    && it.evidence() != null
                    && it.match().matched()
                    && !isNamed(it, named)
                    && !LEADING.matcher(it.evidence().written()).find();
            return other ? it.withRole(MentionRole.SIGNER) : it;
        });
    }

    private static void headline(Set<String> named, List<Mention> mentions, String text) {
        int end = text.indexOf('\n');
        Matcher headline = HEADLINE.matcher(end < 0 ? "" : text.substring(0, Math.min(end, MAX_HEADLINE)));
        if (headline.find()) {
            for (Mention it : mentions) {
                if (it.role() == MentionRole.LEAD
                        && it.match().matched()
                        && TextNormalizer.folded(headline.group("names")).contains(TextNormalizer.folded(last(it)))) {
                    named.add(it.match().person().bioguideId());
                }
            }
        }
    }

    /** Adds the only Member of the text with a surname. */
    private static void add(Set<String> named, List<Mention> mentions, String name) {
        Set<String> all = new HashSet<>();
        mentions.stream()
                .filter(it -> it.match().matched() && it.written().endsWith(last(it)))
                .filter(it -> name.equals(last(it))
                        || name.endsWith(" " + last(it)) && it.written().endsWith(name))
                .forEach(it -> all.add(it.match().person().bioguideId()));
        if (all.size() == 1) {
            named.addAll(all);
        }
    }

    private static String last(Mention it) {
        return it.match().person().name().last();
    }

    private static boolean isNamed(Mention it, Set<String> named) {
        return it.match().matched() && named.contains(it.match().person().bioguideId());
    }
}
