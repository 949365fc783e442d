package org.signatory.operations.metrics;

/**
 * Represents one number about the whole database.
 *
 * @param label the name and value of its label, or null
 * @param query the query that computes it; {@code :now} is the current time
 */
record GaugeQuery(String name, String[] label, String description, String query) {

    static GaugeQuery of(String name, String description, String query) {
        return new GaugeQuery(name, null, description, query);
    }

    GaugeQuery labelled(String key, String value) {
        return new GaugeQuery(name, new String[] {key, value}, description, query);
    }
}
