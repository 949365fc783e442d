package org.signatory.matching;

/**
 * A part of a text that names people or organizations, and why they are not taken as signers.
 *
 * @param start the offset of its first character, counted in UTF-16 units from 0
 * @param end the offset behind its last
 */
public record IgnoredText(String written, int start, int end, String reason) {}
