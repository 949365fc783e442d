package org.signatory.outreach;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents the ranking of suggested Members. */
@Schema(name = "SuggestedMemberList")
public record SuggestedMemberList(
        @Schema(required = true, description = "The most likely first.")
        List<SuggestedMember> items,

        @Schema(description = "How many there are in all, whatever the limit.", examples = "312")
        int total,

        @Schema(description = "How many earlier letters were looked at.", examples = "140")
        int precedents,

        @Schema(required = true, description = "The day as of which it is asked who may sign.", examples = "2021-02-10")
        LocalDate on) {}
