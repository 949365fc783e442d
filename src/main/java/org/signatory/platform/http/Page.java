package org.signatory.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * Represents one page of a list.
 *
 * @param items the rows, in the list's order
 * @param next the cursor of the next page; null on the last page
 * @param limit the maximum number of rows per page
 * @param total the number of rows that match the filters; only with {@code count=true}
 */
public record Page<T>(
        List<T> items,

        @JsonInclude(JsonInclude.Include.ALWAYS) String next,

        int limit,

        @JsonInclude(JsonInclude.Include.NON_NULL) Long total) {

    public <R> Page<R> map(Function<T, R> each) {
        return new Page<>(items.stream().map(each).toList(), next, limit, total);
    }

    public <R> Page<R> with(List<R> rows) {
        return new Page<>(rows, next, limit, total);
    }
}
