package org.signatory.ingest.signers;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.ingest.names.MatchReport.IgnoredPart;
import org.signatory.ingest.names.MatchReport.NameListView;
import org.signatory.matching.CheckedClaim;
import org.signatory.platform.http.ResultCounts;

public record SignerImportReport(
        @Schema(
                description = "The import's ID; absent in a dry run.",
                examples = "01894f2a-7c1d-7e55-8a3b-3f4c1d2e5a6b")
        UUID id,

        @Schema(required = true) boolean dryRun,

        @Schema(required = true, description = "The kind of upload, such as csv or docx.", examples = "text")
        String kind,

        @Schema(examples = "signers.csv") String fileName,

        @Schema(
                required = true,
                description = "SHA-256 of the upload.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String digest,

        @Schema(required = true, description = "Date of the roster used to match the names.", examples = "2021-02-11")
        LocalDate asOf,

        @Schema(
                description = "Name of the API key that ran the import; absent in a dry run.",
                examples = "Coalition desk")
        String actor,

        @Schema(description = "When the import was run; absent in a dry run.", examples = "2021-02-11T15:00:00Z")
        Instant recordedAt,

        @Schema(required = true, description = "Notices about the file, such as its encoding and ignored columns.")
        List<String> notices,

        @Schema(
                required = true,
                description = "Questions that must be answered before the import can be saved.",
                examples = "[\"2 of 5 names need a decision.\"]")
        List<String> questions,

        @Schema(description = "Claims in the text, compared with the signers after all decisions.")
        List<CheckedClaim> claims,

        @Schema(required = true, description = "The number of records with each result.")
        Counts counts,

        @Schema(description = "Each record in order; absent in a list of imports.")
        List<SignerImportRecordView> records,

        @Schema(required = true, description = "The passages of a text with three or more names; in a dry run.")
        List<NameListView> lists,

        @Schema(required = true, description = "Parts of a text that name no signers, with the reason.")
        List<IgnoredPart> ignored,

        @Schema(
                description =
                        "The text that the names were read from; in a dry run, and in the response for one import.")
        String text) {

    private static final String LEADS_NOTICE =
            "The text names lead sponsors. They are imported as cosigners. Afterward, make them lead sponsors on their sign-on pages, or use"
                    + " PUT /v1/letters/{letterId}/lead-sponsors.";

    @Schema(name = "SignerImportCounts")
    public record Counts(
            @Schema(required = true, description = "All records.")
            int records,

            @Schema(required = true) int signed,

            @Schema(required = true) @JsonProperty("alreadySigned")
            int alreadySigned,

            @Schema(required = true, description = "Already signed; corrected.")
            int updated,

            @Schema(required = true, description = "Added to the waiting list.")
            int queued,

            @Schema(required = true, description = "Repeated in the same upload.")
            int repeated,

            @Schema(required = true) int declined,

            @Schema(required = true) int considering,

            @Schema(required = true, description = "Promised to sign.")
            int promised,

            @Schema(required = true, description = "No response yet.")
            int noResponse,

            @Schema(required = true, description = "Withdrawn, according to the file.")
            int withdrawn,

            @Schema(required = true, description = "Named, but not as signers.")
            int notSigners,

            @Schema(required = true) int skipped,

            @Schema(required = true, description = "Saved as names without a Member.")
            int savedAsText,

            @Schema(
                    required = true,
                    description = "Names whose match is uncertain, even if there is only one possible Member.")
            int ambiguous,

            @Schema(required = true, description = "Names without a matching Member.")
            int unmatched,

            @Schema(required = true, description = "Unclear whether the Member signed, or unknown response or date.")
            int unclear,

            @Schema(required = true, description = "Rejected by a rule.")
            int rejected) {

        static Counts of(List<SignerImportRecordView> records) {
            return of(ResultCounts.of(SignerRecordOutcome.class, records, SignerImportRecordView::outcome));
        }

        static Counts of(ResultCounts<SignerRecordOutcome> tally) {
            return new Counts(
                    tally.total(),
                    tally.count(SignerRecordOutcome.SIGNED),
                    tally.count(SignerRecordOutcome.ALREADY_SIGNED),
                    tally.count(SignerRecordOutcome.UPDATED),
                    tally.count(SignerRecordOutcome.QUEUED),
                    tally.count(SignerRecordOutcome.REPEATED),
                    tally.count(SignerRecordOutcome.DECLINED),
                    tally.count(SignerRecordOutcome.CONSIDERING),
                    tally.count(SignerRecordOutcome.PROMISED),
                    tally.count(SignerRecordOutcome.NO_RESPONSE),
                    tally.count(SignerRecordOutcome.WITHDRAWN),
                    tally.count(SignerRecordOutcome.NOT_SIGNER),
                    tally.count(SignerRecordOutcome.SKIPPED),
                    tally.count(SignerRecordOutcome.SAVED_AS_TEXT),
                    tally.count(SignerRecordOutcome.AMBIGUOUS),
                    tally.count(SignerRecordOutcome.UNMATCHED),
                    tally.count(SignerRecordOutcome.UNCLEAR),
                    tally.count(SignerRecordOutcome.REJECTED));
        }
    }

    /** Returns the notices of a file, and a notice if Members that it names as leads become cosigners. */
    private static List<String> notices(ParsedSignerUpload upload, List<SignerImportRecordView> records) {
        boolean leads = upload.names().stream()
                .filter(UploadedName::lead)
                .map(name -> records.get(name.number() - 1).outcome())
                .anyMatch(it -> it == SignerRecordOutcome.SIGNED || it == SignerRecordOutcome.QUEUED);
        return leads
                ? Stream.concat(upload.notices().stream(), Stream.of(LEADS_NOTICE))
                        .toList()
                : upload.notices();
    }

    /** Reports the result that an import would have. */
    static SignerImportReport preview(SignerImportInput draft, ParsedSigners read, ResolvedImport result) {
        return of(null, draft, read, result, result.records());
    }

    static SignerImportReport saved(
            SignerImportEntity done,
            SignerImportInput draft,
            ParsedSigners read,
            ResolvedImport result,
            List<ImportedSigner> records) {
        return of(
                done,
                draft,
                read,
                result,
                records.stream().map(SignerImportRecordView::of).toList());
    }

    private static SignerImportReport of(
            SignerImportEntity done,
            SignerImportInput draft,
            ParsedSigners read,
            ResolvedImport result,
            List<SignerImportRecordView> records) {
        ParsedSignerUpload upload = read.upload();
        return new SignerImportReport(
                done == null ? null : done.id,
                done == null,
                upload.kind(),
                draft.fileName(),
                upload.digest(),
                read.asOf(),
                done == null ? null : done.actor,
                done == null ? null : done.recordedAt,
                notices(upload, result.records()),
                result.questions(),
                result.claims(),
                result.counts(),
                records,
                done == null ? upload.lists().stream().map(NameListView::of).toList() : List.of(),
                upload.list() == null
                        ? List.of()
                        : upload.list().ignored().stream().map(IgnoredPart::of).toList(),
                done == null ? upload.text() : null);
    }
}
