package org.signatory.ingest.releases;

import java.time.LocalDate;
import java.util.List;
import org.signatory.matching.DatedNameIndex;
import org.signatory.matching.MatchScope;
import org.signatory.matching.Mention;

/**
 * Represents a release with the day on whose roster its names were matched.
 *
 * @param date the day from the caller or the text; null if the caller must be asked
 * @param asOf the day of the roster
 * @param possibleDays the days on which the names fit best, if the date is unknown
 */
record DatedRelease(
        ParsedPressRelease release, LocalDate date, LocalDate asOf, List<CommonServicePeriod> possibleDays) {

    /**
     * Matches a text on its day. If the day is unknown or in the future, matches it on the latest day on which the most
     * signers served, or on the day of a letter that the text prints if they served then as well.
     *
     * @param given the day from the caller, or null
     * @param published the day in the metadata of the text's page, or null
     * @param today the roster of the last possible day
     */
    static DatedRelease of(String text, LocalDate given, LocalDate published, DatedNameIndex today, MatchScope scope) {
        LocalDate date = given != null
                ? given
                : ParsedPressRelease.dateIn(text, published)
                        .filter(it -> !it.isAfter(today.day()))
                        .orElse(null);
        if (date != null) {
            return new DatedRelease(ParsedPressRelease.of(text, today.on(date), scope), date, date, List.of());
        }
        ParsedPressRelease first = ParsedPressRelease.of(text, today, scope, null);
        List<CommonServicePeriod> days = CommonServicePeriod.of(
                first.signers().signers().stream()
                        .filter(it -> it.repeats() == null)
                        .map(Mention::match)
                        .toList(),
                today.day());
        LocalDate asOf = ParsedPressRelease.letterDateIn(text)
                .map(ExtractedValue::value)
                .filter(day -> days.stream().anyMatch(range -> range.contains(day)))
                .orElse(days.isEmpty() ? today.day() : days.get(0).to());
        ParsedPressRelease release =
                asOf.equals(today.day()) ? first : ParsedPressRelease.of(text, today.on(asOf), scope, null);
        return new DatedRelease(release, null, asOf, days);
    }
}
