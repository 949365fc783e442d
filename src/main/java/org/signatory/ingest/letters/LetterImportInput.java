package org.signatory.ingest.letters;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.ingest.signers.SignerImportDecision;
import org.signatory.ingest.signers.SignerListDecision;
import org.signatory.ingest.signers.UncertainNamePolicy;
import org.signatory.letters.ChamberScope;
import org.signatory.letters.Visibility;
import org.signatory.matching.MatchScope;
import org.signatory.platform.http.DryRunDocs;

/**
 * Represents the request to import one sent letter from its press release or its own text, or several from a table.
 */
@Schema(
        name = "LetterImportInput",
        examples =
                "{\"text\": \"Members urge an end to the program\\n\\nFebruary 12, 2021\\n\\nRep. Jan Schakowsky led a letter to"
                        + " Homeland Security Secretary Alejandro Mayorkas.\", \"dryRun\": true}")
public record LetterImportInput(
        @Size(min = 1, max = 1_000_000)
        @Schema(
                description = "The text of the release or letter.",
                examples = "Rep. Jan Schakowsky led a letter to Homeland Security Secretary Alejandro Mayorkas.")
        String text,

        @Schema(
                description =
                        "File, in base64, instead of text: PDF, DOCX or plain text with one letter; CSV, TSV or XLSX with a letter"
                                + " in each record, under headers such as Title, Date, To, Leads, Cosigners and Endorsers.",
                examples = "VGl0bGUsRGF0ZQo=")
        @Size(min = 1, message = "The file is empty.")
        byte[] file,

        @Size(max = 300) @Schema(examples = "release.pdf") String fileName,

        @Schema(description = DryRunDocs.FIELD, examples = "true")
        boolean dryRun,

        @Schema(description = "Sent date, if the text does not contain it.", examples = "2021-02-11")
        LocalDate sentOn,

        @Size(min = 1, max = 500)
        @Schema(description = "The title, instead of the one in the text.", examples = "End the 287(g) program")
        String title,

        @Schema(description = "Chambers of the eligible Members; derived from the signers by default.")
        ChamberScope chamber,

        @Schema(description = "The visibility of the letter; internal by default.")
        Visibility visibility,

        @Pattern(regexp = MatchScope.PARTY, message = "Enter D, R or I.")
        @Schema(
                description = "Party of all signers, if they share one: D, R, I or a name such as Democrat.",
                examples = "D")
        String party,

        @Size(max = 10_000, message = "{entries}")
        @Schema(description = "Decisions on uncertain names; for one letter only.")
        List<@NotNull @Valid SignerImportDecision> decisions,

        @Size(max = 1_000, message = "{entries}")
        @Schema(description = "Decisions on entire passages; for one letter only.")
        List<@NotNull @Valid SignerListDecision> listDecisions,

        @Schema(description = "What to do with names that are still uncertain; reject by default.")
        UncertainNamePolicy uncertainNames,

        @Schema(description = "Whether to accept a number of signers that differs from the number claimed in the text.")
        boolean acceptCount,

        @Schema(
                description =
                        "Whether to record letters that have likelyDuplicates; send true if they are known to be separate letters.")
        boolean acceptDuplicates) {

    public LetterImportInput {
        decisions = decisions == null ? List.of() : decisions;
        listDecisions = listDecisions == null ? List.of() : listDecisions;
        uncertainNames = uncertainNames == null ? UncertainNamePolicy.REJECT : uncertainNames;
    }

    @AssertTrue(message = "Send either text or file.")
    boolean isTextOrFile() {
        return (text == null || text.isBlank()) != (file == null);
    }

    /** Returns a copy that is a dry run if requested. */
    LetterImportInput orDryRun(boolean asked) {
        return asked && !dryRun
                ? new LetterImportInput(
                        text,
                        file,
                        fileName,
                        true,
                        sentOn,
                        title,
                        chamber,
                        visibility,
                        party,
                        decisions,
                        listDecisions,
                        uncertainNames,
                        acceptCount,
                        acceptDuplicates)
                : this;
    }
}
