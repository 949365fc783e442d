package org.signatory.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.signatory.platform.text.ResourceLines;

/** Provides variants of given names from the table {@code names/given-names.txt}. */
final class GivenNames {

    static final GivenNames TABLE = read();

    private static final int PREFIX_LENGTH = 3;

    private final Map<String, Set<String>> formals = new HashMap<>();
    private final Map<String, Set<String>> misspellings = new HashMap<>();

    private GivenNames() {}

    private static GivenNames read() {
        GivenNames table = new GivenNames();
        ResourceLines.of("/names/given-names.txt").forEach(table::add);
        return table;
    }

    private void add(String line) {
        String[] sides = line.split(":");
        String[] forms = sides[1].split("~");
        formals.computeIfAbsent(sides[0], key -> new HashSet<>()).add(sides[0]);
        for (String form : words(forms[0])) {
            formals.computeIfAbsent(form, key -> new HashSet<>()).add(sides[0]);
        }
        for (String misspelling : forms.length > 1 ? words(forms[1]) : List.<String>of()) {
            misspellings.computeIfAbsent(sides[0], key -> new HashSet<>()).add(misspelling);
            misspellings.computeIfAbsent(misspelling, key -> new HashSet<>()).add(sides[0]);
        }
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" "));
    }

    /** Returns whether the table has this name, as a formal name, variant or misspelling. */
    boolean contains(String name) {
        return formals.containsKey(name) || misspellings.containsKey(name);
    }

    /** Returns whether the table has this name as a formal name or variant, and not only as a misspelling. */
    boolean isForm(String name) {
        return formals.containsKey(name);
    }

    /**
     * Returns whether one is a variant of the other, or both are similar variants of one name, as Jim and Jimmy are of
     * James.
     */
    boolean same(String one, String other) {
        Set<String> ones = formals.getOrDefault(one, Set.of());
        Set<String> others = formals.getOrDefault(other, Set.of());
        boolean siblings = sharesPrefix(one, other) && ones.stream().anyMatch(others::contains);
        return ones.contains(other) || others.contains(one) || siblings;
    }

    /**
     * Returns whether the first letters are equal. Katie and Kay are both variants of Katherine, but different names.
     */
    private static boolean sharesPrefix(String one, String other) {
        int shorter = Math.min(Math.min(one.length(), other.length()), PREFIX_LENGTH);
        return one.regionMatches(0, other, 0, shorter);
    }

    /** Returns whether one is a common misspelling of the other, as Susan is of Suzanne. */
    boolean isMisspelling(String one, String other) {
        return misspellings.getOrDefault(one, Set.of()).contains(other);
    }
}
