package org.signatory.roster;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.signatory.platform.text.ResourceLines;

/** Provides names in public use that rosters lack, from the table {@code names/aliases.csv}. */
public final class BundledNameAliases {

    private static final Map<String, List<String>> BY_ID = read();

    private BundledNameAliases() {}

    private static Map<String, List<String>> read() {
        return ResourceLines.of("/names/aliases.csv").stream()
                .skip(1)
                .map(line -> line.split(",", 2))
                .collect(Collectors.groupingBy(
                        cells -> cells[0], Collectors.mapping(cells -> cells[1], Collectors.toList())));
    }

    /** Returns the public names of the Member with this Bioguide ID. */
    public static List<String> of(String bioguideId) {
        return BY_ID.getOrDefault(bioguideId, List.of());
    }
}
