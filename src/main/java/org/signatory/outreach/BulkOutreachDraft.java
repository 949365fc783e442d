package org.signatory.outreach;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Many Members to ask, all by the same assignee. */
public record BulkOutreachDraft(
        @NotEmpty
        @Size(max = 1000)
        @Schema(description = "Whom to ask; at most 1,000 Bioguide IDs.", examples = "[\"Q000023\"]")
        List<@NotNull @Size(min = 1, max = 20) String> bioguideIds,

        @NotNull @Schema(description = "What their offices have said so far.")
        Outreach.State state,

        @Size(min = 1, max = 200)
        @Pattern(regexp = OutreachDraft.NOT_BLANK, message = "must not be blank")
        @Schema(description = "The person who asks, by name.", examples = "Desk One")
        String assignee,

        @Schema(
                description = "The organization that asks, where no person is named.",
                examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID assigneeOrganizationId,

        @Schema(description = "Only tell what would happen.", examples = "true")
        boolean dryRun) {

    OutreachDraft draft() {
        return new OutreachDraft(state, null, assignee, assigneeOrganizationId, null, null, null);
    }
}
