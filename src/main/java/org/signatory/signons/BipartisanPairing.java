package org.signatory.signons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Pairs signers of both sides of the aisle. A Member signs immediately if the Member's side then does not outnumber the other. Other Members wait, in the order
 * of their requests, until a Member of the other side asks; then both sign. The side is the caucus, so an
 * Independent counts with the caucus. Members without a caucus never wait.
 */
final class BipartisanPairing {

    private static final String DEMOCRAT = "Democrat";
    private static final String REPUBLICAN = "Republican";

    private final Map<String, Integer> standing = new HashMap<>();

    /** @param sides the sides of all active signers, including leads */
    BipartisanPairing(List<String> sides) {
        sides.forEach(this::sign);
    }

    private void sign(String side) {
        standing.merge(side, 1, Integer::sum);
    }

    private int count(String side) {
        return standing.getOrDefault(side, 0);
    }

    private boolean hasRoom(String side) {
        return switch (side) {
            case DEMOCRAT -> count(DEMOCRAT) < count(REPUBLICAN);
            case REPUBLICAN -> count(REPUBLICAN) < count(DEMOCRAT);
            default -> true;
        };
    }

    /**
     * Returns the waiting Members who can sign now, in order.
     *
     * @param asked the requests, in order
     */
    <T> List<T> admit(List<T> asked, Function<T, String> side) {
        List<T> waiting = new ArrayList<>(asked);
        List<T> admitted = new ArrayList<>();
        while (true) {
            T next = first(waiting, each -> hasRoom(side.apply(each)));
            if (next == null) {
                T one = first(waiting, each -> side.apply(each).equals(DEMOCRAT));
                T other = first(waiting, each -> side.apply(each).equals(REPUBLICAN));
                if (one == null || other == null) {
                    return admitted;
                }
                next = waiting.indexOf(one) < waiting.indexOf(other) ? one : other;
            }
            waiting.remove(next);
            sign(side.apply(next));
            admitted.add(next);
        }
    }

    private static <T> T first(List<T> among, Predicate<T> fits) {
        return among.stream().filter(fits).findFirst().orElse(null);
    }
}
