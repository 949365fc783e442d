package org.signatory.insights;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record MemberActionList(
        @Schema(required = true, description = "Letters, in request order.")
        List<About> letters,

        @Schema(description = "Number of signed letters.") int signed,

        @Schema(description = "Number of letters that the Member was eligible to sign.")
        int eligible,

        @Schema(description = "`signed` divided by `eligible`; absent if `eligible` is 0.", examples = "0.8")
        Double share) {

    @Schema(name = "MemberAction")
    public record About(
            @Schema(required = true) UUID letterId,

            @Schema(required = true, description = "Title of the letter.", examples = "End the 287(g) program")
            String title,

            @Schema(
                    required = true,
                    description =
                            "Action of the Member: `signed`, `withdrew` or `not-signed`; or why the Member could not sign:"
                                    + " `not-serving` or `other-chamber`.")
            MemberActionKind action) {}
}
