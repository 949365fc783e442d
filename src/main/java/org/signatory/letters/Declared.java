package org.signatory.letters;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many signers somebody says a letter has. A claim, never forced to equal the list. */
public record Declared(
        @NotNull @Min(0) @Max(1000) @Schema(description = "The number as stated.", examples = "60")
        Integer count,

        @NotNull @Schema(description = "The word before the number.")
        Qualifier qualifier) {

    /** The word before a declared number. */
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

    /** Whether a list of this length can make the claim true. */
    public boolean isMetBy(int listed) {
        return switch (qualifier) {
            case EXACTLY -> listed == count;
            case OVER -> listed > count;
            case AT_LEAST -> listed >= count;
            case NEARLY -> listed < count && listed * 10 >= count * 9;
            case ABOUT -> Math.abs(listed - count) * 10 <= count;
        };
    }
}
