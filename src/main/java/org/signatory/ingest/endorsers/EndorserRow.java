package org.signatory.ingest.endorsers;

import java.util.UUID;

/**
 * Represents an organization in a list.
 *
 * @param number from 1
 * @param sheet the worksheet of a workbook, or null
 * @param line the first line of the row, from 1
 * @param acronym null for none
 * @param contact null for none
 * @param statement null for none
 */
record EndorserRow(int number, String sheet, int line, String name, String acronym, String contact, String statement) {

    private static final int MAX_NAME = 300;
    private static final int MAX_ACRONYM = 50;
    private static final int MAX_CONTACT = 1_900;
    private static final int MAX_STATEMENT = 5_000;

    /** Returns an ID that represents the organization until it is saved. */
    UUID key() {
        return key(number);
    }

    static UUID key(int number) {
        return new UUID(0, number);
    }

    /** Returns what is wrong with the row, or null. */
    String error() {
        if (name.isEmpty()) {
            return "Enter the name of the organization.";
        }
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return "Enter at least one letter or digit.";
        }
        return name.length() > MAX_NAME
                ? tooLong("name", MAX_NAME)
                : isLonger(acronym, MAX_ACRONYM)
                        ? tooLong("acronym", MAX_ACRONYM)
                        : isLonger(contact, MAX_CONTACT)
                                ? tooLong("contact", MAX_CONTACT)
                                : isLonger(statement, MAX_STATEMENT) ? tooLong("statement", MAX_STATEMENT) : null;
    }

    private static boolean isLonger(String text, int max) {
        return text != null && text.length() > max;
    }

    private static String tooLong(String cell, int max) {
        return "Shorten the %s to %,d characters.".formatted(cell, max);
    }
}
