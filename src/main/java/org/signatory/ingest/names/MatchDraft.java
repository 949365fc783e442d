package org.signatory.ingest.names;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.ingest.signers.ChamberHint;
import org.signatory.matching.MatchScope;

/** A text in which Members are to be found. */
public record MatchDraft(
        @NotBlank
        @Size(max = 1_000_000)
        @Schema(
                description = "A name, a list, a press release or a letter with its signatures.",
                examples = "Reps. Jan Schakowsky, Mike Quigley and Adriano Espaillat")
        String text,

        @Schema(
                description = "The day whose roster counts; today in Washington where nothing is said.",
                examples = "2021-02-12")
        LocalDate asOf,

        @Schema(description = "In which chamber the signers sit; either where nothing is said.")
        ChamberHint chamber,

        @Pattern(regexp = "[DRI]", message = "must be D, R or I")
        @Schema(description = "The party that the signers sit with, if they all do: D, R or I.", examples = "D")
        String party) {

    MatchScope scope() {
        return MatchScope.of(chamber == null ? null : chamber.chamber(), party);
    }
}
