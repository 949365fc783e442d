package org.signatory.outreach;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.ingest.signers.SignerImportDecision;
import org.signatory.platform.http.DryRunDocs;

/** Represents the request to import an outreach sheet, with decisions on uncertain names. */
public record OutreachImportInput(
        @NotNull
        @Size(min = 1, message = "The file is empty.")
        @Schema(description = "A CSV file or a workbook, in base64.", examples = "TmFtZSxTdGF0dXMK")
        byte[] file,

        @Schema(description = DryRunDocs.FIELD, examples = "true")
        boolean dryRun,

        @Size(max = 10_000, message = "{entries}") @Schema(description = "Decisions on uncertain records.")
        List<@NotNull @Valid SignerImportDecision> decisions) {

    public OutreachImportInput {
        decisions = decisions == null ? List.of() : decisions;
    }

    OutreachImportInput orDryRun(boolean requested) {
        return requested ? new OutreachImportInput(file, true, decisions) : this;
    }
}
