package org.signatory.matching;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.roster.ServicePeriod;

/**
 * Represents the delegation of a state that signed a letter as a whole, as in "Rep. Valadao led the entire California
 * Republican delegation in sending a letter". Its Members who are only quoted in the text are signers.
 *
 * @param party the first letter of the party, or null for all parties
 */
record WholeDelegation(String state, String party, RoleEvidence evidence) {

    private static final String PARTY = "(Republican|Democratic)";
    private static final Pattern WHOLE = Pattern.compile(
            "(?i)\\b(?:entire|whole|full) (?:bipartisan )?(?-i:(\\p{Lu}[\\p{L}.]*(?: \\p{Lu}\\p{Ll}+)??))(?:['\u2019]s)?"
                    + "(?: state)?(?: " + PARTY + ")?(?: (?:congressional|federal))?(?: " + PARTY + ")? delegation\\b");

    /** The number of characters between the lead and the delegation in one sentence. */
    private static final int MAX_BETWEEN = 60;

    /** Makes signers of the quoted Members of a delegation that signed as a whole. */
    static void apply(List<Mention> mentions, String text) {
        for (Mention lead : List.copyOf(mentions)) {
            if (lead.role().isCounted()
                    && lead.evidence() != null
                    && lead.evidence().start() >= lead.end()) {
                after(text, lead.evidence().end()).ifPresent(it -> mentions.replaceAll(it::signed));
            }
        }
    }

    /** Finds a delegation directly after the words that say that someone led the letter. */
    private static Optional<WholeDelegation> after(String text, int from) {
        Matcher words = WHOLE.matcher(text).region(from, Math.min(text.length(), from + MAX_BETWEEN));
        if (!words.find() || text.substring(from, words.start()).contains(".")) {
            return Optional.empty();
        }
        String party = words.group(2) == null ? words.group(3) : words.group(2);
        RoleEvidence evidence = new RoleEvidence(words.group(), words.start(), words.end());
        return StateNames.code(words.group(1))
                .map(state -> new WholeDelegation(state, party == null ? null : party.substring(0, 1), evidence));
    }

    private Mention signed(Mention it) {
        boolean open = it.role() == MentionRole.QUOTED || it.role() == MentionRole.MENTIONED;
        return open && it.match().isCertain() && isIn(it.match().seat())
                ? it.withRole(MentionRole.SIGNER).withEvidence(evidence)
                : it;
    }

    private boolean isIn(ServicePeriod seat) {
        return seat.state().equals(state) && (party == null || seat.side().startsWith(party));
    }
}
