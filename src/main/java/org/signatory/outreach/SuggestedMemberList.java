package org.signatory.outreach;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record SuggestedMemberList(
        @Schema(required = true, description = "Members, most likely signers first.")
        List<SuggestedMember> items,

        @Schema(description = "Total number of Members, regardless of the limit.")
        int total,

        @Schema(description = "Number of analyzed earlier letters.")
        int earlierLetters,

        @Schema(
                required = true,
                description = "Date of eligibility: the sent date, or today for an unsent letter.",
                examples = "2021-02-10")
        LocalDate on) {}
