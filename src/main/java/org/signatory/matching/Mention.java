package org.signatory.matching;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A name in a text that says its bearer leads or signs the letter.
 *
 * @param written as it stands in the text, without title and affiliation
 * @param beside what stands beside it of party and seat
 * @param start the offset of the name's first character, counted in UTF-16 units from 0
 * @param end the offset behind its last
 * @param repeats the number of the mention, counted from 0, that named the same Member before, or null
 */
public record Mention(
        String written, Affiliation beside, int start, int end, Role role, NameMatch match, Integer repeats) {

    /** What the text says of the bearer. */
    @Schema(name = "MentionRole")
    public enum Role {
        @JsonProperty("lead")
        LEAD,
        @JsonProperty("signer")
        SIGNER
    }

    Mention repeating(Integer earlier) {
        return new Mention(written, beside, start, end, role, match, earlier);
    }

    Mention meaning(NameMatch other) {
        return new Mention(written, beside, start, end, role, other, repeats);
    }
}
