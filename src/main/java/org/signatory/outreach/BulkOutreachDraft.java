package org.signatory.outreach;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.http.BioguideId;
import org.signatory.platform.http.DryRun;

/** Many Members to ask, all by the same assignee. */
public record BulkOutreachDraft(
        @NotEmpty
        @Size(max = 1000)
        @Schema(description = "Whom to ask; at most 1,000 Bioguide IDs.", examples = "[\"Q000023\"]")
        @BioguideId
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

        @Schema(description = DryRun.FIELD, examples = "true")
        boolean dryRun) {

    OutreachDraft draft() {
        return new OutreachDraft(state, null, assignee, assigneeOrganizationId, null, null, null);
    }

    /** The same, as a dry run where that is asked for. */
    BulkOutreachDraft orDryRun(boolean asked) {
        return asked && !dryRun
                ? new BulkOutreachDraft(bioguideIds, state, assignee, assigneeOrganizationId, true)
                : this;
    }
}
