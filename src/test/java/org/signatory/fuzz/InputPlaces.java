package org.signatory.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects related path parameters of existing resources, the newest of each kind. */
final class InputPlaces {

    private static final int KEPT = 40;

    private final Map<List<String>, List<Map<String, String>>> places = new ConcurrentHashMap<>();
    private final Map<String, List<String>> values = new ConcurrentHashMap<>();

    void add(Map<String, String> place) {
        add(places, List.copyOf(new TreeMap<>(place).keySet()), Map.copyOf(place));
        place.forEach((name, value) -> add(values, name, value));
    }

    private static <K, V> void add(Map<K, List<V>> lists, K name, V value) {
        lists.compute(name, (any, old) -> {
            List<V> newer = new ArrayList<>(old == null ? List.of() : old);
            newer.remove(value);
            newer.add(value);
            return newer.size() > KEPT ? newer.subList(1, newer.size()) : newer;
        });
    }

    /** Records the path parameters in a URL, by the paths of the contract. */
    void learn(String address, List<FuzzOperation> operations) {
        for (FuzzOperation operation : operations) {
            String expression =
                    "\\Q" + operation.path().replaceAll("\\{(\\w+)}", "\\\\E(?<$1>[^/?]+)\\\\Q") + "\\E(/.*)?";
            List<String> names = operation.placeholders();
            Matcher matcher = Pattern.compile(expression).matcher(address);
            if (!names.isEmpty() && operation.path().endsWith("}") && matcher.matches()) {
                Map<String, String> place = new HashMap<>();
                names.forEach(name -> place.put(name, matcher.group(name)));
                add(place);
            }
        }
    }

    /** Returns values for these parameters; null for an unknown one. */
    Map<String, String> any(List<String> names, SplittableRandom random) {
        List<Map<String, String>> whole = places.getOrDefault(names, List.of());
        if (!whole.isEmpty() && random.nextInt(10) < 8) {
            return new HashMap<>(whole.get(random.nextInt(whole.size())));
        }
        Map<String, String> parts = new HashMap<>();
        names.forEach(name -> parts.put(name, any(name, random)));
        return parts;
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    String any(String name, SplittableRandom random) {
        List<String> known = values.getOrDefault(name, List.of());
        return known.isEmpty() ? null : known.get(random.nextInt(known.size()));
    }
}
