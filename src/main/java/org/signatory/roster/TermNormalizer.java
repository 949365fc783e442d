package org.signatory.roster;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.signatory.roster.Legislator.Affiliation;
import org.signatory.roster.Legislator.Term;
import org.signatory.roster.Legislator.Type;
import org.signatory.roster.ServicePeriodEntity.EndBasis;

/**
 * Converts terms of the dataset to half-open service periods without overlaps. The end of a term in the dataset is
 * sometimes its last day and sometimes the day after it.
 */
final class TermNormalizer {

    /** Days on which terms end by law. A term that starts on the day after one of them is a separate term. */
    private static final Set<MonthDay> REGULAR_ENDS = Set.of(MonthDay.of(1, 3), MonthDay.of(3, 3), MonthDay.of(3, 4));

    private final List<ServicePeriod> periods = new ArrayList<>();
    private final List<String> shortenings = new ArrayList<>();

    private TermNormalizer() {}

    static TermNormalizer of(List<Term> terms) {
        TermNormalizer normalizer = new TermNormalizer();
        terms.forEach(TermNormalizer::check);
        List<Term> sorted = terms.stream()
                .distinct()
                .map(LegalTermDateCorrector::corrected)
                .sorted(Comparator.comparing(Term::start))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            normalizer.add(sorted.get(i), i + 1 < sorted.size() ? sorted.get(i + 1) : null);
        }
        return normalizer;
    }

    List<ServicePeriod> periods() {
        return periods;
    }

    List<String> shortenings() {
        return shortenings;
    }

    private static void check(Term term) {
        if (term == null || term.type() == null || term.start() == null || term.end() == null || term.state() == null) {
            throw new IllegalArgumentException("Each term must have a type, start, end and state.");
        }
        if (term.end().isBefore(term.start())) {
            throw new IllegalArgumentException("The term beginning " + term.start() + " ends before it starts.");
        }
        if (term.partyAffiliations() != null
                && term.partyAffiliations().stream().anyMatch(each -> each.start() == null)) {
            throw new IllegalArgumentException("Each party affiliation must have a start date.");
        }
    }

    private void add(Term term, Term next) {
        // A Member who served a single day has the same day as start and end.
        LocalDate end = term.end().equals(term.start()) ? term.start().plusDays(1) : term.end();
        EndBasis basis = null;
        if (next != null && end.isAfter(next.start())) {
            if (next.start().equals(term.start())) {
                throw new IllegalArgumentException("Two terms start on " + term.start() + ".");
            }
            shortenings.add("The term beginning " + term.start() + " ran to " + end + ", into the term beginning "
                    + next.start() + ", and was shortened to end there.");
            end = next.start();
            basis = EndBasis.ACTUAL;
        } else if (next != null && lastDayIsGiven(term, next)) {
            end = next.start();
        }
        addPeriods(term, end, basis);
    }

    /**
     * Returns whether the end of a term is its last day. Example: an appointed Senator whose elected term starts the
     * next day in the same seat.
     */
    private static boolean lastDayIsGiven(Term term, Term next) {
        return term.end().plusDays(1).equals(next.start())
                && !REGULAR_ENDS.contains(MonthDay.from(term.end()))
                && term.type() == next.type()
                && term.state().equals(next.state())
                && Objects.equals(term.senateClass(), next.senateClass());
    }

    private void addPeriods(Term term, LocalDate end, EndBasis basis) {
        List<Affiliation> parties = new ArrayList<>();
        List<Affiliation> given = term.partyAffiliations() == null ? List.of() : term.partyAffiliations();
        for (Affiliation each :
                given.stream().sorted(Comparator.comparing(Affiliation::start)).toList()) {
            if (each.start().isBefore(end)) {
                if (!each.start().isAfter(term.start())) {
                    parties.clear();
                }
                parties.add(each);
            }
        }
        if (parties.isEmpty()) {
            parties.add(new Affiliation(term.start(), end, term.party(), term.caucus()));
        }
        for (int i = 0; i < parties.size(); i++) {
            boolean last = i == parties.size() - 1;
            LocalDate start = i == 0 ? term.start() : parties.get(i).start();
            LocalDate until = last ? end : parties.get(i + 1).start();
            periods.add(period(term, parties.get(i), start, until, last ? basis : EndBasis.ACTUAL));
        }
    }

    private static ServicePeriod period(Term term, Affiliation party, LocalDate start, LocalDate end, EndBasis basis) {
        boolean house = term.type() == Type.REP;
        // The dataset uses -1 for unknown districts of early Members.
        Integer district = house && term.district() != null && term.district() >= 0 ? term.district() : null;
        return new ServicePeriod(
                house ? Chamber.HOUSE : Chamber.SENATE,
                term.state(),
                district,
                house ? null : term.senateClass(),
                term.start(),
                start,
                end,
                basis,
                party.party() == null || party.party().isBlank() ? PartyNames.UNKNOWN : party.party(),
                party.caucus());
    }
}
