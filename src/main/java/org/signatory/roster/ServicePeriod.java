package org.signatory.roster;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.roster.ServicePeriodEntity.EndBasis;

/**
 * One seat with one party between two days, the end day not included, as a roster states it.
 *
 * @param district 0 at large; null for a Senator, and where the nineteenth century left it unknown
 * @param senateClass 1 to 3; null for the House, and where it is unknown
 * @param termStart the day the term began; earlier than {@code start} where the party changed inside the term
 * @param endBasis null until it is settled against the roster's day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ServicePeriod")
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
        String caucus) {

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

    void into(ServicePeriodEntity service) {
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

    ServicePeriod until(LocalDate day, EndBasis basis) {
        return new ServicePeriod(chamber, state, district, senateClass, termStart, start, day, basis, party, caucus);
    }

    /** An end that had come by the roster's day is a fact; a later one is the schedule. */
    ServicePeriod settled(LocalDate asOf) {
        if (endBasis != null) {
            return this;
        }
        return until(end, end.isAfter(asOf) ? EndBasis.SCHEDULED : EndBasis.ACTUAL);
    }

    /** What kind of Member sits there. */
    public Office office() {
        return Office.of(chamber, state);
    }

    /** The party with which the holder sits. */
    public String side() {
        return caucus != null ? caucus : party;
    }

    /** Party and seat as press releases write them, such as {@code D-IL-09}, {@code R-AK-AL} or {@code I-VT}. */
    public String label() {
        return label(party, chamber, state, district);
    }

    public static String label(String party, Chamber chamber, String state, Integer district) {
        String place = chamber == Chamber.SENATE
                ? state
                : state + "-" + (district == null || district == 0 ? "AL" : (district < 10 ? "0" : "") + district);
        return party.charAt(0) + "-" + place;
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end);
    }

    boolean overlaps(ServicePeriod other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** Whether both say the same of the seat, the party and the days; how sure the end is does not matter. */
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

    /** Such as {@code Senate, WV, class 1, Democrat, 2019-01-03 to 2024-05-31}. */
    String said() {
        String place = chamber == Chamber.SENATE
                ? "Senate, " + state + (senateClass == null ? "" : ", class " + senateClass)
                : "House, " + state + (district == null ? "" : district == 0 ? " at large" : "-" + district);
        String caucusing = caucus == null ? "" : " (caucus: " + caucus + ")";
        return place + ", " + party + caucusing + ", " + start + " to " + end
                + (endBasis == EndBasis.SCHEDULED ? " (scheduled)" : "");
    }

    static String said(List<ServicePeriod> stretches) {
        return stretches.stream().map(ServicePeriod::said).collect(Collectors.joining("; then "));
    }
}
