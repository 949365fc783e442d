package org.signatory.letters;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes a field with different values in two records of one letter. */
public record MergeDifference(
        @Schema(required = true, examples = "signedOn") String field,

        @Schema(description = "Value in the remaining letter; absent if empty.", examples = "2021-02-11")
        Object kept,

        @Schema(description = "Value in the duplicate; absent if empty.", examples = "2021-02-10")
        Object duplicate,

        @Schema(description = "Value after the merge; absent if empty.", examples = "2021-02-10")
        Object merged) {}
