package org.signatory.signons;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record MemberLetterPage(
        @Schema(description = "Number of letters led.", examples = "4")
        long asLead,

        @Schema(description = "Number of letters cosigned.", examples = "120")
        long asCosigner,

        @Schema(description = "Number of withdrawn sign-ons.", examples = "1")
        long withdrawn,

        List<MemberLetter> items,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true)
        String next,

        int limit,
        Long total) {}
