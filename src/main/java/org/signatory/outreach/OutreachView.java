package org.signatory.outreach;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.roster.Chamber;

/** Represents an outreach record in responses to staff and to the assigned partner organization. */
@Schema(name = "Outreach")
public record OutreachView(
        @NotNull UUID letterId,

        @NotNull @Schema(description = "Title of the letter.", examples = "End the 287(g) program")
        String title,

        @NotNull @Schema(description = "The Member whose office is asked to sign.")
        OutreachMember member,

        @NotNull @Schema(description = "Current status: `signed` if a sign-on is active, otherwise as recorded.")
        OutreachStatus state,

        @NotNull @Schema(description = "Recorded status, which applies again after a withdrawal.")
        Outreach.State recordedState,

        @Schema(description = "Reason for declining.", examples = "Does not sign letters to this agency.")
        String reason,

        @Schema(description = "Name of the assigned person.", examples = "Desk One")
        String assignee,

        @Schema(description = "ID of the assigned organization.")
        UUID assigneeOrganizationId,

        @Schema(description = "Name of the assigned organization.", examples = "Indivisible")
        String assigneeOrganization,

        @Schema(examples = "Call the legislative director") String nextStep,

        @Schema(description = "Due date of the next step.", examples = "2021-02-10")
        LocalDate nextOn,

        @Schema(
                description = "Name of a person in the Member's office; visible to staff only.",
                examples = "Legislative director")
        String contactName,

        @Schema(description = "Email address of the contact.", examples = "staff@example.org")
        String contactEmail,

        @Schema(examples = "202-224-3121") String contactPhone,

        @NotNull @Schema(description = "Notes, oldest first; for partners, their own.")
        List<Note> notes,

        @Schema(
                description = "Name of the API key that made the last change; visible to staff only.",
                examples = "Lead office")
        String changedBy,

        @Schema(
                description =
                        "Version of the record, used to detect concurrent changes in an import; visible to staff only.")
        Long version,

        @NotNull @Schema(examples = "2021-02-03T15:00:00Z") Instant createdAt,

        @Schema(description = "Time of the last change; visible to staff only.", examples = "2021-02-05T15:00:00Z")
        Instant updatedAt) {

    /** Represents the Member as of the sent date, or as of today for an unsent letter. */
    public record OutreachMember(
            @NotNull @Schema(examples = "Q000023") String bioguideId,

            @NotNull @Schema(examples = "Mike Quigley") String name,

            @NotNull @Schema(examples = "Democrat") String party,

            @NotNull Chamber chamber,

            @NotNull @Schema(examples = "IL") String state,

            @Schema(description = "District; 0 if at large, absent for Senators.")
            Integer district,

            @NotNull @Schema(description = "Whether the Member serves on the sent date, or today for an unsent letter.")
            boolean serving) {}

    @Schema(name = "OutreachNote")
    public record Note(
            @NotNull @Schema(examples = "Spoke with the scheduler.")
            String text,

            @NotNull @Schema(description = "Author of the note.", examples = "Lead office")
            String by,

            @NotNull @Schema(examples = "2021-02-05T15:00:00Z")
            Instant at) {

        static Note of(OutreachNote note) {
            return new Note(note.text, note.actor, note.at);
        }
    }

    /** Returns a copy without what only staff can see, and without versions and times that would reveal changes of it. */
    OutreachView forPartner() {
        return new OutreachView(
                letterId,
                title,
                member,
                state,
                recordedState,
                reason,
                null,
                assigneeOrganizationId,
                assigneeOrganization,
                nextStep,
                nextOn,
                null,
                null,
                null,
                notes,
                null,
                null,
                createdAt,
                null);
    }

    /** Returns the notes as text for one cell of a sheet. */
    public String notesCell() {
        return OutreachSheetRow.format(notes);
    }

    /** Returns a key that is unique among the records of a page. */
    public String key() {
        return member.bioguideId() + "-" + letterId;
    }

    /** Returns the name of the assigned person or organization, or null. */
    public String assigneeName() {
        return assignee == null ? assigneeOrganization : assignee;
    }
}
