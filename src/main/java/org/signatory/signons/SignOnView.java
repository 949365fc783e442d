package org.signatory.signons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.letters.LetterAsOf;
import org.signatory.letters.SignOnSource;
import org.signatory.letters.TextsInEffect;
import org.signatory.roster.Chamber;
import org.signatory.roster.OfficeType;

/** Represents a sign-on with the details at signing and any different details of today. */
@Schema(name = "SignOn")
public record SignOnView(
        @Schema(required = true) UUID id,

        @Schema(required = true) UUID letterId,

        @Schema(required = true, description = "Bioguide ID of the signer.", examples = "S001145")
        String bioguideId,

        @Schema(required = true, description = "Role of the signer.")
        SignOnRole role,

        @Schema(description = "Position among the leads.") Integer position,

        @Schema(required = true, description = "Printed name at signing.", examples = "Janice D. Schakowsky")
        String name,

        @Schema(required = true, description = "Kind of seat at signing.")
        OfficeType office,

        @Schema(required = true, description = "Chamber at signing.")
        Chamber chamber,

        @Schema(required = true, description = "State or territory at signing.", examples = "IL")
        String state,

        @Schema(description = "District at signing; 0 for an at-large district.")
        Integer district,

        @Schema(description = "Class of the Senate seat at signing.")
        Integer senateClass,

        @Schema(required = true, description = "Party at signing.", examples = "Democrat")
        String party,

        @Schema(description = "Caucus at signing, if it differs from the party.", examples = "Democrat")
        String caucus,

        @Schema(
                required = true,
                description = "First day of continuous service in the chamber.",
                examples = "1999-01-06")
        LocalDate servingSince,

        @Schema(required = true, description = "Date of signing, in Washington.", examples = "2021-02-10")
        LocalDate signedOn,

        @Schema(description = "Date and time of signing, if known.", examples = "2021-02-10T16:30:00Z")
        Instant signedAt,

        @Schema(required = true) SignOnSource source,

        @Schema(description = "URL of the source.", examples = "https://schakowsky.house.gov/")
        String sourceUrl,

        @Schema(required = true) SignOnCertainty certainty,

        @Schema(description = "Version number of the signed text, or of a later confirmed text.")
        Integer textVersion,

        @Schema(description = "Date of the last confirmation.", examples = "2021-02-11")
        LocalDate confirmedOn,

        @Schema(
                required = true,
                description = "Whether the text has changed materially since the sign-on or its confirmation.")
        boolean stale,

        @Schema(description = "Date of withdrawal before sending.", examples = "2021-02-11")
        LocalDate withdrawnOn,

        @Schema(
                description = "Date of disavowal after sending; the sign-on remains in the record of the sent letter.",
                examples = "2021-02-12")
        LocalDate disavowedOn,

        @Schema(description = "Current or last seat; absent if unchanged since signing and still held.")
        CurrentSeat currentSeat,

        @Schema(description = "Details visible to staff only.")
        StaffNotes staff,

        @Schema(required = true, examples = "2021-02-10T16:35:00Z")
        Instant recordedAt,

        @Schema(required = true, examples = "2021-02-10T16:35:00Z")
        Instant updatedAt) {

    /** Represents the current details about the signer. */
    @Schema(name = "CurrentSeat")
    public record CurrentSeat(
            @Schema(description = "Whether the Member serves today.")
            boolean serving,

            @Schema(required = true, description = "Current or last chamber.")
            Chamber chamber,

            @Schema(required = true, description = "Current or last state.", examples = "IL")
            String state,

            @Schema(description = "Current or last district.")
            Integer district,

            @Schema(required = true, description = "Current or last party.", examples = "Democrat")
            String party,

            @Schema(description = "Current or last caucus.", examples = "Democrat")
            String caucus,

            @Schema(
                    description = "Effective date; for a former Member, the date of leaving the seat.",
                    examples = "2023-01-03")
            LocalDate since) {}

    /** Represents the details of a sign-on that are visible to staff only. */
    @Schema(name = "SignOnStaffNotes")
    public record StaffNotes(
            @Schema(description = "Name of the API key that recorded the sign-on.", examples = "Lead office")
            String recordedBy,

            @Schema(examples = "By email from the legislative director.")
            String note,

            @Schema(examples = "The office asked before the deadline.")
            String lateReason,

            @Schema(examples = "The office changed its mind.")
            String withdrawalReason,

            @Schema(examples = "The office was not asked again.")
            String disavowalReason,

            @Schema(
                    description = "Time at which the sign-on was removed as an error.",
                    examples = "2021-02-10T16:35:00Z")
            Instant removedAt,

            @Schema(examples = "Entered for the wrong Member.")
            String removalReason,

            @Schema(
                    description = "Reason for a review.",
                    examples = "The roster no longer shows this seat on that day.")
            String reviewNote) {}

    /** Returns the representation for the history. */
    static SignOnView recorded(SignOn s) {
        return of(s, new TextsInEffect(s.textOn(null), 0), null, true, null, s.position);
    }

    /**
     * Creates the representation at the end of a day.
     *
     * @param texts the texts of the letter that were in effect on that day
     * @param asOf the day; null for now
     * @param position the position among the leads as of that day, or null for a cosigner
     */
    static SignOnView of(
            SignOn s, TextsInEffect texts, CurrentSeat currentSeat, boolean staff, LocalDate asOf, Integer position) {
        int text = Math.min(s.textOn(asOf), texts.latest());
        LocalDate withdrawnOn = LetterAsOf.by(s.withdrawnOn, asOf);
        LocalDate disavowedOn = LetterAsOf.by(s.disavowedOn, asOf);
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
                text == 0 ? null : Integer.valueOf(text),
                LetterAsOf.by(s.confirmedOn, asOf),
                withdrawnOn == null && s.removedAt == null && text < texts.material(),
                withdrawnOn,
                disavowedOn,
                currentSeat,
                staff
                        ? new StaffNotes(
                                s.actor,
                                s.note,
                                s.lateReason,
                                withdrawnOn == null ? null : s.withdrawalReason,
                                disavowedOn == null ? null : s.disavowalReason,
                                s.removedAt,
                                s.removalReason,
                                s.reviewNote)
                        : null,
                s.recordedAt,
                staff ? s.updatedAt : s.publicUpdatedAt);
    }
}
