package org.signatory.letters;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.text.WebAddress;

/** Represents the response of a letter's recipient, which is tracked separately from the letter's status. */
@Schema(name = "LetterAnswer")
public record AgencyResponse(
        @Schema(description = "Date by which the letter requests a response.", examples = "2021-03-11")
        LocalDate dueOn,

        @Schema(description = "Date on which the response was received.", examples = "2021-03-30")
        LocalDate receivedOn,

        @Size(max = 5000)
        @Schema(description = "Summary of the response.", examples = "The department will review the program.")
        String summary,

        @Size(max = 2000)
        @Pattern(regexp = WebAddress.PATTERN, message = WebAddress.MESSAGE)
        @Schema(description = "Web address of the response.", examples = "https://www.dhs.gov/")
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

    /** Returns whether the letter already has the same values. */
    boolean isRecordedIn(Letter letter) {
        return equals(new AgencyResponse(
                letter.answerDueOn, letter.answerReceivedOn, letter.answerSummary, letter.answerUrl));
    }
}
