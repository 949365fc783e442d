package org.signatory.matching;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.roster.Chamber;

/**
 * Represents a number of signers that a text claims for its letter.
 *
 * @param written as written in the text
 * @param count the number
 * @param qualifier how precise the number is
 * @param chamber the chamber of the claimed signers, or null
 * @param party the party of the claimed signers as in the roster, or null
 * @param base which signers the number includes
 * @param bipartisan whether the claimed signers belong to both parties
 * @param start the offset of the first character, in UTF-16 code units from 0
 * @param end the offset after the last character
 */
public record ClaimedCount(
        String written,
        int count,
        Qualifier qualifier,
        Chamber chamber,
        String party,
        Base base,
        boolean bipartisan,
        int start,
        int end) {

    /** Lists the qualifiers of a claimed number. */
    @Schema(name = "ClaimQualifier")
    public enum Qualifier {
        @JsonProperty("exactly")
        EXACTLY,
        @JsonProperty("over")
        OVER,
        @JsonProperty("at-least")
        AT_LEAST,
        @JsonProperty("nearly")
        NEARLY,
        @JsonProperty("about")
        ABOUT
    }

    /** Lists the signers that a claimed number can include. */
    @Schema(name = "ClaimBase")
    public enum Base {
        /** All signers: "signed by 70 Members". */
        @JsonProperty("signers")
        SIGNERS,
        /** The signers apart from those named next to the number: "led 70 colleagues". */
        @JsonProperty("others")
        OTHERS,
        /** Either, because the words leave it open: "led 70 lawmakers". */
        @JsonProperty("open")
        OPEN
    }

    static List<ClaimedCount> in(CleanedText source) {
        return new ClaimedCountFinder(source).found();
    }
}
