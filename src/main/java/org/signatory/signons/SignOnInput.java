package org.signatory.signons;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import lombok.Builder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.letters.SignOnSource;
import org.signatory.platform.text.WebAddress;
import org.signatory.platform.time.WashingtonTime;

/** Represents the details of a new or corrected sign-on. Absent fields remain unchanged in a correction. */
@Schema(
        description = "Details of a sign-on. If the Member has signed, absent and null fields remain unchanged.",
        examples = "{\"signedOn\": \"2021-02-10\", \"source\": \"office-email\"}")
@Builder(toBuilder = true)
public record SignOnInput(
        @Schema(
                description = "Date of signing; defaults to today in Washington for a new sign-on.",
                examples = "2021-02-10")
        LocalDate signedOn,

        @Schema(description = "Date and time of signing, instead of the date.", examples = "2021-02-10T11:30:00-05:00")
        Instant signedAt,

        @Schema(description = "Source of the sign-on; defaults to other for a new sign-on.")
        SignOnSource source,

        @Size(max = 2000)
        @Pattern(regexp = "(?:" + WebAddress.PATTERN + ")?", message = WebAddress.MESSAGE)
        @Schema(
                description = "URL of the source; empty to remove the recorded URL.",
                examples = "https://schakowsky.house.gov/")
        String sourceUrl,

        @Size(max = 2000)
        @Schema(
                description = "Note for staff; empty to remove the recorded note.",
                examples = "By email from the legislative director.")
        String note,

        @Schema(description = "Certainty of the sign-on; defaults to confirmed for a new sign-on.")
        SignOnCertainty certainty,

        @Schema(
                description =
                        "Allows a sign-on after the deadline or the closing of the letter. In a correction, false removes the"
                                + " recorded reason.",
                examples = "false")
        Boolean late,

        @Size(max = 2000)
        @Schema(
                description = "Reason for the late sign-on; send it together with late=true, which requires a reason.",
                examples = "The office asked before the deadline.")
        String lateReason,

        @Min(1)
        @Schema(
                description =
                        "Version number of the signed text; defaults to the version in effect on the day of signing. A later version than the recorded one"
                                + " confirms the sign-on for that version as of today.",
                examples = "1")
        Integer textVersion,

        @Schema(
                description =
                        "Allows a signing date before the letter was opened, which is otherwise rejected for cosigners.",
                examples = "false")
        boolean beforeOpening,

        @Size(max = 2000)
        @Schema(
                description =
                        "Reason for accepting a Member the roster does not show as serving on that day; flags the sign-on.")
        String serviceReason) {

    public static final SignOnInput EMPTY = builder().build();

    public SignOnInput {
        // The database stores microseconds; a finer instant would differ from the saved value.
        signedAt = signedAt == null ? null : signedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Builds a draft. Details that are not set are absent. */
    public static final class SignOnInputBuilder {

        /** Sets the reason for a late sign-on. Null leaves a recorded reason unchanged, and blank text removes it. */
        public SignOnInputBuilder lateBecause(String reason) {
            return late(reason == null ? null : !reason.isBlank()).lateReason(SignOnDetails.given(reason));
        }
    }

    boolean allowsLate() {
        return Boolean.TRUE.equals(late);
    }

    /** Returns a copy with default values for a missing day and source. */
    SignOnInput withDefaults(LocalDate day, SignOnSource defaultSource) {
        return toBuilder()
                .signedOn(signedOn == null && signedAt == null ? day : signedOn)
                .source(source == null ? defaultSource : source)
                .build();
    }

    /** Returns a copy with the values of an earlier request for missing details. */
    SignOnInput over(SignOnInput earlier) {
        boolean dated = signedOn != null || signedAt != null;
        // The same day without a time of day does not contradict the instant.
        boolean sameDay = signedAt == null
                && signedOn != null
                && earlier.signedAt != null
                && signedOn.equals(WashingtonTime.dayOf(earlier.signedAt));
        return earlier.toBuilder()
                .signedOn(dated && !sameDay ? signedOn : earlier.signedOn)
                .signedAt(dated && !sameDay ? signedAt : earlier.signedAt)
                .source(source == null ? earlier.source : source)
                .sourceUrl(sourceUrl == null ? earlier.sourceUrl : sourceUrl)
                .note(note == null ? earlier.note : note)
                .certainty(certainty == null ? earlier.certainty : certainty)
                .lateBecause(late == null ? earlier.changedLateReason() : changedLateReason())
                .textVersion(textVersion == null ? earlier.textVersion : textVersion)
                .beforeOpening(beforeOpening || earlier.beforeOpening)
                .serviceReason(serviceReason == null ? earlier.serviceReason : serviceReason)
                .build();
    }

    /** Returns the reason, empty to remove the recorded one, or null to leave it unchanged. */
    private String changedLateReason() {
        return Boolean.FALSE.equals(late) ? "" : lateReason;
    }

    @AssertTrue(message = "Send signedOn or signedAt, not both.")
    boolean isEitherInstantOrDay() {
        return signedOn == null || signedAt == null;
    }

    @AssertTrue(message = "Send late and lateReason together.")
    boolean isReasonedWhenLate() {
        return allowsLate() == (lateReason != null && !lateReason.isBlank());
    }
}
