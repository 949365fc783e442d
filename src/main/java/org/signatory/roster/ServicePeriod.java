package org.signatory.roster;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.signatory.roster.ServicePeriodEntity.EndBasis;

/**
 * Represents a period of service in one seat with one party in a roster. The end day is exclusive.
 *
 * @param district 0 for at large; null for Senators and for unknown districts of the 19th century
 * @param senateClass 1 to 3; null for the House or if unknown
 * @param termStart the first day of the term; earlier than {@code start} if the party changed during the term
 * @param endBasis null until derived from the roster's date
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServicePeriod(
        Chamber chamber,
        String state,
        Integer district,
        Integer senateClass,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate termStart,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate start,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate end,
        EndBasis endBasis,
        String party,
        String caucus)
        implements ServiceDates {

    static ServicePeriod of(ServicePeriodEntity service) {
        return new ServicePeriod(
                service.chamber,
                service.state,
                service.district,
                service.senateClass,
                service.termStart,
                service.startDate,
                service.endDate,
                service.endBasis,
                service.party,
                service.caucus);
    }

    void copyTo(ServicePeriodEntity service) {
        service.chamber = chamber;
        service.state = state;
        service.district = district;
        service.senateClass = senateClass;
        service.termStart = termStart;
        service.startDate = start;
        service.endDate = end;
        service.endBasis = endBasis;
        service.party = party;
        service.caucus = caucus;
    }

    ServicePeriod withCaucus(String other) {
        return new ServicePeriod(chamber, state, district, senateClass, termStart, start, end, endBasis, party, other);
    }

    ServicePeriod withEnd(LocalDate day, EndBasis basis) {
        return new ServicePeriod(chamber, state, district, senateClass, termStart, start, day, basis, party, caucus);
    }

    /**
     * Returns the period with an end basis: actual for an end by the roster's date, scheduled for a later one. A roster
     * of a later day confirms an end that an earlier one only scheduled.
     */
    ServicePeriod withEndBasis(LocalDate asOf) {
        boolean open = endBasis == null || endBasis == EndBasis.SCHEDULED && !end.isAfter(asOf);
        if (!open) {
            return this;
        }
        return withEnd(end, end.isAfter(asOf) ? EndBasis.SCHEDULED : EndBasis.ACTUAL);
    }

    /** Returns the office of the Member. */
    public OfficeType office() {
        return OfficeType.of(chamber, state);
    }

    /** Returns the caucus, or the party if there is no separate caucus. */
    public String side() {
        return caucus != null ? caucus : party;
    }

    /** Returns party and seat in press release style, such as {@code D-IL-09}, {@code R-AK-AL} or {@code I-VT}. */
    public String label() {
        return label(party, chamber, state, district);
    }

    public static String label(String party, Chamber chamber, String state, Integer district) {
        String place = chamber == Chamber.SENATE
                ? state
                : state + "-" + (district == null || district == 0 ? "AL" : (district < 10 ? "0" : "") + district);
        return party.charAt(0) + "-" + place;
    }

    boolean overlaps(ServicePeriod other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** Returns whether seat, party and dates are equal. Ignores the end basis. */
    boolean sameFacts(ServicePeriod other) {
        return chamber == other.chamber
                && state.equals(other.state)
                && Objects.equals(district, other.district)
                && Objects.equals(senateClass, other.senateClass)
                && termStart.equals(other.termStart)
                && start.equals(other.start)
                && end.equals(other.end)
                && party.equals(other.party)
                && Objects.equals(caucus, other.caucus);
    }

    /** Describes the period, as in {@code Senate, WV, class 1, Democrat, 2019-01-03 to 2024-05-31}. */
    String describe() {
        String place = chamber == Chamber.SENATE
                ? "Senate, " + state + (senateClass == null ? "" : ", class " + senateClass)
                : "House, " + state + (district == null ? "" : district == 0 ? " at large" : "-" + district);
        String caucusing = caucus == null ? "" : " (caucus: " + caucus + ")";
        return place + ", " + party + caucusing + ", " + start + " to " + end
                + (endBasis == EndBasis.SCHEDULED ? " (scheduled)" : "");
    }

    static String describe(List<ServicePeriod> periods) {
        return periods.stream().map(ServicePeriod::describe).collect(Collectors.joining("; then "));
    }
}
