package org.signatory.outreach;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import lombok.Builder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.json.NullOrNotBlank;

/** Represents the editable fields of an outreach record. Absent fields are cleared; notes are only added. */
@Schema(
        examples =
                "{\"state\": \"asked\", \"assignee\": \"Desk One\", \"nextStep\": \"Call the legislative director\", \"nextOn\": \"2021-02-10\"}")
@Builder(toBuilder = true)
public record OutreachInput(
        @NotNull @Schema(description = "Status of the outreach.")
        Outreach.State state,

        @Size(min = 1, max = 2000)
        @Schema(
                description = "Reason for declining; only with the status declined.",
                examples = "Does not sign letters to this agency.")
        String reason,

        @Size(min = 1, max = 200)
        @NullOrNotBlank
        @Schema(pattern = NullOrNotBlank.PATTERN, description = "Name of the assigned person.", examples = "Desk One")
        String assignee,

        @Schema(description = "ID of the assigned organization, instead of a person.")
        UUID assigneeOrganizationId,

        @Size(min = 1, max = 500) @Schema(examples = "Call the legislative director")
        String nextStep,

        @Schema(description = "Due date of the next step.", examples = "2021-02-10")
        LocalDate nextOn,

        @Size(min = 1, max = 200)
        @NullOrNotBlank
        @Schema(
                pattern = NullOrNotBlank.PATTERN,
                description = "Name of a person in the Member's office.",
                examples = "Legislative director")
        String contactName,

        @Size(min = 1, max = 320)
        @NullOrNotBlank
        @Schema(
                pattern = NullOrNotBlank.PATTERN,
                description = "Email address of the contact.",
                examples = "staff@example.org")
        String contactEmail,

        @Size(min = 1, max = 50) @NullOrNotBlank @Schema(pattern = NullOrNotBlank.PATTERN, examples = "202-224-3121")
        String contactPhone,

        @Size(min = 1, max = 5000)
        @NullOrNotBlank
        @Schema(
                pattern = NullOrNotBlank.PATTERN,
                description = "Note to add to the existing notes.",
                examples = "Spoke with the scheduler.")
        String note) {

    /** Represents a record that does not exist yet. */
    static final OutreachInput EMPTY = builder().build();

    static OutreachInput of(Outreach outreach) {
        return new OutreachInput(
                outreach.state,
                outreach.reason,
                outreach.assignee,
                outreach.organizationId,
                outreach.nextStep,
                outreach.nextOn,
                outreach.contactName,
                outreach.contactEmail,
                outreach.contactPhone,
                null);
    }

    OutreachInput withAssignee(String name) {
        return toBuilder().assignee(name).assigneeOrganizationId(null).build();
    }

    OutreachInput withoutNote() {
        return toBuilder().note(null).build();
    }
}
