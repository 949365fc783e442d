package org.signatory.operations.metrics;

/**
 * Represents one number about the whole database.
 *
 * @param label the name and value of its label, or null
 * @param query the query that computes it; {@code :now} is the current time
 */
record GaugeValue(String name, String[] label, String description, String query) {

    static GaugeValue of(String name, String description, String query) {
        return new GaugeValue(name, null, description, query);
    }

    GaugeValue labelled(String key, String value) {
        return new GaugeValue(name, new String[] {key, value}, description, query);
    }
}
