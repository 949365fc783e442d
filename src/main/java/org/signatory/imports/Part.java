package org.signatory.imports;

import java.util.function.Function;

/**
 * Something that a text tells, and where.
 *
 * @param start the offset of its first character, in UTF-16 units from 0
 * @param end the offset behind its last
 * @param sure whether its place in the text leaves no doubt
 */
record Part<T>(T value, int start, int end, boolean sure) {

    <R> Part<R> map(Function<T, R> mapping) {
        return new Part<>(mapping.apply(value), start, end, sure);
    }
}
