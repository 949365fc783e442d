package org.signatory.ingest.signers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.matching.MatchScope;
import org.signatory.platform.http.DryRunDocs;
import org.signatory.signons.SignOnInput;

/** Represents the request to import signers from a text or file, with decisions on uncertain names. */
@Schema(name = "SignerImportInput", examples = "{\"text\": \"Jan Schakowsky; Mike Quigley\", \"dryRun\": true}")
public record SignerImportInput(
        @Size(min = 1, max = 1_000_000)
        @Schema(
                description = "The text of a list, a press release or a letter.",
                examples = "Jan Schakowsky; Mike Quigley")
        String text,

        @Schema(
                description = "A file, in base64, instead of text; its type is detected from its content.",
                examples = "TmFtZQpKYW4gU2NoYWtvd3NreQo=")
        @Size(min = 1, message = "The file is empty.")
        byte[] file,

        @Size(max = 300) @Schema(description = "The file's name, saved with the import.", examples = "signers.csv")
        String fileName,

        @Schema(description = DryRunDocs.FIELD, examples = "true")
        boolean dryRun,

        @Schema(
                description = "Date of the roster to match against; defaults to the date of signing, the"
                        + " letter's sent date or today, in that order.",
                examples = "2021-02-11")
        LocalDate asOf,

        @Pattern(regexp = MatchScope.PARTY, message = "Enter D, R or I.")
        @Schema(
                description = "Party of all signers, if they share one: D, R, I or a name such as Democrat.",
                examples = "D")
        String party,

        @Valid @Schema(description = "Details of the sign-ons; dates, sources and notes in a sheet take precedence.")
        SignOnInput signOn,

        @Size(max = 10_000, message = "{entries}") @Schema(description = "Decisions on uncertain records.")
        List<@NotNull @Valid SignerImportDecision> decisions,

        @Size(max = 1_000, message = "{entries}") @Schema(description = "Decisions on entire passages.")
        List<@NotNull @Valid SignerListDecision> listDecisions,

        @Schema(description = "What to do with names that are still uncertain; reject by default.")
        UncertainNamePolicy uncertainNames,

        @Schema(description = "Whether to accept a number of signers that differs from the number claimed in the text.")
        boolean acceptCount,

        @Schema(
                description = "Whether to save decided spellings as aliases; true by default. Spellings"
                        + " that are another Member's name are not saved.",
                examples = "true")
        Boolean remember) {

    public SignerImportInput {
        signOn = signOn == null ? SignOnInput.EMPTY : signOn;
        decisions = decisions == null ? List.of() : decisions;
        listDecisions = listDecisions == null ? List.of() : listDecisions;
        uncertainNames = uncertainNames == null ? UncertainNamePolicy.REJECT : uncertainNames;
        remember = remember == null || remember;
    }

    @AssertTrue(message = "Send either text or file.")
    boolean isTextOrFile() {
        return (text == null || text.isBlank()) != (file == null);
    }

    /** Returns a copy that is a dry run if requested. */
    SignerImportInput orDryRun(boolean requested) {
        return requested && !dryRun
                ? new SignerImportInput(
                        text,
                        file,
                        fileName,
                        true,
                        asOf,
                        party,
                        signOn,
                        decisions,
                        listDecisions,
                        uncertainNames,
                        acceptCount,
                        remember)
                : this;
    }
}
