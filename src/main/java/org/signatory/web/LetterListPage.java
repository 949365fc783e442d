package org.signatory.web;

import java.time.Instant;
import java.util.List;
import org.signatory.letters.LetterListFilter;
import org.signatory.letters.LetterSort;
import org.signatory.letters.LetterStatus;
import org.signatory.platform.http.Problem;

/**
 * Represents the model of the list of letters.
 *
 * @param tabs every status with its count
 * @param groups the letters by status; one group without a status if a filter is set
 * @param members Members that match the search terms
 * @param organizations organizations that match the search terms
 * @param overdue number of letters with an overdue response
 * @param views the caller's saved views
 */
record LetterListPage(
        LetterListFilter filter,
        List<Tab> tabs,
        List<Group> groups,
        NamedSearchResults members,
        NamedSearchResults organizations,
        String more,
        List<SavedView> views,
        String query,
        Instant now,
        long overdue,
        Problem problem) {

    /** Represents a status tab; null for all statuses. */
    record Tab(LetterStatus status, long count, String address, boolean here) {}

    /** Represents the letters under one heading. */
    record Group(LetterStatus status, List<LetterListRow> rows, long count) {}

    /** Lists the sort orders with their values in the URL. */
    enum Order {
        RELEVANCE(LetterSort.RELEVANCE, "relevance", "Best match, then newest"),
        CREATED(LetterSort.CREATED_DESCENDING, "-created", "Newest first"),
        UPDATED(LetterSort.UPDATED_DESCENDING, "-updated", "Recently updated"),
        DEADLINE(LetterSort.DEADLINE, "deadline", "Deadline"),
        SENT(LetterSort.SENT_DESCENDING, "-sent", "Recently sent"),
        TITLE(LetterSort.TITLE, "title", "Title");

        final LetterSort sort;
        final String value;
        final String words;

        Order(LetterSort sort, String value, String words) {
            this.sort = sort;
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

    /** Returns the current sort order, as in the URL. */
    public String sort() {
        return orders().stream()
                .filter(order -> order.sort == filter.sort)
                .findFirst()
                .orElse(Order.RELEVANCE)
                .value;
    }

    public boolean isEmpty() {
        return members.items().isEmpty() && organizations.items().isEmpty() && noLetters();
    }

    public boolean noLetters() {
        return groups.stream().allMatch(group -> group.rows().isEmpty());
    }
}
