package org.signatory.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes signers of people who seemed to lead, if the text says who led the letter. */
final class ExplicitLeads {

    private static final Pattern LED_BY =
            Pattern.compile("(?i)\\b(?:led|spearheaded|headed|organi[sz]ed|initiated|authored)\\b.*\\bby\\b");
    private static final Pattern LEADS =
            Pattern.compile("(?i)\\b(?:co-?)?(?:led|lead(?:s|ers?|ing)?|spearhead\\w*)\\b");

    private ExplicitLeads() {}

    /** Changes leads without a word about leading, such as "sent", if others have led the letter. */
    static void apply(List<Mention> mentions) {
        Set<String> leads = new HashSet<>();
        mentions.stream()
                .filter(it ->
                        isLead(it) && LED_BY.matcher(it.evidence().written()).find())
                .forEach(it -> leads.add(it.match().person().bioguideId()));
        if (leads.isEmpty()) {
            return;
        }
        mentions.stream()
                .filter(it ->
                        isLead(it) && LEADS.matcher(it.evidence().written()).find())
                .forEach(it -> leads.add(it.match().person().bioguideId()));
        mentions.replaceAll(it ->
                isLead(it) && !leads.contains(it.match().person().bioguideId()) ? it.withRole(MentionRole.SIGNER) : it);
    }

    private static boolean isLead(Mention it) {
        return it.role() == MentionRole.LEAD
                && it.evidence() != null
                && it.match().matched();
    }
}
