package org.signatory.ingest.releases;

import java.util.function.Function;

/**
 * Something that a text tells, and where.
 *
 * @param start the offset of its first character, in UTF-16 units from 0
 * @param end the offset behind its last
 * @param sure whether its place in the text leaves no doubt
 */
public record ExtractedText<T>(T value, int start, int end, boolean sure) {

    <R> ExtractedText<R> map(Function<T, R> mapping) {
        return new ExtractedText<>(mapping.apply(value), start, end, sure);
    }
}
