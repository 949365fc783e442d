package org.signatory.matching;

/**
 * Represents the words of a text that decide a role.
 *
 * @param start the offset of the first character, in UTF-16 code units from 0
 * @param end the offset after the last character
 */
public record RoleEvidence(String written, int start, int end) {}
