package org.signatory.ingest.releases;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.letters.ClaimedTotal;
import org.signatory.matching.ClaimedCount;
import org.signatory.matching.ClaimedCount.Qualifier;
import org.signatory.matching.SignerList;

/** Represents the number of signers that a text claims, compared with its list. */
@Schema(name = "CountClaim")
public record CountClaim(
        @Schema(required = true, description = "The number.", examples = "60")
        int count,

        @Schema(required = true, description = "How precise the number is.")
        Qualifier qualifier,

        @Schema(required = true, description = "The claim as written.", examples = "Over 60 Members of Congress")
        String written,

        @Schema(required = true, description = "Where it begins, in UTF-16 units from 0.", examples = "0")
        int start,

        @Schema(required = true, description = "Where it ends.", examples = "27")
        int end,

        @Schema(
                required = true,
                description = "The number of listed signers, counting uncertain names and each Member once.",
                examples = "3")
        int listed,

        @Schema(required = true, description = "Whether the list confirms the claim.", examples = "false")
        boolean holds,

        @Schema(required = true, description = "All claims as written; a text can contain several.")
        List<String> all) {

    /**
     * Returns the claim about all signers, or the first one if every claim is about colleagues of the leads. Returns null
     * without a claim.
     */
    public static CountClaim of(SignerList list) {
        if (list.declared().isEmpty()) {
            return null;
        }
        ClaimedCount main = list.declared().stream()
                .filter(it -> !it.additional())
                .findFirst()
                .orElse(list.declared().get(0));
        int listed =
                (int) list.signers().stream().filter(it -> it.repeats() == null).count();
        return new CountClaim(
                main.count(),
                main.qualifier(),
                main.written(),
                main.start(),
                main.end(),
                listed,
                new ClaimedTotal(main.count(), main.qualifier()).isMetBy(listed),
                list.declared().stream().map(ClaimedCount::written).toList());
    }
}
