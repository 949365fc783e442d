package org.signatory.roster;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.signatory.platform.http.Problem;
import org.signatory.platform.text.Sha256;

/**
 * Represents a parsed roster file.
 *
 * @param asOf the date of the roster
 * @param dayIsGiven whether the caller specified the date; otherwise it is the latest day in the file, and absences
 *     are not treated as departures
 * @param digest SHA-256 of the bytes
 * @param terms the number of terms; a term with a change of party counts once
 * @param skipped the number of records without a Bioguide ID or without a term in Congress
 */
record RosterFile(
        RosterFormat format,
        RosterFileScope coverage,
        LocalDate asOf,
        boolean dayIsGiven,
        String source,
        String digest,
        List<RosterMember> people,
        int terms,
        int skipped) {

    /** Holds the Members of a file and the number of skipped records. */
    record Records(List<RosterMember> people, int skipped) {}

    /**
     * Parses and validates a roster file.
     *
     * @param coverage null for the default of the format
     * @param asOf null if the caller does not specify it
     * @param today the latest valid date of a roster
     */
    static RosterFile read(
            byte[] bytes,
            RosterFormat format,
            RosterFileScope coverage,
            LocalDate asOf,
            String source,
            LocalDate today) {
        if (asOf != null && asOf.isAfter(today)) {
            throw Problem.parameter("asOf", "Enter a date no later than today, " + today + ".");
        }
        Records records = format == RosterFormat.CSV
                ? new Records(RosterCsvReader.read(bytes), 0)
                : LegislatorsReader.read(format, bytes);
        List<RosterMember> people = records.people();
        if (people.isEmpty()) {
            throw RosterFileErrorFactory.file("The file lists no Members.");
        }
        Set<String> ids = new HashSet<>();
        for (RosterMember person : people) {
            if (!ids.add(person.bioguideId())) {
                throw RosterFileErrorFactory.file(
                        "The Bioguide ID " + person.bioguideId() + " appears in two records.");
            }
        }
        RosterFileScope covers = coverage != null
                ? coverage
                : format == RosterFormat.CSV ? RosterFileScope.COMPLETE : RosterFileScope.CURRENT;
        LocalDate day = asOf != null ? asOf : latestDay(people, covers, today);
        List<RosterMember> dated =
                people.stream().map(person -> withEndBasis(person, day)).toList();
        int terms = dated.stream()
                .mapToInt(person -> (int) person.periods().stream()
                        .map(period -> List.of(period.chamber(), period.termStart()))
                        .distinct()
                        .count())
                .sum();
        return new RosterFile(
                format, covers, day, asOf != null, source, Sha256.hex(bytes), dated, terms, records.skipped());
    }

    /** Returns the latest start of a term in the file, up to today. For a historical file, ends of terms also count. */
    private static LocalDate latestDay(List<RosterMember> people, RosterFileScope coverage, LocalDate today) {
        return people.stream()
                .flatMap(person -> person.periods().stream())
                .flatMap(period -> coverage == RosterFileScope.HISTORICAL
                        ? Stream.of(period.start(), period.end())
                        : Stream.of(period.start()))
                .filter(day -> !day.isAfter(today))
                .max(LocalDate::compareTo)
                .orElse(today);
    }

    private static RosterMember withEndBasis(RosterMember person, LocalDate asOf) {
        return new RosterMember(
                person.bioguideId(),
                person.name(),
                person.otherNames(),
                person.retiredIds(),
                person.ids(),
                person.periods().stream()
                        .map(period -> period.withEndBasis(asOf))
                        .toList(),
                person.shortenings());
    }
}
