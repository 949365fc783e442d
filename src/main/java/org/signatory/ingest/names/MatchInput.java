package org.signatory.ingest.names;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.ingest.signers.ExpectedChamber;
import org.signatory.matching.MatchScope;

/** Represents the request to find Members in a text, or to compare the text with the record of a letter. */
public record MatchInput(
        @NotBlank
        @Size(max = 1_000_000)
        @Schema(
                description = "A name, a list, a press release or a letter with its signatures.",
                examples = "Reps. Jan Schakowsky, Mike Quigley and Adriano Espaillat")
        String text,

        @Schema(
                description =
                        "Date of the roster to match against; by default today in Washington or, for a check, the sent date.",
                examples = "2021-02-12")
        LocalDate asOf,

        @Schema(description = "The chamber of the signers; any by default.")
        ExpectedChamber chamber,

        @Pattern(regexp = MatchScope.PARTY, message = "Enter D, R or I.")
        @Schema(
                description = "Party of all signers, if they share one: D, R, I or a name such as Democrat.",
                examples = "D")
        String party) {

    public MatchScope scope() {
        return MatchScope.of(chamber == null ? null : chamber.chamber(), party);
    }
}
