package org.signatory.ingest.releases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Represents a term of office of a President of the United States, or several in succession.
 *
 * @param until the day on which the next term begins
 */
record PresidentialTerm(String surname, LocalDate from, LocalDate until) {

    private static final List<PresidentialTerm> ALL = List.of(
            new PresidentialTerm("Bush", LocalDate.of(2001, 1, 20), LocalDate.of(2009, 1, 20)),
            new PresidentialTerm("Obama", LocalDate.of(2009, 1, 20), LocalDate.of(2017, 1, 20)),
            new PresidentialTerm("Trump", LocalDate.of(2017, 1, 20), LocalDate.of(2021, 1, 20)),
            new PresidentialTerm("Biden", LocalDate.of(2021, 1, 20), LocalDate.of(2025, 1, 20)),
            new PresidentialTerm("Trump", LocalDate.of(2025, 1, 20), LocalDate.of(2029, 1, 20)));

    /** A regular expression for the surnames of all Presidents in the table. */
    static final String SURNAMES =
            ALL.stream().map(PresidentialTerm::surname).distinct().collect(Collectors.joining("|", "(?:", ")"));

    /** Returns the surname of the President on a day; empty if the day is null or in no term of the table. */
    static Optional<String> surnameOn(LocalDate day) {
        return ALL.stream()
                .filter(it -> day != null && !day.isBefore(it.from) && day.isBefore(it.until))
                .map(PresidentialTerm::surname)
                .findFirst();
    }
}
