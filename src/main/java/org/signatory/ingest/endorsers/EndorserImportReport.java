package org.signatory.ingest.endorsers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reports the actual or expected result of each organization of an import. */
public record EndorserImportReport(
        @Schema(description = "Absent in a dry run.") UUID id,

        @Schema(required = true, description = "Whether this is a dry run.", examples = "true")
        boolean dryRun,

        @Schema(description = "The file's name.", examples = "endorsers.csv")
        String fileName,

        @Schema(required = true, description = "SHA-256 of the upload.")
        String digest,

        @Schema(description = "Name of the API key that ran the import.", examples = "Coalition desk")
        String actor,

        @Schema(description = "When the import was run.", examples = "2021-02-11T15:00:00Z")
        Instant recordedAt,

        @Schema(description = "When the import was undone.", examples = "2021-02-11T16:00:00Z")
        Instant undoneAt,

        @Schema(description = "Name of the API key that undid the import.", examples = "Coalition desk")
        String undoneBy,

        @Schema(required = true, description = "Parts of the list that were not read.")
        List<String> notices,

        @Schema(required = true, description = "Records that need a decision or correction.", examples = "0")
        int undecided,

        @Schema(required = true, description = "The organizations in the list, in order.")
        List<ImportedEndorserRecord> records) {

    /** Represents one organization of the list. */
    @Schema(name = "EndorserImportRecord")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ImportedEndorserRecord(
            @Schema(required = true, description = "Number of the record, from 1.", examples = "1")
            int number,

            @Schema(description = "Name of the worksheet in the workbook.", examples = "Sheet1")
            String sheet,

            @Schema(required = true, description = "First line of the record, from 1.", examples = "2")
            int line,

            @Schema(required = true, description = "Name as written.", examples = "A.C.L.U.")
            String name,

            @Schema(required = true, description = "Result for the record.")
            Outcome outcome,

            @Schema(description = "ID of the organization; absent for a new one in a dry run.")
            UUID organizationId,

            @Schema(description = "Number of the earlier record of the same organization.", examples = "1")
            Integer sameAs,

            @Schema(description = "Reason for a rejection or for the match.", examples = "same acronym")
            String detail,

            @Schema(description = "The organizations that this record may refer to; only for an undecided record.")
            List<Candidate> candidates) {

        ImportedEndorserRecord withoutOrganization() {
            return new ImportedEndorserRecord(number, sheet, line, name, outcome, null, sameAs, detail, candidates);
        }
    }

    /** Represents an existing organization, or an earlier record of the list. */
    @Schema(name = "EndorserCandidate")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Candidate(
            @Schema(description = "ID of the organization.") UUID organizationId,

            @Schema(description = "Number of the earlier record.", examples = "1")
            Integer record,

            @Schema(required = true, description = "Full name.", examples = "ACLU")
            String name,

            @Schema(required = true, description = "Reason why the records may be the same.", examples = "same acronym")
            String reason) {

        /** Returns the value of a form field for the decision. */
        public String choice() {
            return organizationId == null ? String.valueOf(record) : organizationId.toString();
        }
    }

    @Schema(name = "EndorserImportOutcome")
    public enum Outcome {
        /** An existing organization endorses the letter. */
        ENDORSED,
        /** The organization and the endorsement were created. */
        CREATED,
        /** The statement or contact was added to a recorded endorsement. */
        UPDATED,
        /** The organization already endorses the letter. */
        UNCHANGED,
        /** An earlier record names the same organization. */
        REPEATED,
        /** Skipped by a person's decision. */
        SKIPPED,
        /** A person must decide. */
        UNDECIDED,
        REJECTED;

        boolean isOpen() {
            return this == UNDECIDED || this == REJECTED;
        }
    }
}
