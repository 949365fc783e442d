package org.signatory.ingest.signers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SignerImportUndoInput", examples = "{\"reason\": \"This was a different Member.\", \"records\": [4]}")
public record SignerImportUndoInput(
        @NotBlank
        @Size(max = 2000)
        @Schema(description = "Reason for undoing the import.", examples = "This was a different Member.")
        String reason,

        @Size(min = 1, max = 10_000, message = "{entries}")
        @Schema(
                description =
                        "Numbers of the records; defaults to all records that created, queued or corrected a sign-on.",
                examples = "[4]")
        Set<@NotNull Integer> records) {}
