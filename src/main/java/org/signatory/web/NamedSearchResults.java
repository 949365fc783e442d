package org.signatory.web;

import java.util.List;
import java.util.function.Function;
import org.signatory.platform.http.Page;

/**
 * Represents the first Members or organizations that a search found.
 *
 * @param more whether it found more of them
 */
record NamedSearchResults(List<NamedSearchResult> items, boolean more) {

    static final NamedSearchResults NONE = new NamedSearchResults(List.of(), false);

    static <T> NamedSearchResults of(Page<T> page, Function<T, NamedSearchResult> result) {
        return new NamedSearchResults(page.items().stream().map(result).toList(), page.next() != null);
    }
}
