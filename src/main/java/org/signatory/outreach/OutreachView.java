package org.signatory.outreach;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.roster.Chamber;

/** A record of asking a Member, as it is shown to staff. */
@Schema(name = "Outreach")
public record OutreachView(
        @NotNull @Schema(description = "The letter.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID letterId,

        @NotNull @Schema(description = "The letter's subject line.", examples = "End the 287(g) program")
        String title,

        @NotNull @Schema(description = "Whom it is about.") Asked member,

        @NotNull @Schema(description = "How it stands: signed where a sign-on stands, else the recorded state.")
        OutreachStatus state,

        @NotNull @Schema(description = "What is recorded; it shows again after a withdrawal.")
        Outreach.State recordedState,

        @Schema(description = "Why it declined.", examples = "Signs no letters on this agency.")
        String reason,

        @Schema(description = "The person who asks.", examples = "Desk One")
        String assignee,

        @Schema(description = "The organization that asks.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID assigneeOrganizationId,

        @Schema(description = "That organization's name.", examples = "Indivisible")
        String assigneeOrganization,

        @Schema(description = "What comes next.", examples = "Call the legislative director")
        String nextStep,

        @Schema(description = "The day on which it comes.", examples = "2021-02-10")
        LocalDate nextOn,

        @NotNull @Schema(description = "What was noted, oldest first.")
        List<Note> notes,

        @NotNull @Schema(description = "Who made the last change.", examples = "Lead office")
        String changedBy,

        @NotNull
        @Schema(
                description = "The version, which a sheet carries along to tell what changed meanwhile.",
                examples = "3")
        long version,

        @NotNull @Schema(description = "When it was made.", examples = "2021-02-03T15:00:00Z")
        Instant createdAt,

        @NotNull @Schema(description = "When it last changed.", examples = "2021-02-05T15:00:00Z")
        Instant updatedAt) {

    /** The Member, as of the day of the letter's sending, or today while it is not sent. */
    @Schema(name = "OutreachMember")
    public record Asked(
            @NotNull @Schema(description = "The Bioguide ID.", examples = "Q000023")
            String bioguideId,

            @NotNull @Schema(description = "The name.", examples = "Mike Quigley")
            String name,

            @NotNull @Schema(description = "The party.", examples = "Democrat")
            String party,

            @NotNull @Schema(description = "The chamber.") Chamber chamber,

            @NotNull @Schema(description = "The state.", examples = "IL")
            String state,

            @Schema(description = "The district, 0 at large; none for Senators.", examples = "5")
            Integer district,

            @NotNull @Schema(description = "Whether the Member serves on that day.", examples = "true")
            boolean serving) {}

    /** One note. */
    @Schema(name = "OutreachNote")
    public record Note(
            @NotNull @Schema(description = "What was noted.", examples = "Spoke with the scheduler.")
            String text,

            @NotNull @Schema(description = "Who noted it.", examples = "Lead office")
            String by,

            @NotNull @Schema(description = "When.", examples = "2021-02-05T15:00:00Z")
            Instant at) {

        static Note of(OutreachNote note) {
            return new Note(note.text, note.actor, note.at);
        }
    }

    /** The notes as one cell of a sheet shows them. */
    public String notesCell() {
        return OutreachSheetRow.shown(notes);
    }

    /** Tells the record apart from those of other letters on one page. */
    public String key() {
        return member.bioguideId() + "-" + letterId;
    }

    /** Who asks, in words: the person or the organization; null for nobody. */
    public String asker() {
        return assignee == null ? assigneeOrganization : assignee;
    }
}
