package org.signatory.endorsements;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.letters.SignOnSource;
import org.signatory.platform.text.WebAddress;

public record EndorserInput(
        @Schema(
                description = "Date of the endorsement; defaults to today in Washington for a new endorsement.",
                examples = "2021-02-10")
        LocalDate endorsedOn,

        @Min(1)
        @Max(10000)
        @Schema(
                description =
                        "Position in the printed list of endorsers; endorsers without a position are last, by name.",
                examples = "1")
        Integer position,

        @Schema(description = "Source of the endorsement; defaults to other for a new endorsement.")
        SignOnSource source,

        @Size(max = 2000)
        @Pattern(regexp = WebAddress.PATTERN, message = WebAddress.MESSAGE)
        @Schema(description = "URL of the source.", examples = "https://www.aclu.org/")
        String sourceUrl,

        @Size(max = 2000) @Schema(description = "Note for staff.", examples = "By email from the policy desk.")
        String note) {

    public static final EndorserInput EMPTY = new EndorserInput(null, null, null, null, null);

    /** Returns a copy with today and the source {@code other} as defaults. */
    EndorserInput withDefaults(LocalDate today) {
        return new EndorserInput(
                endorsedOn == null ? today : endorsedOn,
                position,
                source == null ? SignOnSource.OTHER : source,
                sourceUrl,
                note);
    }

    /** Returns a copy with the values of an earlier request for missing details. */
    EndorserInput over(EndorserInput earlier) {
        return new EndorserInput(
                endorsedOn == null ? earlier.endorsedOn : endorsedOn,
                position == null ? earlier.position : position,
                source == null ? earlier.source : source,
                sourceUrl == null ? earlier.sourceUrl : sourceUrl,
                note == null ? earlier.note : note);
    }

    public EndorserInput withNote(String other) {
        return new EndorserInput(endorsedOn, position, source, sourceUrl, other);
    }

    static EndorserInput of(Endorsement endorsement) {
        return new EndorserInput(
                endorsement.endorsedOn,
                endorsement.position,
                endorsement.source,
                endorsement.sourceUrl,
                endorsement.note);
    }
}
