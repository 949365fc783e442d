package org.signatory.letters;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.members.Chamber;

/** How many have signed. Always derived from the sign-ons, never stored. */
public record Counts(
        @NotNull @Schema(description = "Standing signatures, leads included.", examples = "63")
        int signed,

        @NotNull @Schema(description = "Lead sponsors among them.", examples = "3")
        int leads,

        @NotNull @Schema(description = "Cosigners among them.", examples = "60")
        int cosigners,

        @NotNull
        @Schema(description = "Members who signed and withdrew before sending, and did not sign again.", examples = "1")
        int withdrawn,

        @NotNull
        @Schema(
                description = "Signers who disavowed the letter after it was sent; still among the signed.",
                examples = "0")
        int disavowed,

        @NotNull @Schema(description = "Standing signatures by chamber at signing.", examples = "{\"house\": 63}")
        Map<String, Integer> byChamber,

        @NotNull @Schema(description = "Standing signatures by party at signing.", examples = "{\"Democrat\": 63}")
        Map<String, Integer> byParty,

        @NotNull @Schema(description = "Organizations that endorse the letter.", examples = "7")
        int endorsers) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, Map.of(), new TreeMap<>(), 0);

    Counts with(int endorsers) {
        return new Counts(signed, leads, cosigners, withdrawn, disavowed, byChamber, byParty, endorsers);
    }

    boolean has(Chamber chamber) {
        return byChamber.containsKey(chamber.word());
    }
}
