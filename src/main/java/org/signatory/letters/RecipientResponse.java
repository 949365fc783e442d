package org.signatory.letters;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.text.WebAddress;

/** Represents the response of one recipient of a letter, which is tracked separately from the letter's status. */
public record RecipientResponse(
        @Schema(description = "Date by which the letter requests a response.", examples = "2021-03-11")
        LocalDate dueOn,

        @Schema(examples = "2021-03-30") LocalDate receivedOn,

        @Size(max = 5000) @Schema(examples = "The department will review the program.")
        String summary,

        @Size(max = 2000)
        @Pattern(regexp = WebAddress.PATTERN, message = WebAddress.MESSAGE)
        @Schema(description = "URL of the response.", examples = "https://www.dhs.gov/")
        String url) {

    static final RecipientResponse NONE = new RecipientResponse(null, null, null, null);

    /** Returns the response with the other's values where this one has none. */
    RecipientResponse or(RecipientResponse other) {
        return new RecipientResponse(
                dueOn == null ? other.dueOn : dueOn,
                receivedOn == null ? other.receivedOn : receivedOn,
                summary == null ? other.summary : summary,
                url == null ? other.url : url);
    }

    boolean isBefore(LocalDate day) {
        return dueOn != null && dueOn.isBefore(day) || receivedOn != null && receivedOn.isBefore(day);
    }
}
