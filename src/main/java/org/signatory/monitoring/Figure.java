package org.signatory.monitoring;

/**
 * One number about everything that is in the database.
 *
 * @param label the name and the value of its label, or null for none
 * @param query what finds it, where {@code :now} is the present
 */
record Figure(String name, String[] label, String description, String query) {

    static Figure of(String name, String description, String query) {
        return new Figure(name, null, description, query);
    }

    Figure labelled(String key, String value) {
        return new Figure(name, new String[] {key, value}, description, query);
    }
}
