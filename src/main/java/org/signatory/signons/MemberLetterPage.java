package org.signatory.signons;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record MemberLetterPage(
        @Schema(description = "Number of letters led.") long asLead,

        @Schema(description = "Number of letters cosigned.") long asCosigner,

        @Schema(description = "Number of withdrawn sign-ons.")
        long withdrawn,

        List<MemberLetter> items,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true)
        String next,

        int limit,
        Long total) {}
