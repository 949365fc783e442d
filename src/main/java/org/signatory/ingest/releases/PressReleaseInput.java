package org.signatory.ingest.releases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.ingest.signers.ExpectedChamber;
import org.signatory.matching.MatchScope;

/**
 * Represents the request to parse a press release or letter. Names are matched against the roster of
 * the day on which the letter was sent.
 */
public record PressReleaseInput(
        @NotBlank
        @Size(max = 1_000_000)
        @Schema(
                description = "The text of the press release or the letter.",
                examples =
                        "Over 60 Members of Congress, led by Reps. Schakowsky, Quigley, and Espaillat, sent a letter today to"
                                + " new Homeland Security Secretary Alejandro Mayorkas.")
        String text,

        @Schema(
                description = "Sent date of the letter; defaults to the date in the text, if any.",
                examples = "2021-02-12")
        LocalDate sentOn,

        @Schema(description = "The chamber of the signers; any by default.")
        ExpectedChamber chamber,

        @Pattern(regexp = MatchScope.PARTY, message = "Enter D, R or I.")
        @Schema(
                description = "Party of all signers, if they share one: D, R, I or a name such as Democrat.",
                examples = "D")
        String party) {

    MatchScope scope() {
        return MatchScope.of(chamber == null ? null : chamber.chamber(), party);
    }
}
