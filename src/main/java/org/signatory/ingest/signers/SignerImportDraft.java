package org.signatory.ingest.signers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.http.DryRun;
import org.signatory.signons.SignOnDraft;

/** Signers to bring to a letter, as text or as a file, with what a person decided of those in doubt. */
@Schema(name = "SignerImportDraft", examples = "{\"text\": \"Jan Schakowsky; Mike Quigley\", \"dryRun\": true}")
public record SignerImportDraft(
        @Size(min = 1, max = 1_000_000)
        @Schema(description = "A list, a press release or a letter, pasted.", examples = "Jan Schakowsky; Mike Quigley")
        String text,

        @Schema(
                description =
                        "A file instead, in base64: CSV, TSV, XLSX, PDF, DOCX or plain text; its kind is seen from its content.",
                examples = "TmFtZQpKYW4gU2NoYWtvd3NreQo=")
        @Size(min = 1)
        byte[] file,

        @Size(max = 300) @Schema(description = "The file's name, kept for the record.", examples = "signers.csv")
        String fileName,

        @Schema(description = DryRun.FIELD, examples = "true")
        boolean dryRun,

        @Schema(
                description = "The day whose roster tells who is meant; where nothing is said, the day of signing, the"
                        + " letter's sending or today, in this order.",
                examples = "2021-02-11")
        LocalDate asOf,

        @Pattern(regexp = "[DRI]", message = "must be D, R or I")
        @Schema(description = "The party that the signers sit with, if they all do: D, R or I.", examples = "D")
        String party,

        @Valid @Schema(description = "What is known of each sign-on; a sheet's own dates and notes come before it.")
        SignOnDraft signOn,

        @Size(max = 10_000) @Schema(description = "What a person decided of records in doubt.")
        List<@NotNull @Valid ImportDecision> decisions,

        @Schema(description = "What is done with names still in doubt; refuse where nothing is said.")
        UnresolvedPolicy doubts,

        @Schema(
                description =
                        "Whether a decided writing means the same Member from now on; true where nothing is said. Writings"
                                + " that are somebody else's name are not remembered.",
                examples = "true")
        Boolean remember) {

    public SignerImportDraft {
        signOn = signOn == null ? SignOnDraft.EMPTY : signOn;
        decisions = decisions == null ? List.of() : decisions;
        doubts = doubts == null ? UnresolvedPolicy.REFUSE : doubts;
        remember = remember == null || remember;
    }

    @AssertTrue(message = "takes text or file, one of them")
    boolean isTextOrFile() {
        return (text == null) != (file == null);
    }

    /** The same, as a dry run where that is asked for. */
    SignerImportDraft orDryRun(boolean asked) {
        return asked && !dryRun
                ? new SignerImportDraft(text, file, fileName, true, asOf, party, signOn, decisions, doubts, remember)
                : this;
    }
}
