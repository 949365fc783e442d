package org.signatory.roster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Provides names in public use that rosters lack, from the table {@code names/aliases.csv}. */
public final class BundledNameAliases {

    private static final Map<String, List<String>> BY_ID = read();

    private BundledNameAliases() {}

    private static Map<String, List<String>> read() {
        try (InputStream in = BundledNameAliases.class.getResourceAsStream("/names/aliases.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .collect(Collectors.groupingBy(
                            cells -> cells[0], Collectors.mapping(cells -> cells[1], Collectors.toList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the public names of the Member with this Bioguide ID. */
    public static List<String> of(String bioguideId) {
        return BY_ID.getOrDefault(bioguideId, List.of());
    }
}
