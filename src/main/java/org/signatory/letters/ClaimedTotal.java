package org.signatory.letters;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.matching.ClaimedCount.Qualifier;

/** Represents a claimed number of signers. The claim can differ from the list of sign-ons. */
@Schema(name = "ClaimedCount")
public record ClaimedTotal(
        @NotNull @Min(0) @Max(1000) @Schema(description = "Claimed number.", examples = "60")
        Integer count,

        @NotNull @Schema(description = "Qualifier of the number, such as “over”.")
        Qualifier qualifier) {

    /** Returns whether a list of this length supports the claim. */
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
