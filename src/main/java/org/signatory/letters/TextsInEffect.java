package org.signatory.letters;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.signatory.platform.sql.SqlInHql;

/**
 * Represents the texts of a letter that were in effect at the end of a day.
 *
 * @param latest number of the latest text; 0 if there was none
 * @param material number of the latest text with a material change; 0 if there was none
 */
public record TextsInEffect(int latest, int material) {

    private static final TextsInEffect NONE = new TextsInEffect(0, 0);

    /**
     * Returns the texts of letters in one query.
     *
     * @param asOf the day; null for now
     */
    public static Map<UUID, TextsInEffect> of(Map<UUID, Letter> letters, LocalDate asOf) {
        Map<UUID, TextsInEffect> texts = new HashMap<>();
        letters.forEach((id, letter) ->
                texts.put(id, asOf == null ? new TextsInEffect(letter.textVersion, letter.materialVersion) : NONE));
        if (asOf == null || letters.isEmpty()) {
            return texts;
        }
        Panache.getEntityManager()
                .createQuery(
                        "select v.letterId, max(v.number), max(case when v.material then v.number else 0 end)"
                                + " from LetterTextVersion v where " + SqlInHql.oneOf("v.letterId", ":ids")
                                + " and v.effectiveDay <= :day group by v.letterId",
                        Object[].class)
                .setParameter("ids", letters.keySet().toArray(UUID[]::new))
                .setParameter("day", asOf)
                .getResultStream()
                .forEach(row -> texts.put((UUID) row[0], new TextsInEffect((Integer) row[1], (Integer) row[2])));
        return texts;
    }
}
