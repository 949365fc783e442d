package org.signatory.roster;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.signatory.platform.http.Problem;
import org.signatory.platform.text.Sha256;

/**
 * A roster file that was read and understood.
 *
 * @param asOf the day whose roster it is
 * @param dayIsGiven whether the caller vouches for that day; otherwise it is only the latest day that the file speaks of,
 *     and nobody's absence is taken for a departure
 * @param digest SHA-256 of the bytes
 * @param terms how many terms it holds; a term in which the party changed is one
 */
record RosterFile(
        RosterFormat format,
        Coverage coverage,
        LocalDate asOf,
        boolean dayIsGiven,
        String source,
        String digest,
        List<RosterMember> people,
        int terms) {

    /**
     * Reads a whole file or refuses it.
     *
     * @param coverage null for the format's usual one
     * @param asOf null where the caller does not know
     * @param today no roster can be of a later day
     */
    static RosterFile read(
            byte[] bytes, RosterFormat format, Coverage coverage, LocalDate asOf, String source, LocalDate today) {
        if (asOf != null && asOf.isAfter(today)) {
            throw Problem.parameter("asOf", "A roster cannot be of a day to come; today is " + today + ".");
        }
        List<RosterMember> people =
                format == RosterFormat.CSV ? RosterCsvReader.read(bytes) : LegislatorsReader.read(format, bytes);
        if (people.isEmpty()) {
            throw RosterFormatException.file("The file lists no Member.");
        }
        Set<String> ids = new HashSet<>();
        for (RosterMember person : people) {
            if (!ids.add(person.bioguideId())) {
                throw RosterFormatException.file("The Bioguide ID " + person.bioguideId() + " stands on two records.");
            }
        }
        Coverage covers =
                coverage != null ? coverage : format == RosterFormat.CSV ? Coverage.COMPLETE : Coverage.CURRENT;
        LocalDate day = asOf != null ? asOf : latestDay(people, covers, today);
        List<RosterMember> settled =
                people.stream().map(person -> settled(person, day)).toList();
        int terms = settled.stream()
                .mapToInt(person -> (int) person.stretches().stream()
                        .map(stretch -> List.of(stretch.chamber(), stretch.termStart()))
                        .distinct()
                        .count())
                .sum();
        return new RosterFile(format, covers, day, asOf != null, source, Sha256.hex(bytes), settled, terms);
    }

    /** The file must be at least as new as the last thing it tells: a start, or an end where everyone has left. */
    private static LocalDate latestDay(List<RosterMember> people, Coverage coverage, LocalDate today) {
        return people.stream()
                .flatMap(person -> person.stretches().stream())
                .flatMap(stretch -> coverage == Coverage.HISTORICAL
                        ? Stream.of(stretch.start(), stretch.end())
                        : Stream.of(stretch.start()))
                .filter(day -> !day.isAfter(today))
                .max(LocalDate::compareTo)
                .orElse(today);
    }

    private static RosterMember settled(RosterMember person, LocalDate asOf) {
        return new RosterMember(
                person.bioguideId(),
                person.name(),
                person.otherNames(),
                person.retiredIds(),
                person.ids(),
                person.stretches().stream()
                        .map(stretch -> stretch.settled(asOf))
                        .toList(),
                person.cuts());
    }
}
