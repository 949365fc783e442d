package org.signatory.ingest.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.endorsements.LikelyDuplicateOrganization;
import org.signatory.ingest.signers.SignerImportReport;
import org.signatory.letters.LikelyDuplicateLetter;
import org.signatory.letters.RecipientInput;

public record LetterImportReport(
        @Schema(required = true) boolean dryRun,

        @Schema(
                required = true,
                description = "Notices about the file, such as workbook sheets that were not read.",
                examples = "[\"only the sheet \\\"Letters\\\" was read; sheets not read: \\\"Notes\\\"\"]")
        List<String> notices,

        @Schema(required = true, description = "The letters, in the order of the upload.")
        List<Imported> letters) {

    @Schema(name = "ImportedLetter")
    public record Imported(
            @Schema(
                    description = "The letter's ID; absent in a dry run.",
                    examples = "01894f2a-7c1d-7e55-8a3b-3f4c1d2e5a6b")
            UUID letterId,

            @Schema(required = true, description = "First line or row of the letter in the upload, from 1.")
            int line,

            @Schema(required = true, examples = "End the 287(g) program")
            String title,

            @Schema(required = true, examples = "2021-02-11")
            LocalDate sentOn,

            @Schema(required = true) List<RecipientInput> recipients,

            @Schema(required = true, description = "Bioguide IDs of the leads, in order.", examples = "[\"S001145\"]")
            List<String> leads,

            @Schema(required = true, description = "The result for each name; leads appear as already signed.")
            SignerImportReport signers,

            @Schema(required = true, description = "The organizations that endorse the letter.")
            List<ImportedEndorser> endorsers,

            @Schema(required = true, description = "Recorded letters that may be the same.")
            List<LikelyDuplicateLetter> likelyDuplicates) {}

    /** Reports an organization that endorses an imported letter. */
    public record ImportedEndorser(
            @Schema(required = true, description = "The name as written.", examples = "Indivisible")
            String name,

            @Schema(required = true, examples = "01894f2a-7c1d-7e55-8a3b-3f4c1d2e5a6b")
            UUID organizationId,

            @Schema(required = true, description = "Whether the organization is new.")
            boolean created,

            @Schema(required = true, description = "Records that may be the same, for a new organization.")
            List<LikelyDuplicateOrganization> likelyDuplicates) {}
}
