package org.signatory.matching;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.signatory.roster.States;

/** Resolves states and territories from postal abbreviations, names and Associated Press abbreviations. */
public final class StateNames {

    private static final Map<String, String> CODES = codes();
    private static final Map<String, String> NAMES = names();

    private StateNames() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        States.SPELLINGS.lines().forEach(line -> {
            String code = line.substring(0, 2);
            codes.put(code.toLowerCase(Locale.ROOT), code);
            for (String name : line.substring(3).split(",")) {
                codes.put(NameSpellingNormalizer.compact(name), code);
            }
        });
        return codes;
    }

    private static Map<String, String> names() {
        return States.SPELLINGS
                .lines()
                .collect(Collectors.toMap(
                        line -> line.substring(0, 2), line -> line.substring(3).split(",")[0]));
    }

    /** Returns the name of a state or territory; other text unchanged. */
    public static String name(String code) {
        return NAMES.getOrDefault(code, code);
    }

    /** Returns the postal abbreviation for this spelling of a state or territory. */
    public static Optional<String> code(String written) {
        return Optional.ofNullable(CODES.get(NameSpellingNormalizer.compact(written)));
    }
}
