package org.signatory.ingest.endorsers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.letters.SignOnSource;
import org.signatory.platform.http.DryRunDocs;
import org.signatory.platform.text.WebAddress;

/** Represents the request to import endorsers from a list, with decisions on uncertain organizations. */
@Schema(examples = "{\"text\": \"ACLU\\nIndivisible\", \"dryRun\": true}")
public record EndorserImportInput(
        @Size(min = 1, max = 1_000_000)
        @Schema(description = "A list with one organization on each line, or a CSV table.", examples = "Indivisible")
        String text,

        @Size(min = 1, message = "The file is empty.")
        @Schema(description = "A text file, CSV file or workbook, in base64, instead of text.", examples = "QUNMVQo=")
        byte[] file,

        @Size(max = 300) @Schema(description = "The file's name, saved with the import.", examples = "endorsers.csv")
        String fileName,

        @Schema(description = DryRunDocs.FIELD, examples = "true")
        boolean dryRun,

        @Schema(description = "Date of the endorsements; defaults to today in Washington.", examples = "2021-02-10")
        LocalDate endorsedOn,

        @Schema(description = "Source of the endorsements; defaults to import.")
        SignOnSource source,

        @Size(max = 2000)
        @Pattern(regexp = WebAddress.PATTERN, message = WebAddress.MESSAGE)
        @Schema(description = "URL of the source.", examples = "https://www.aclu.org/")
        String sourceUrl,

        @Size(max = 500, message = "{entries}") @Schema(description = "Decisions on uncertain records.")
        List<@NotNull @Valid EndorserImportDecision> decisions) {

    public EndorserImportInput {
        source = source == null ? SignOnSource.IMPORT : source;
        decisions = decisions == null ? List.of() : decisions;
    }

    @AssertTrue(message = "Send either text or file.")
    boolean isTextOrFile() {
        return (text == null || text.isBlank()) != (file == null);
    }

    /** Returns a copy that is a dry run if requested. */
    EndorserImportInput orDryRun(boolean requested) {
        return requested
                ? new EndorserImportInput(text, file, fileName, true, endorsedOn, source, sourceUrl, decisions)
                : this;
    }
}
