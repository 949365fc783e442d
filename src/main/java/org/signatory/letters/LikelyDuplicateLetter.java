package org.signatory.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents a recorded letter that may be the same as a new one. */
public record LikelyDuplicateLetter(
        @Schema(required = true) UUID letterId,

        @Schema(required = true, examples = "End the 287(g) program")
        String title,

        @Schema(description = "Sent date; for an unsent letter, the date of opening.", examples = "2021-02-11")
        LocalDate day,

        @Schema(
                required = true,
                description = "Reasons why the letters may be the same.",
                examples = "[\"same title\"]")
        List<String> reasons) {}
