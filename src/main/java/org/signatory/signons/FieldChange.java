package org.signatory.signons;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One field of a record that a request changes. */
@Schema(name = "FieldChange")
public record FieldChange(
        @Schema(required = true, description = "The field's name.", examples = "signedOn")
        String field,

        @Schema(description = "The recorded value; absent where there is none.", examples = "2021-02-10")
        Object before,

        @Schema(description = "The new value; absent where there is none.", examples = "2021-02-11")
        Object after) {}
