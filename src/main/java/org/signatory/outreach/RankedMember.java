package org.signatory.outreach;

import org.signatory.matching.MemberWithSeat;

/**
 * Represents an eligible Member who has not signed a letter; sorted by descending likelihood.
 *
 * @param index the index of the Member among all eligible Members
 */
record RankedMember(int index, MemberWithSeat member, double likelihood) implements Comparable<RankedMember> {

    @Override
    public int compareTo(RankedMember other) {
        int order = Double.compare(other.likelihood, likelihood);
        return order != 0
                ? order
                : member.person().bioguideId().compareTo(other.member.person().bioguideId());
    }
}
