package org.signatory.testdata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.signatory.roster.Chamber;
import org.signatory.roster.PersonName;
import org.signatory.roster.RosterMember;
import org.signatory.roster.ServicePeriod;
import org.signatory.roster.ServicePeriodEntity.EndBasis;

/** Represents a generated Member with leanings that rankings do not see. */
final class GeneratedMember {

    static final int TOPICS = 30;
    private static final int LEANINGS = 4;

    final String bioguideId;
    final Chamber chamber;
    final String state;
    final Integer district;
    final String party;

    /** The first value runs from -1 to 1 between the parties; the others are independent of party. */
    final double[] leanings = new double[LEANINGS];

    final double[] interests = new double[TOPICS];
    final double zeal;
    private final List<ServicePeriod> periods = new ArrayList<>();

    GeneratedMember(int number, Chamber chamber, String state, Integer district, boolean democrat, Random random) {
        bioguideId = "%c%06d".formatted('A' + number % 26, 100_000 + number);
        this.chamber = chamber;
        this.state = state;
        this.district = district;
        party = democrat ? "Democrat" : "Republican";
        leanings[0] = (democrat ? -1 : 1) * (0.3 + 0.7 * random.nextDouble());
        for (int i = 1; i < LEANINGS; i++) {
            leanings[i] = random.nextGaussian() * 0.6;
        }
        for (int i = 0; i < TOPICS; i++) {
            interests[i] = random.nextDouble() < 0.15 ? 1.5 + random.nextDouble() : random.nextGaussian() * 0.4;
        }
        zeal = random.nextGaussian() * 0.9;
    }

    void serves(LocalDate from, LocalDate until) {
        periods.add(new ServicePeriod(chamber, state, district, null, from, from, until, EndBasis.ACTUAL, party, null));
    }

    RosterMember person() {
        return new RosterMember(
                bioguideId,
                new PersonName("Member", null, bioguideId, null, null, null),
                List.of(),
                List.of(),
                Map.of(),
                List.copyOf(periods),
                List.of());
    }
}
