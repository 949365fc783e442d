package org.signatory.groups;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A committee as lists show it. */
@Schema(name = "CommitteeSummary")
public record CommitteeView(
        @Schema(
                required = true,
                description = "The dataset's code; a subcommittee's has two digits behind.",
                examples = "HSJU")
        String code,

        @Schema(required = true, description = "Whose committee it is.")
        Committee.Of chamber,

        @Schema(
                required = true,
                description = "The name in the newest list.",
                examples = "House Committee on the Judiciary")
        String name,

        @Schema(description = "Of a subcommittee: the committee's code.", examples = "HSJU")
        String parentCode,

        @Schema(description = "The web site.", examples = "https://judiciary.house.gov/")
        String url,

        @Schema(required = true, description = "The day of the first list that has it.", examples = "2026-06-16")
        LocalDate from,

        @Schema(description = "The day of the first list without it.", examples = "2027-01-15")
        LocalDate until,

        @Schema(required = true, description = "When the record last changed.", examples = "2026-06-16T12:00:00Z")
        Instant updatedAt) {

    static CommitteeView of(Committee committee) {
        return new CommitteeView(
                committee.code,
                committee.chamber,
                committee.name,
                committee.parentCode,
                committee.url,
                committee.fromDate,
                committee.untilDate,
                committee.updatedAt);
    }
}
