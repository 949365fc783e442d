package org.signatory.outreach;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.http.BioguideId;
import org.signatory.platform.http.DryRunDocs;
import org.signatory.platform.json.NullOrNotBlank;

/** Represents a request to assign outreach to several Members. */
@Schema(
        examples =
                "{\"bioguideIds\": [\"Q000023\"], \"state\": \"asked\", \"assignee\": \"Desk One\", \"dryRun\": true}")
public record BulkOutreachInput(
        @NotEmpty
        @Size(max = 1000, message = "{entries}")
        @Schema(description = "Bioguide IDs of the Members.", examples = "[\"Q000023\"]")
        @BioguideId
        List<@NotNull @Size(min = 1, max = 20) String> bioguideIds,

        @NotNull @Schema(description = "Status of the outreach.")
        Outreach.State state,

        @Size(min = 1, max = 200)
        @NullOrNotBlank
        @Schema(pattern = NullOrNotBlank.PATTERN, description = "Name of the assigned person.", examples = "Desk One")
        String assignee,

        @Schema(description = "ID of the assigned organization, instead of a person.")
        UUID assigneeOrganizationId,

        @Schema(description = DryRunDocs.FIELD, examples = "true")
        boolean dryRun) {

    OutreachInput draft() {
        return OutreachInput.builder()
                .state(state)
                .assignee(assignee)
                .assigneeOrganizationId(assigneeOrganizationId)
                .build();
    }

    /** Returns a copy that is a dry run if requested. */
    BulkOutreachInput orDryRun(boolean requested) {
        return requested && !dryRun
                ? new BulkOutreachInput(bioguideIds, state, assignee, assigneeOrganizationId, true)
                : this;
    }
}
