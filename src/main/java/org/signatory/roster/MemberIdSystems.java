package org.signatory.roster;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.signatory.platform.http.Problem;

/** Defines the systems whose IDs of Members are recorded. A Member can have several IDs in one system, separated by commas. */
final class MemberIdSystems {

    static final String BIOGUIDE = "bioguide";

    /** Names of the systems, as in the keys of {@link Member#ids}. */
    static final List<String> SCHEMES =
            List.of("fec", "govtrack", "houseHistory", "icpsr", "lis", "opensecrets", "wikidata");

    private MemberIdSystems() {}

    /**
     * Returns a typed scheme and ID, such as {@code govtrack:400080}, in lower case.
     *
     * @throws Problem if the scheme is unknown or the ID is missing
     */
    static String parse(String typed) {
        String id = typed.strip().toLowerCase(Locale.ROOT);
        int colon = id.indexOf(':');
        String scheme = colon < 0 ? "" : id.substring(0, colon);
        boolean known = scheme.equals(BIOGUIDE) || SCHEMES.stream().anyMatch(scheme::equalsIgnoreCase);
        if (!known || colon == id.length() - 1) {
            throw Problem.parameter(
                    "publicId",
                    "Enter a system and an ID, such as govtrack:400080. The systems are: " + BIOGUIDE + ", "
                            + String.join(", ", SCHEMES) + ".");
        }
        return id;
    }

    /** Returns an ID with each scheme that it can belong to, in lower case. */
    static String[] inAnyScheme(String id) {
        return SCHEMES.stream()
                .map(scheme -> scheme.toLowerCase(Locale.ROOT) + ":" + id)
                .toArray(String[]::new);
    }

    /** Joins IDs for a cell of the roster table, as in {@code govtrack:400080|icpsr:29911}. */
    static String join(Map<String, String> ids) {
        return CsvListCell.joinIds(ids.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + ":" + each.getValue())
                .toList());
    }

    /** Reads a cell of the roster table. */
    static Map<String, String> read(String cell) {
        Map<String, String> ids = new TreeMap<>();
        for (String each : CsvListCell.ids(cell)) {
            int colon = each.indexOf(':');
            if (colon < 0
                    || !SCHEMES.contains(each.substring(0, colon))
                    || !each.matches("[A-Za-z]+:[A-Za-z0-9,_-]{1,200}")) {
                throw new IllegalArgumentException("Enter ids as govtrack:400080|icpsr:29911. The systems are: "
                        + String.join(", ", SCHEMES) + ".");
            }
            ids.put(each.substring(0, colon), each.substring(colon + 1));
        }
        return ids;
    }
}
