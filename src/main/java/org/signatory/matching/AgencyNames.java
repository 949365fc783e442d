package org.signatory.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.signatory.platform.text.ResourceLines;

/** Provides the full names of agencies, from the table {@code names/agencies.txt}. */
public final class AgencyNames {

    private static final Map<String, String> FULL = read();
    private static final String COUNTRY = "(?:U\\.S\\. |US |United States )";
    private static final Pattern LEAD = Pattern.compile("^(?:[Tt]he )?" + COUNTRY + "?");
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s?$");

    /** A regular expression for the name of an agency in the table; a longer name comes before its own start. */
    public static final String KNOWN = COUNTRY + "?(?:"
            + FULL.keySet().stream()
                    .sorted(Comparator.comparing(String::length).reversed())
                    .map(name -> Pattern.quote(name).replace(" and ", "\\E(?: and | & |, and )\\Q"))
                    .collect(Collectors.joining("|"))
            + ")(?![\\p{L}\\d]|-\\p{L})";

    private AgencyNames() {}

    private static Map<String, String> read() {
        Map<String, String> names = new HashMap<>();
        ResourceLines.of("/names/agencies.txt").forEach(line -> add(line.split(":", 2), names));
        return Map.copyOf(names);
    }

    private static void add(String[] cells, Map<String, String> names) {
        names.put(key(cells[0]), cells[0]);
        Arrays.stream(cells[1].split(";"))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .forEach(alias -> names.putIfAbsent(key(alias), cells[0]));
    }

    private static String key(String name) {
        return name.replace(" & ", " and ").replace(", and ", " and ");
    }

    /** Returns whether the table has the name or abbreviation. */
    public static boolean isKnown(String name) {
        return FULL.containsKey(bare(name));
    }

    /** Returns the full name of an agency in the table, and another name without "the" and "U.S."; null for null. */
    public static String full(String name) {
        return name == null
                ? null
                : FULL.getOrDefault(bare(name), LEAD.matcher(name).replaceFirst(""));
    }

    private static String bare(String name) {
        return key(POSSESSIVE
                .matcher(LEAD.matcher(name.strip()).replaceFirst(""))
                .replaceFirst("")
                .replace('\u2019', '\''));
    }
}
