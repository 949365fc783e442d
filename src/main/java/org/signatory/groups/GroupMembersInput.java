package org.signatory.groups;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.http.BioguideId;
import org.signatory.platform.http.DryRunDocs;

/** Represents a request to add several Members to a group. */
public record GroupMembersInput(
        @NotEmpty
        @Size(max = 1000, message = "{entries}")
        @Schema(description = "Bioguide IDs; at most 1,000.", examples = "[\"S001145\", \"Q000023\"]")
        @BioguideId
        List<@NotNull @Size(max = 20) String> bioguideIds,

        @Schema(description = "First day; absent if there is no start date.", examples = "2021-01-03")
        LocalDate from,

        @Schema(description = "Exclusive end date.", examples = "2023-01-03")
        LocalDate until,

        @Schema(description = DryRunDocs.FIELD, examples = "true")
        boolean dryRun) {

    /** Returns a copy that is a dry run if requested. */
    GroupMembersInput orDryRun(boolean requested) {
        return requested && !dryRun ? new GroupMembersInput(bioguideIds, from, until, true) : this;
    }
}
