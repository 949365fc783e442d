package org.signatory.insights;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents the signers of two letters, by surname. */
public record SignerComparison(
        @Schema(
                required = true,
                description = "Signers of both letters, with their seats when they signed this letter.")
        List<SeatedMember> both,

        @Schema(required = true, description = "Signers of the earlier letter only, with the reason.")
        List<Missing> onlyEarlier,

        @Schema(required = true, description = "Signers of this letter only.")
        List<SeatedMember> onlyThis) {

    /** Represents a signer of the earlier letter who has not signed this letter. */
    @Schema(name = "MissingSigner")
    public record Missing(
            @Schema(required = true, description = "The Member, with the seat held when signing the earlier letter.")
            SeatedMember member,

            @Schema(
                    required = true,
                    description =
                            "Reason: `withdrew` from this letter; `not-serving` when it was sent or closed, or today while it"
                                    + " is open; serving in the `other-chamber`; otherwise `not-signed`.",
                    examples = "not-signed")
            MemberActionKind because) {}
}
