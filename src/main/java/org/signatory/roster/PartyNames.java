package org.signatory.roster;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.Locale;
import java.util.Map;
import org.signatory.platform.http.Problem;

/** Parties as requests name them. */
public final class PartyNames {

    /** What a roster leaves unsaid. */
    static final String UNKNOWN = "Unknown";

    private static final Map<String, String> LETTERS =
            Map.of("D", "Democrat", "R", "Republican", "I", "Independent", "L", "Libertarian");

    private PartyNames() {}

    /** The roster's spelling for a letter such as {@code D}, or for a name in any case. */
    public static String of(String text) {
        String asked = text.strip();
        String byLetter = LETTERS.get(asked.toUpperCase(Locale.ROOT));
        if (byLetter != null) {
            return byLetter;
        }
        return LETTERS.values().stream()
                .filter(name -> name.equalsIgnoreCase(asked))
                .findFirst()
                .or(() -> Panache.getEntityManager()
                        .createQuery(
                                "select distinct party from ServicePeriodEntity where lower(party) = :party",
                                String.class)
                        .setParameter("party", asked.toLowerCase(Locale.ROOT))
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst())
                .orElseThrow(() -> Problem.parameter(
                        "party", "No such party is in the roster. Write D, R, I or a name such as Democrat."));
    }
}
