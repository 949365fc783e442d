package org.signatory.matching;

/**
 * Represents part of a text that names people or organizations who are not signers, with the reason.
 *
 * @param start the offset of the first character, in UTF-16 code units from 0
 * @param end the offset after the last character
 */
public record IgnoredText(String written, int start, int end, String reason) {}
