package org.signatory.operations.metrics;

/**
 * One number about everything that is in the database.
 *
 * @param label the name and the value of its label, or null for none
 * @param query what finds it, where {@code :now} is the present
 */
record GaugeValue(String name, String[] label, String description, String query) {

    static GaugeValue of(String name, String description, String query) {
        return new GaugeValue(name, null, description, query);
    }

    GaugeValue labelled(String key, String value) {
        return new GaugeValue(name, new String[] {key, value}, description, query);
    }
}
