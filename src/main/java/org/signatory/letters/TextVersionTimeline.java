package org.signatory.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.signatory.platform.time.WashingtonTime;

/** Holds the days on which the versions of a letter's text took effect. */
public record TextVersionTimeline(List<Version> versions) {

    /** Represents one version without its text. */
    record Version(int number, LocalDate effectiveDay, Instant savedAt) {

        /**
         * Returns whether the version was in effect for a sign-on. If the version and the sign-on were both recorded on the day
         * of signing, the one that was recorded first came first.
         */
        private boolean isInEffect(LocalDate day, Instant recordedAt) {
            if (!effectiveDay.equals(day)) {
                return effectiveDay.isBefore(day);
            }
            return !savedAt.isAfter(recordedAt)
                    || !WashingtonTime.dayOf(savedAt).equals(day)
                    || !WashingtonTime.dayOf(recordedAt).equals(day);
        }
    }

    /** Reads the versions; skips the query for a letter without a text. */
    public static TextVersionTimeline of(Letter letter) {
        return new TextVersionTimeline(
                letter.textVersion == 0
                        ? List.of()
                        : LetterTextVersion.getEntityManager()
                                .createQuery(
                                        "select v.number, v.effectiveDay, v.savedAt from LetterTextVersion v"
                                                + " where v.letterId = :letter order by v.number",
                                        Version.class)
                                .setParameter("letter", letter.id)
                                .getResultList());
    }

    /**
     * Returns the number of the text in effect for a sign-on; 0 if there was none.
     *
     * @param day the day of signing
     * @param recordedAt when the sign-on was recorded
     */
    public int numberOn(LocalDate day, Instant recordedAt) {
        return versions.stream()
                .filter(version -> version.isInEffect(day, recordedAt))
                .mapToInt(Version::number)
                .max()
                .orElse(0);
    }
}
