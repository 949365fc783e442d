package org.signatory.signons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterAsOf;
import org.signatory.letters.Source;
import org.signatory.roster.Chamber;
import org.signatory.roster.Office;

/** A signature as it is shown: what was true at signing, and today's facts beside it where they differ. */
@Schema(name = "SignOn")
public record SignOnView(
        @Schema(required = true, description = "The sign-on's id.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID id,

        @Schema(required = true, description = "The letter.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID letterId,

        @Schema(required = true, description = "Who signed.", examples = "S001145")
        String bioguideId,

        @Schema(required = true, description = "Lead or cosigner.")
        SignOnRole role,

        @Schema(description = "The place among the leads.", examples = "1")
        Integer position,

        @Schema(required = true, description = "The name as printed at signing.", examples = "Janice D. Schakowsky")
        String name,

        @Schema(required = true, description = "The kind of seat at signing.")
        Office office,

        @Schema(required = true, description = "The chamber at signing.")
        Chamber chamber,

        @Schema(required = true, description = "The state or territory at signing.", examples = "IL")
        String state,

        @Schema(description = "The district at signing; 0 at large.", examples = "9")
        Integer district,

        @Schema(description = "The class of the Senate seat at signing.", examples = "1")
        Integer senateClass,

        @Schema(required = true, description = "The party at signing.", examples = "Democrat")
        String party,

        @Schema(description = "The caucus at signing, where it is not the party's.", examples = "Democrat")
        String caucus,

        @Schema(
                required = true,
                description = "Since when the Member had served in that chamber.",
                examples = "1999-01-06")
        LocalDate servingSince,

        @Schema(required = true, description = "The day of signing, in Washington.", examples = "2021-02-10")
        LocalDate signedOn,

        @Schema(description = "The instant of signing, where it is known.", examples = "2021-02-10T16:30:00Z")
        Instant signedAt,

        @Schema(required = true, description = "How it became known.")
        Source source,

        @Schema(description = "Where it can be seen.", examples = "https://schakowsky.house.gov/")
        String sourceUrl,

        @Schema(required = true, description = "How sure it is.")
        Certainty certainty,

        @Schema(description = "The text that was signed, or the later one it was confirmed for.", examples = "1")
        Integer textVersion,

        @Schema(description = "When it was last confirmed.", examples = "2021-02-11")
        LocalDate confirmedOn,

        @Schema(
                required = true,
                description = "Whether it was given to a text that has since changed in substance.",
                examples = "false")
        boolean stale,

        @Schema(description = "The day of withdrawal before sending.", examples = "2021-02-11")
        LocalDate withdrawnOn,

        @Schema(
                description = "The day of disavowal after sending; the signature still stands in the sent record.",
                examples = "2021-02-12")
        LocalDate disavowedOn,

        @Schema(description = "Today's facts, where they differ from those at signing.")
        Today today,

        @Schema(description = "For staff only: reasons, notes, who recorded it.")
        StaffNotes staff,

        @Schema(required = true, description = "When it was recorded.", examples = "2021-02-10T16:35:00Z")
        Instant recordedAt,

        @Schema(required = true, description = "When it last changed.", examples = "2021-02-10T16:35:00Z")
        Instant updatedAt) {

    /** What is true of the signer today. */
    @Schema(name = "CurrentSeat")
    public record Today(
            @Schema(description = "Whether the Member serves today.", examples = "true")
            boolean serving,

            @Schema(required = true, description = "The chamber today, or last.")
            Chamber chamber,

            @Schema(required = true, description = "The state today, or last.", examples = "IL")
            String state,

            @Schema(description = "The district today, or last.", examples = "9")
            Integer district,

            @Schema(required = true, description = "The party today, or last.", examples = "Democrat")
            String party,

            @Schema(description = "The caucus today, or last.", examples = "Democrat")
            String caucus,

            @Schema(
                    description = "Since when that is so; the day the seat was left where the Member serves no more.",
                    examples = "2023-01-03")
            LocalDate since) {}

    /** What only staff see of a sign-on. */
    @Schema(name = "SignOnStaffNotes")
    public record StaffNotes(
            @Schema(description = "The key that recorded it.", examples = "Lead office")
            String recordedBy,

            @Schema(description = "A note.", examples = "By e-mail from the legislative director.")
            String note,

            @Schema(description = "Why it was late.", examples = "The office asked before the deadline.")
            String lateReason,

            @Schema(description = "Why it was withdrawn.", examples = "The office changed its mind.")
            String withdrawalReason,

            @Schema(description = "Why it was disavowed.", examples = "The office was not asked again.")
            String disavowalReason,

            @Schema(description = "When it was removed as an error.", examples = "2021-02-10T16:35:00Z")
            Instant removedAt,

            @Schema(description = "Why it was removed.", examples = "Entered for the wrong Member.")
            String removalReason,

            @Schema(
                    description = "Why it should be looked at again.",
                    examples = "The roster no longer shows this seat on that day.")
            String reviewNote) {}

    /** As the history keeps it. */
    static SignOnView recorded(SignOn s) {
        return of(s, null, null, true, null, s.position);
    }

    /** @param position the place among the leads as of that day, or null for a cosigner */
    static SignOnView of(SignOn s, Letter letter, Today today, boolean staff, LocalDate asOf, Integer position) {
        return new SignOnView(
                s.id,
                s.letterId,
                s.bioguideId,
                position == null ? SignOnRole.COSIGNER : SignOnRole.LEAD,
                position,
                s.printedName,
                s.office,
                s.chamber,
                s.state,
                s.district,
                s.senateClass,
                s.party,
                s.caucus,
                s.servingSince,
                s.signedOn,
                s.signedAt,
                s.source,
                s.sourceUrl,
                s.certainty,
                s.confirmedNumber == null ? s.textNumber : s.confirmedNumber,
                s.confirmedOn,
                letter != null && s.isStale(letter),
                LetterAsOf.by(s.withdrawnOn, asOf),
                LetterAsOf.by(s.disavowedOn, asOf),
                today,
                staff
                        ? new StaffNotes(
                                s.actor,
                                s.note,
                                s.lateReason,
                                s.withdrawalReason,
                                s.disavowalReason,
                                s.removedAt,
                                s.removalReason,
                                s.reviewNote)
                        : null,
                s.recordedAt,
                staff ? s.updatedAt : s.publicUpdatedAt);
    }
}
