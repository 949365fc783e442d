package org.signatory.signons;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record FieldChange(
        @Schema(required = true, examples = "signedOn") String field,

        @Schema(description = "Previous value; absent if empty.", examples = "2021-02-10")
        Object before,

        @Schema(description = "New value; absent if empty.", examples = "2021-02-11")
        Object after) {}
