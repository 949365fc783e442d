package org.signatory.groups;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.http.BioguideId;
import org.signatory.platform.http.DryRun;

/** Many Members to put into a group at once. */
public record GroupMembersDraft(
        @NotEmpty
        @Size(max = 1000)
        @Schema(description = "Whom; at most 1,000.", examples = "[\"S001145\", \"Q000023\"]")
        @BioguideId
        List<@NotNull @Size(max = 20) String> bioguideIds,

        @Schema(description = "The first day; from ever where it is not given.", examples = "2021-01-03")
        LocalDate from,

        @Schema(description = "The first day no longer.", examples = "2023-01-03")
        LocalDate until,

        @Schema(description = DryRun.FIELD, examples = "true")
        boolean dryRun) {

    /** The same, as a dry run where that is asked for. */
    GroupMembersDraft orDryRun(boolean asked) {
        return asked && !dryRun ? new GroupMembersDraft(bioguideIds, from, until, true) : this;
    }
}
