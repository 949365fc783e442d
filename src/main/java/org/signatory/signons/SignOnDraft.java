package org.signatory.signons;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.letters.LetterLink;
import org.signatory.letters.Source;
import org.signatory.platform.time.WashingtonTime;

/** The facts of a sign-on, when it is recorded or corrected. A correction leaves absent fields as they are. */
@Schema(
        description =
                "The facts of a sign-on. For a Member who has signed, fields that are absent or null stay as they are.",
        examples = "{\"signedOn\": \"2021-02-10\", \"source\": \"office-email\"}")
public record SignOnDraft(
        @Schema(description = "The day of signing; today in Washington for a new sign-on.", examples = "2021-02-10")
        LocalDate signedOn,

        @Schema(description = "The instant of signing, instead of the day.", examples = "2021-02-10T11:30:00-05:00")
        Instant signedAt,

        @Schema(description = "How it became known; other for a new sign-on.")
        Source source,

        @Size(max = 2000)
        @Pattern(regexp = "(?:" + LetterLink.WEB + ")?", message = LetterLink.WEB_MESSAGE)
        @Schema(
                description = "Where it can be seen; empty to remove the recorded link.",
                examples = "https://schakowsky.house.gov/")
        String sourceUrl,

        @Size(max = 2000)
        @Schema(
                description = "A note for staff; empty to remove the recorded note.",
                examples = "By e-mail from the legislative director.")
        String note,

        @Schema(description = "How sure it is; confirmed for a new sign-on.")
        Certainty certainty,

        @Schema(description = "Take it although the deadline has passed or the letter is closed.", examples = "false")
        boolean late,

        @Size(max = 2000)
        @Schema(description = "Why it is late; needed with late.", examples = "The office asked before the deadline.")
        String lateReason,

        @Min(1)
        @Schema(
                description =
                        "The text that was signed; the latest for a new sign-on. A later text than the recorded one"
                                + " confirms the sign-on for that text as of today.",
                examples = "1")
        Integer textVersion,

        @Schema(
                description =
                        "Confirms a day before the letter opened. Without it, a cosigner's earlier day is refused.",
                examples = "false")
        boolean beforeOpening) {

    public static final SignOnDraft EMPTY =
            new SignOnDraft(null, null, null, null, null, null, false, null, null, false);

    public SignOnDraft {
        // The database keeps microseconds; a finer instant would differ from its own record.
        signedAt = signedAt == null ? null : signedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Returns these facts with a day and a source where they give none. */
    SignOnDraft withDefaults(LocalDate day, Source defaultSource) {
        return new SignOnDraft(
                signedOn == null && signedAt == null ? day : signedOn,
                signedAt,
                source == null ? defaultSource : source,
                sourceUrl,
                note,
                certainty,
                late,
                lateReason,
                textVersion,
                beforeOpening);
    }

    /** Returns these facts with those of an earlier request where they are absent. */
    SignOnDraft over(SignOnDraft earlier) {
        boolean dated = signedOn != null || signedAt != null;
        // The same day known without the hour does not contradict the instant.
        boolean sameDay = signedAt == null
                && signedOn != null
                && earlier.signedAt != null
                && signedOn.equals(WashingtonTime.dayOf(earlier.signedAt));
        return new SignOnDraft(
                dated && !sameDay ? signedOn : earlier.signedOn,
                dated && !sameDay ? signedAt : earlier.signedAt,
                source == null ? earlier.source : source,
                sourceUrl == null ? earlier.sourceUrl : sourceUrl,
                note == null ? earlier.note : note,
                certainty == null ? earlier.certainty : certainty,
                late || earlier.late,
                lateReason == null ? earlier.lateReason : lateReason,
                textVersion == null ? earlier.textVersion : textVersion,
                beforeOpening || earlier.beforeOpening);
    }

    @AssertTrue(message = "takes signedOn or signedAt, not both")
    boolean isEitherInstantOrDay() {
        return signedOn == null || signedAt == null;
    }

    @AssertTrue(message = "needs lateReason with late")
    boolean isReasonedWhenLate() {
        return !late || lateReason != null && !lateReason.isBlank();
    }
}
