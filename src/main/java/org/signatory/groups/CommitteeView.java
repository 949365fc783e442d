package org.signatory.groups;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CommitteeSummary")
public record CommitteeView(
        @Schema(
                required = true,
                description = "Code in the dataset; a subcommittee's code ends in two digits.",
                examples = "HSJU")
        String code,

        @Schema(required = true) Committee.CommitteeChamber chamber,

        @Schema(
                required = true,
                description = "Name in the latest list.",
                examples = "House Committee on the Judiciary")
        String name,

        @Schema(description = "Code of the parent committee of a subcommittee.", examples = "HSJU")
        String parentCode,

        @Schema(description = "Website.", examples = "https://judiciary.house.gov/")
        String url,

        @Schema(required = true, description = "Date of the first list with the committee.", examples = "2026-06-16")
        LocalDate from,

        @Schema(description = "Date of the first list without the committee.", examples = "2027-01-15")
        LocalDate until,

        @Schema(required = true, examples = "2026-06-16T12:00:00Z")
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
