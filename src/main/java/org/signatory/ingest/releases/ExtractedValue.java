package org.signatory.ingest.releases;

import java.util.function.Function;

/**
 * Represents extracted information and its position.
 *
 * @param start the offset of the first character, in UTF-16 code units from 0
 * @param end the offset after the last character
 * @param sure whether the information is certain
 */
public record ExtractedValue<T>(T value, int start, int end, boolean sure) {

    ExtractedValue<T> unsure() {
        return new ExtractedValue<>(value, start, end, false);
    }

    <R> ExtractedValue<R> map(Function<T, R> mapping) {
        return new ExtractedValue<>(mapping.apply(value), start, end, sure);
    }
}
