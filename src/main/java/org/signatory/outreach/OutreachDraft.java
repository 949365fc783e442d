package org.signatory.outreach;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person records of asking a Member; what is not said is cleared, but for notes, which are only added. */
public record OutreachDraft(
        @NotNull @Schema(description = "What the office has said so far.")
        Outreach.State state,

        @Size(min = 1, max = 2000)
        @Schema(description = "Why it declined; only with declined.", examples = "Signs no letters on this agency.")
        String reason,

        @Size(min = 1, max = 200)
        @Pattern(regexp = NOT_BLANK, message = "must not be blank")
        @Schema(description = "The person who asks, by name.", examples = "Desk One")
        String assignee,

        @Schema(
                description = "The organization that asks, where no person is named.",
                examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID assigneeOrganizationId,

        @Size(min = 1, max = 500) @Schema(description = "What comes next.", examples = "Call the legislative director")
        String nextStep,

        @Schema(description = "The day on which it comes.", examples = "2021-02-10")
        LocalDate nextOn,

        @Size(min = 1, max = 5000)
        @Pattern(regexp = NOT_BLANK, message = "must not be blank")
        @Schema(description = "A note to add to those that stand.", examples = "Spoke with the scheduler.")
        String note) {

    static final String NOT_BLANK = "[\\s\\S]*\\S[\\s\\S]*";

    static OutreachDraft of(Outreach outreach) {
        return new OutreachDraft(
                outreach.state,
                outreach.reason,
                outreach.assignee,
                outreach.organizationId,
                outreach.nextStep,
                outreach.nextOn,
                null);
    }

    OutreachDraft withoutNote() {
        return new OutreachDraft(state, reason, assignee, assigneeOrganizationId, nextStep, nextOn, null);
    }
}
