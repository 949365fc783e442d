package org.signatory.insights;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents the ranking of Members who sign letters led by the other party. */
public record CrossPartySignerList(
        @Schema(required = true, description = "Members, by descending share.")
        List<CrossPartySignerView> items,

        @Schema(description = "Total number of Members, regardless of the limit.")
        int total,

        @Schema(description = "Number of analyzed letters.") int letters) {}
