package org.signatory.letters;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.roster.Chamber;

/** Represents counts of signers, which are derived from the sign-ons and never stored. */
@Schema(name = "LetterCounts")
public record SignerCounts(
        @Schema(required = true, description = "Active sign-ons, including leads.")
        int signed,

        @Schema(required = true, description = "Active lead sponsors.")
        int leads,

        @Schema(required = true, description = "Active cosigners.")
        int cosigners,

        @Schema(required = true, description = "Members who withdrew before sending and did not sign again.")
        int withdrawn,

        @Schema(
                required = true,
                description = "Signers who disavowed the letter after sending; included in the active sign-ons.")
        int disavowed,

        @Schema(required = true, description = "Active sign-ons by chamber at signing.", examples = "{\"house\": 63}")
        Map<String, Integer> byChamber,

        @Schema(required = true, description = "Active sign-ons by party at signing.", examples = "{\"Democrat\": 63}")
        Map<String, Integer> byParty,

        @Schema(required = true, description = "Organizations that endorse the letter.")
        int endorsers) {

    static final SignerCounts NONE = new SignerCounts(0, 0, 0, 0, 0, Map.of(), new TreeMap<>(), 0);

    SignerCounts with(int endorsers) {
        return new SignerCounts(signed, leads, cosigners, withdrawn, disavowed, byChamber, byParty, endorsers);
    }

    boolean has(Chamber chamber) {
        return byChamber.containsKey(chamber.word());
    }
}
