package org.signatory.dashboard;

import java.time.Instant;
import java.util.List;
import org.signatory.letters.LetterFilter;
import org.signatory.letters.LetterSort;
import org.signatory.letters.Status;

/**
 * The letters at a glance.
 *
 * @param tabs every status with its count
 * @param groups the letters, status by status; one group without a status where filters were set
 * @param views the filtered lists that the caller has kept
 */
record Overview(
        LetterFilter filter,
        List<Tab> tabs,
        List<Group> groups,
        String more,
        List<SavedView> views,
        String query,
        Instant now) {

    /** A status to show alone; null for all. */
    record Tab(Status status, long count, String address, boolean here) {}

    /** Letters under one heading. */
    record Group(Status status, List<LetterRow> rows, long count) {}

    /** The orders that a list can have, by the name that the address takes. */
    enum Order {
        UPDATED("-updated", "Last changed first"),
        DEADLINE("deadline", "Deadline first"),
        SENT("-sent", "Last sent first"),
        TITLE("title", "By title");

        final String value;
        final String words;

        Order(String value, String words) {
            this.value = value;
            this.words = words;
        }

        public String value() {
            return value;
        }

        public String words() {
            return words;
        }
    }

    public List<Order> orders() {
        return List.of(Order.values());
    }

    /** The present order, as the address takes it. */
    public String sort() {
        return filter.sort == LetterSort.DEADLINE
                ? "deadline"
                : filter.sort == LetterSort.SENT_DESCENDING
                        ? "-sent"
                        : filter.sort == LetterSort.TITLE ? "title" : "-updated";
    }

    public boolean isEmpty() {
        return groups.stream().allMatch(group -> group.rows().isEmpty());
    }
}
