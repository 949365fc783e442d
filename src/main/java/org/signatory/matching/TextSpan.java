package org.signatory.matching;

/** Represents part of a text by its start and exclusive end. */
record TextSpan(int start, int end) {

    String in(String text) {
        return text.substring(start, end);
    }
}
