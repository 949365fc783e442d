package org.signatory.targets;

import org.signatory.names.Seated;

/**
 * One who may sign and has not; the likeliest comes first.
 *
 * @param index the place among all who may sign
 */
record Ranked(int index, Seated member, double likelihood) implements Comparable<Ranked> {

    @Override
    public int compareTo(Ranked other) {
        int order = Double.compare(other.likelihood, likelihood);
        return order != 0
                ? order
                : member.person().bioguideId().compareTo(other.member.person().bioguideId());
    }
}
