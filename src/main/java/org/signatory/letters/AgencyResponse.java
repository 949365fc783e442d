package org.signatory.letters;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The addressee's answer, tracked apart from the letter's status. */
@Schema(name = "LetterAnswer")
public record AgencyResponse(
        @Schema(description = "When an answer was asked for.", examples = "2021-03-11")
        LocalDate dueOn,

        @Schema(description = "When it came.", examples = "2021-03-30")
        LocalDate receivedOn,

        @Size(max = 5000) @Schema(description = "What it says.", examples = "The department will review the program.")
        String summary,

        @Size(max = 2000)
        @Pattern(regexp = LetterLink.WEB, message = LetterLink.WEB_MESSAGE)
        @Schema(description = "Where it can be read.", examples = "https://www.dhs.gov/")
        String url) {

    static AgencyResponse of(Letter letter) {
        boolean none = letter.answerDueOn == null
                && letter.answerReceivedOn == null
                && letter.answerSummary == null
                && letter.answerUrl == null;
        return none
                ? null
                : new AgencyResponse(
                        letter.answerDueOn, letter.answerReceivedOn, letter.answerSummary, letter.answerUrl);
    }

    /** Whether the letter has recorded the same. */
    boolean isRecordedIn(Letter letter) {
        return equals(new AgencyResponse(
                letter.answerDueOn, letter.answerReceivedOn, letter.answerSummary, letter.answerUrl));
    }
}
