package org.signatory.operations.metrics;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds the metrics of a scrape by name, with label names and values. */
record Exposed(Map<String, Set<String>> labels, Map<String, Double> values) {

    private static final Pattern SAMPLE = Pattern.compile("(?m)^(([a-z_]+)(?:\\{(.*)\\})?) (\\S+)$");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"");

    static Exposed in(String text) {
        Exposed exposed = new Exposed(new HashMap<>(), new HashMap<>());
        Matcher sample = SAMPLE.matcher(text);
        while (sample.find()) {
            Set<String> labels = exposed.labels.computeIfAbsent(sample.group(2), any -> new TreeSet<>());
            if (sample.group(3) != null) {
                LABEL.matcher(sample.group(3)).results().forEach(label -> labels.add(label.group(1)));
            }
            exposed.values.put(sample.group(1), Double.valueOf(sample.group(4)));
        }
        return exposed;
    }

    /** Returns a value by name and labels. */
    double value(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new AssertionError(name + " is not among " + new TreeSet<>(values.keySet()));
        }
        return value;
    }
}
