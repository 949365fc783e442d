package org.signatory.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which given names are forms of one another, from the table {@code names/given-names.txt}. */
final class GivenNames {

    static final GivenNames TABLE = read();

    private static final int LIKE = 3;

    private final Map<String, Set<String>> formals = new HashMap<>();
    private final Map<String, Set<String>> slips = new HashMap<>();

    private GivenNames() {}

    private static GivenNames read() {
        GivenNames table = new GivenNames();
        try (InputStream in = GivenNames.class.getResourceAsStream("/names/given-names.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void add(String line) {
        String[] sides = line.split(":");
        String[] forms = sides[1].split("~");
        formals.computeIfAbsent(sides[0], key -> new HashSet<>()).add(sides[0]);
        for (String form : words(forms[0])) {
            formals.computeIfAbsent(form, key -> new HashSet<>()).add(sides[0]);
        }
        for (String slip : forms.length > 1 ? words(forms[1]) : List.<String>of()) {
            slips.computeIfAbsent(sides[0], key -> new HashSet<>()).add(slip);
            slips.computeIfAbsent(slip, key -> new HashSet<>()).add(sides[0]);
        }
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" "));
    }

    /** Whether the table has this name, as a formal name or as a form of one. */
    boolean knows(String name) {
        return formals.containsKey(name) || slips.containsKey(name);
    }

    /** Whether the table has this name as a name or form, and not only as a slip of one. */
    boolean isForm(String name) {
        return formals.containsKey(name);
    }

    /** Whether one is a form of the other, or both are like forms of one formal name, as Jim and Jimmy are of James. */
    boolean same(String one, String other) {
        Set<String> ones = formals.getOrDefault(one, Set.of());
        Set<String> others = formals.getOrDefault(other, Set.of());
        boolean siblings = alike(one, other) && ones.stream().anyMatch(others::contains);
        return ones.contains(other) || others.contains(one) || siblings;
    }

    /** Katie and Kay are both Katherine, and yet two names. */
    private static boolean alike(String one, String other) {
        int shorter = Math.min(Math.min(one.length(), other.length()), LIKE);
        return one.regionMatches(0, other, 0, shorter);
    }

    /** Whether one is easily written for the other, as Susan for Suzanne. */
    boolean slip(String one, String other) {
        return slips.getOrDefault(one, Set.of()).contains(other);
    }
}
