package org.signatory.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.signatory.platform.time.WashingtonTime;

/**
 * Determines the first day from which a roster lists all Members, by comparing the Representatives of each
 * Congress with the seats of the House. A roster that lists only the Members of one day lacks at least a twentieth of
 * the Members of the Congress before, because turnover was never smaller.
 */
final class RosterCompleteness {

    private static final double MIN_SHARE = 0.95;

    /** Seats of the House in the first Congress after each apportionment; see 2 U.S.C. 2a and its predecessors. */
    private static final TreeMap<Integer, Integer> SEATS = new TreeMap<>(Map.ofEntries(
            Map.entry(1, 59),
            Map.entry(2, 65),
            Map.entry(3, 105),
            Map.entry(8, 141),
            Map.entry(13, 182),
            Map.entry(18, 213),
            Map.entry(23, 240),
            Map.entry(28, 223),
            Map.entry(33, 234),
            // The States that had seceded elected no Representatives.
            Map.entry(37, 178),
            Map.entry(40, 226),
            Map.entry(43, 292),
            Map.entry(48, 325),
            Map.entry(53, 356),
            Map.entry(58, 386),
            Map.entry(63, 435)));

    /** Territories and the District of Columbia, whose Members of the House have no vote. */
    static final Set<String> NONVOTING = Set.of("DC", "AS", "GU", "MP", "PR", "VI", "DK", "OL", "PI");

    private RosterCompleteness() {}

    /**
     * Returns the first day from which a roster is complete; null if it is not complete on its own date.
     *
     * @param services all service of all Members
     * @param asOf the date of the newest roster
     * @param currentOnly the date of the earliest roster, if each roster lists only the Members of its date; otherwise
     *     null
     */
    static LocalDate of(Stream<ServicePeriodEntity> services, LocalDate asOf, LocalDate currentOnly) {
        Map<Integer, Set<String>> representatives = new HashMap<>();
        services.filter(service -> service.voidedAt == null
                        && service.chamber == Chamber.HOUSE
                        && !NONVOTING.contains(service.state))
                .forEach(service -> {
                    int last = WashingtonTime.congressOn(service.endDate.minusDays(1));
                    for (int congress = WashingtonTime.congressOn(service.startDate); congress <= last; congress++) {
                        representatives
                                .computeIfAbsent(congress, each -> new HashSet<>())
                                .add(service.bioguideId);
                    }
                });
        LocalDate since = null;
        int congress = WashingtonTime.congressOn(asOf);
        while (congress > 0 && isComplete(congress, representatives.getOrDefault(congress, Set.of()))) {
            since = WashingtonTime.startOfCongress(congress);
            congress--;
        }
        return since == null || currentOnly == null || since.isAfter(currentOnly) ? since : currentOnly;
    }

    /** Returns the number of Representatives of a Congress by law. */
    static int votingSeats(int congress) {
        return SEATS.floorEntry(congress).getValue();
    }

    private static boolean isComplete(int congress, Set<String> representatives) {
        return representatives.size() >= MIN_SHARE * votingSeats(congress);
    }
}
