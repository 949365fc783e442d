package org.signatory.matching;

import java.util.regex.Pattern;
import org.signatory.roster.Chamber;

/**
 * Represents a signer that a claim can include.
 *
 * @param id the Bioguide ID, or the name as written if it is uncertain
 * @param chamber null if the name is uncertain
 * @param party the party or caucus; null if the name is uncertain
 * @param state null if the name is uncertain
 */
public record SignerClaimFacts(String id, String name, Chamber chamber, String party, String state, boolean lead) {

    private static final Pattern SUFFIX = Pattern.compile(",?\\s(?:[JS]r\\.?|I{2,3}|IV)$");

    public static SignerClaimFacts of(Mention it) {
        boolean lead = it.role() == MentionRole.LEAD;
        return it.match().matched()
                ? of(new MemberWithSeat(it.match().person(), it.match().seat()), lead)
                : new SignerClaimFacts(id(it), it.written(), null, null, null, lead);
    }

    public static SignerClaimFacts of(MemberWithSeat member, boolean lead) {
        return new SignerClaimFacts(
                member.person().bioguideId(),
                member.person().name().printed(),
                member.seat().chamber(),
                member.seat().side(),
                member.seat().state(),
                lead);
    }

    static String id(Mention it) {
        return it.match().matched() ? it.match().person().bioguideId() : it.written();
    }

    /** Returns whether the claim can include this signer. */
    boolean fits(LetterClaim claim) {
        return isUncertain()
                || (claim.chamber() == null || claim.chamber() == chamber)
                        && (claim.party() == null || claim.party().equals(party))
                        && (claim.state() == null || claim.state().equals(state));
    }

    /** Returns whether a text contains the last word of the surname. */
    boolean isNamedIn(String text) {
        String surname = SUFFIX.matcher(name).replaceFirst("").replaceFirst("^.*\\s", "");
        return Pattern.compile("(?<![\\p{L}-])" + Pattern.quote(surname) + "(?![\\p{L}-])")
                .matcher(text)
                .find();
    }

    boolean isUncertain() {
        return chamber == null;
    }
}
