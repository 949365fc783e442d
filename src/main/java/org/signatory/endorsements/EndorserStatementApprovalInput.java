package org.signatory.endorsements;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record EndorserStatementApprovalInput(
        @NotBlank @Size(max = 200) @Schema(description = "Name of the approver.", examples = "Press office")
        String by,

        @Schema(description = "Time of the approval; defaults to now.", examples = "2021-02-11T15:00:00Z")
        Instant at) {}
