package org.signatory.roster;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.Locale;
import java.util.Map;
import org.signatory.platform.http.Problem;

/** Resolves party names in requests. */
public final class PartyNames {

    /** Party of a service period without a party in the roster. */
    static final String UNKNOWN = "Unknown";

    private static final Map<String, String> LETTERS =
            Map.of("D", "Democrat", "R", "Republican", "I", "Independent", "L", "Libertarian");

    private PartyNames() {}

    /** Returns the roster's spelling for a letter such as {@code D} or a name; ignores case. */
    public static String of(String text) {
        String requested = text.strip();
        String byLetter = LETTERS.get(requested.toUpperCase(Locale.ROOT));
        if (byLetter != null) {
            return byLetter;
        }
        return LETTERS.values().stream()
                .filter(name -> name.equalsIgnoreCase(requested))
                .findFirst()
                .or(() -> Panache.getEntityManager()
                        .createQuery(
                                "select distinct party from ServicePeriodEntity where lower(party) = :party",
                                String.class)
                        .setParameter("party", requested.toLowerCase(Locale.ROOT))
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst())
                .orElseThrow(() -> Problem.parameter("party", "Enter D, R, I or a party name such as Democrat."));
    }
}
