package org.signatory.letters;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.matching.ClaimedCount.Qualifier;

/** How many signers somebody says a letter has. A claim, never forced to equal the list. */
@Schema(name = "ClaimedCount")
public record ClaimedTotal(
        @NotNull @Min(0) @Max(1000) @Schema(description = "The number as stated.", examples = "60")
        Integer count,

        @NotNull @Schema(description = "The word before the number.")
        Qualifier qualifier) {

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
