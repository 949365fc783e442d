package org.signatory.roster;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents a Member in lists, with the seat on the requested day or today, or else the last seat. */
public record MemberSummary(
        @NotNull @Schema(examples = "S001145") String bioguideId,

        @NotNull @Schema(description = "Name in the roster's spelling.", examples = "Janice D. Schakowsky")
        String name,

        @NotNull OfficeType office,

        @NotNull Chamber chamber,

        @NotNull @Schema(description = "The state or territory.", examples = "IL")
        String state,

        @Schema(description = "The district; 0 if at large.")
        Integer district,

        @Schema(description = "The class of a Senator's seat.")
        Integer senateClass,

        @NotNull @Schema(examples = "Democrat") String party,

        @Schema(description = "Caucus, if it differs from the party.", examples = "Democrat")
        String caucus,

        @NotNull @Schema(description = "Whether the Member serves on the requested day; by default, today.")
        boolean serving,

        @NotNull @Schema(description = "First day of continuous service in the chamber.", examples = "2023-01-03")
        LocalDate since,

        @NotNull @Schema(description = "End date, exclusive.", examples = "2025-01-03")
        LocalDate until,

        @NotNull @Schema(description = "Time of the last change to the record.", examples = "2026-06-16T12:00:00Z")
        Instant updatedAt) {

    /**
     * @param services the Member's service, oldest first, at least one
     * @param day the day as of which the seat is shown
     */
    static MemberSummary of(Member member, List<ServicePeriodEntity> services, LocalDate day) {
        ServicePeriodEntity shown = services.get(0);
        for (ServicePeriodEntity service : services) {
            if (!service.startDate.isAfter(day)) {
                shown = service;
            }
        }
        return new MemberSummary(
                member.bioguideId,
                member.printedName(),
                shown.office(),
                shown.chamber,
                shown.state,
                shown.district,
                shown.senateClass,
                shown.party,
                shown.caucus,
                shown.includes(day),
                Seniority.servingSince(services, shown),
                shown.endDate,
                member.updatedAt);
    }
}
