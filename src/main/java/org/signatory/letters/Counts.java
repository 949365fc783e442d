package org.signatory.letters;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.members.Chamber;

/** How many have signed. Always derived from the sign-ons, never stored. */
public record Counts(
        @Schema(description = "Standing signatures, leads included.", examples = "63")
        int signed,

        @Schema(description = "Lead sponsors among them.", examples = "3")
        int leads,

        @Schema(description = "Cosigners among them.", examples = "60")
        int cosigners,

        @Schema(description = "Members who signed and withdrew before sending, and did not sign again.", examples = "1")
        int withdrawn,

        @Schema(
                description = "Signers who disavowed the letter after it was sent; still among the signed.",
                examples = "0")
        int disavowed,

        @Schema(description = "Standing signatures by chamber at signing.", examples = "{\"house\": 63}")
        Map<String, Integer> byChamber,

        @Schema(description = "Standing signatures by party at signing.", examples = "{\"Democrat\": 63}")
        Map<String, Integer> byParty,

        @Schema(description = "Organizations that endorse the letter.", examples = "7")
        int endorsers) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, Map.of(), new TreeMap<>(), 0);

    Counts with(int endorsers) {
        return new Counts(signed, leads, cosigners, withdrawn, disavowed, byChamber, byParty, endorsers);
    }

    boolean has(Chamber chamber) {
        return byChamber.containsKey(chamber == Chamber.HOUSE ? "house" : "senate");
    }
}
