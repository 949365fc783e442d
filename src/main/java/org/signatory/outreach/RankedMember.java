package org.signatory.outreach;

import org.signatory.matching.SeatedMember;

/**
 * One who may sign and has not; the likeliest comes first.
 *
 * @param index the place among all who may sign
 */
record RankedMember(int index, SeatedMember member, double likelihood) implements Comparable<RankedMember> {

    @Override
    public int compareTo(RankedMember other) {
        int order = Double.compare(other.likelihood, likelihood);
        return order != 0
                ? order
                : member.person().bioguideId().compareTo(other.member.person().bioguideId());
    }
}
