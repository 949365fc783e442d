package org.signatory.ingest.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.ingest.signers.SignerImportReport;
import org.signatory.letters.Addressee;

/** What an import of letters does, or did. */
@Schema(name = "LetterImportReport")
public record LetterImportReport(
        @Schema(
                required = true,
                description = "Whether nothing was stored because only a report was asked for.",
                examples = "true")
        boolean dryRun,

        @Schema(
                required = true,
                description = "How the file was read, such as which sheets of a workbook were left out.",
                examples = "[\"read from the sheet \\\"Letters\\\" alone; sheets not read: \\\"Notes\\\"\"]")
        List<String> notices,

        @Schema(required = true, description = "Each letter, in the order of what was brought.")
        List<Imported> letters) {

    /** One letter. */
    @Schema(name = "ImportedLetter")
    public record Imported(
            @Schema(
                    description = "The letter's id; absent from a dry run.",
                    examples = "01894f2a-7c1d-7e55-8a3b-3f4c1d2e5a6b")
            UUID letterId,

            @Schema(
                    required = true,
                    description = "Where it begins in what was brought: a line or row, from 1.",
                    examples = "1")
            int line,

            @Schema(required = true, description = "The title.", examples = "End the 287(g) program")
            String title,

            @Schema(required = true, description = "The day of sending.", examples = "2021-02-11")
            LocalDate sentOn,

            @Schema(required = true, description = "To whom it goes.")
            List<Addressee> addressees,

            @Schema(required = true, description = "Bioguide IDs of the leads, in order.", examples = "[\"S001145\"]")
            List<String> leads,

            @Schema(required = true, description = "What becomes of each name; leads show as signed already.")
            SignerImportReport signers,

            @Schema(required = true, description = "The organizations that endorse it.")
            List<ImportedEndorser> endorsers) {}

    /** An organization that endorses a letter that was brought. */
    @Schema(name = "ImportedEndorser")
    public record ImportedEndorser(
            @Schema(required = true, description = "The name as it is written.", examples = "Indivisible")
            String name,

            @Schema(
                    required = true,
                    description = "The organization.",
                    examples = "01894f2a-7c1d-7e55-8a3b-3f4c1d2e5a6b")
            UUID organizationId,

            @Schema(required = true, description = "Whether there was no record of it before.", examples = "false")
            boolean made) {}
}
