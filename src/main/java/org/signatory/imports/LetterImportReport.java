package org.signatory.imports;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.letters.Addressee;

/** What an import of letters does, or did. */
@Schema(name = "LetterImportReport")
public record LetterImportReport(
        @NotNull
        @Schema(description = "Whether nothing was stored because only a report was asked for.", examples = "true")
        boolean dryRun,

        @NotNull @Schema(description = "Each letter, in the order of what was brought.")
        List<Imported> letters) {

    /** One letter. */
    @Schema(name = "ImportedLetter")
    public record Imported(
            @Schema(
                    description = "The letter's id; absent from a dry run.",
                    examples = "01894f2a-7c1d-7e55-8a3b-3f4c1d2e5a6b")
            UUID letterId,

            @NotNull
            @Schema(description = "Where it begins in what was brought: a line or row, from 1.", examples = "1")
            int line,

            @NotNull @Schema(description = "The title.", examples = "End the 287(g) program")
            String title,

            @NotNull @Schema(description = "The day of sending.", examples = "2021-02-11")
            LocalDate sentOn,

            @NotNull @Schema(description = "To whom it goes.")
            List<Addressee> addressees,

            @NotNull @Schema(description = "Bioguide IDs of the leads, in order.", examples = "[\"S001145\"]")
            List<String> leads,

            @NotNull @Schema(description = "What becomes of each name; leads show as signed already.")
            SignerImportReport signers,

            @NotNull @Schema(description = "The organizations that endorse it.")
            List<ImportedEndorser> endorsers) {}

    /** An organization that endorses a letter that was brought. */
    @Schema(name = "ImportedEndorser")
    public record ImportedEndorser(
            @NotNull @Schema(description = "The name as it is written.", examples = "Indivisible")
            String name,

            @NotNull @Schema(description = "The organization.", examples = "01894f2a-7c1d-7e55-8a3b-3f4c1d2e5a6b")
            UUID organizationId,

            @NotNull @Schema(description = "Whether there was no record of it before.", examples = "false")
            boolean made) {}
}
