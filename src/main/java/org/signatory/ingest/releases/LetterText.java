package org.signatory.ingest.releases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.ingest.signers.ChamberHint;
import org.signatory.matching.MatchScope;

/** A press release or letter to be understood. */
@Schema(name = "LetterTextDraft")
public record LetterText(
        @NotBlank
        @Size(max = 1_000_000)
        @Schema(
                description = "The press release or the letter itself.",
                examples =
                        "Over 60 Members of Congress, led by Reps. Schakowsky, Quigley, and Espaillat, sent a letter today to"
                                + " new Homeland Security Secretary Alejandro Mayorkas.")
        String text,

        @Schema(
                description =
                        "The day of the letter; the text's own where nothing is said, and today where it has none.",
                examples = "2021-02-12")
        LocalDate date,

        @Schema(description = "In which chamber the signers sit; either where nothing is said.")
        ChamberHint chamber,

        @Pattern(regexp = "[DRI]", message = "must be D, R or I")
        @Schema(description = "The party that the signers sit with, if they all do: D, R or I.", examples = "D")
        String party) {

    MatchScope scope() {
        return MatchScope.of(chamber == null ? null : chamber.chamber(), party);
    }
}
