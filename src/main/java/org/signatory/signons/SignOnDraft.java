package org.signatory.signons;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.letters.Link;
import org.signatory.letters.Source;

/** What is known of a sign-on when it is recorded. */
@Schema(examples = "{\"signedOn\": \"2021-02-10\", \"source\": \"office-email\"}")
public record SignOnDraft(
        @Schema(description = "The day of signing; today in Washington where nothing is said.", examples = "2021-02-10")
        LocalDate signedOn,

        @Schema(description = "The instant of signing, instead of the day.", examples = "2021-02-10T11:30:00-05:00")
        Instant signedAt,

        @Schema(description = "How it became known; other where nothing is said.")
        Source source,

        @Size(max = 2000)
        @Pattern(regexp = Link.WEB, message = Link.WEB_MESSAGE)
        @Schema(description = "Where it can be seen.", examples = "https://schakowsky.house.gov/")
        String sourceUrl,

        @Size(max = 2000)
        @Schema(description = "A note for staff.", examples = "By e-mail from the legislative director.")
        String note,

        @Schema(description = "How sure it is; confirmed where nothing is said.")
        Certainty certainty,

        @Schema(description = "Take it although the deadline has passed or the letter is closed.", examples = "false")
        boolean late,

        @Size(max = 2000)
        @Schema(description = "Why it is late; needed with late.", examples = "The office asked before the deadline.")
        String lateReason,

        @Min(1) @Schema(description = "The text that was signed; the latest where nothing is said.", examples = "1")
        Integer textVersion) {

    public static final SignOnDraft EMPTY = new SignOnDraft(null, null, null, null, null, null, false, null, null);

    public SignOnDraft {
        source = source == null ? Source.OTHER : source;
        certainty = certainty == null ? Certainty.CONFIRMED : certainty;
    }

    /** The same, with its day where it says none. */
    SignOnDraft on(LocalDate day) {
        return signedOn != null || signedAt != null
                ? this
                : new SignOnDraft(day, null, source, sourceUrl, note, certainty, late, lateReason, textVersion);
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
