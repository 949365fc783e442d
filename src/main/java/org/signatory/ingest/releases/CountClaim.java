package org.signatory.ingest.releases;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.letters.ClaimedTotal;
import org.signatory.matching.ClaimedCount;
import org.signatory.matching.ClaimedCount.Qualifier;
import org.signatory.matching.SignerList;

/** How many signers a text claims, against how many it lists. */
@Schema(name = "CountClaim")
public record CountClaim(
        @Schema(required = true, description = "The number.", examples = "60")
        int count,

        @Schema(required = true, description = "How exactly it is meant.")
        Qualifier qualifier,

        @Schema(required = true, description = "As it stands in the text.", examples = "Over 60 Members of Congress")
        String written,

        @Schema(required = true, description = "Where it begins, in UTF-16 units from 0.", examples = "0")
        int start,

        @Schema(required = true, description = "Where it ends.", examples = "27")
        int end,

        @Schema(
                required = true,
                description = "How many signers the text lists, doubtful ones included, each once.",
                examples = "3")
        int listed,

        @Schema(required = true, description = "Whether the list bears the claim out.", examples = "false")
        boolean holds,

        @Schema(required = true, description = "Every claim of the text in its words; one text can make several.")
        List<String> all) {

    /** The claim about all signers; where each is about those who join the leads, the first. Null where there is none. */
    public static CountClaim of(SignerList list) {
        if (list.declared().isEmpty()) {
            return null;
        }
        ClaimedCount main = list.declared().stream()
                .filter(it -> !it.additional())
                .findFirst()
                .orElse(list.declared().get(0));
        int listed = (int)
                list.mentions().stream().filter(it -> it.repeats() == null).count();
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
