package org.signatory.endorsers;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.letters.Link;
import org.signatory.letters.Source;

/** What is known of an endorsement. */
@Schema(name = "EndorserDraft")
public record EndorsementDraft(
        @Schema(
                description = "The day of the endorsement; today in Washington where nothing is said.",
                examples = "2021-02-10")
        LocalDate endorsedOn,

        @Min(1)
        @Max(10000)
        @Schema(description = "The place in print; those without one come last, by name.", examples = "1")
        Integer position,

        @Schema(description = "How it became known; other where nothing is said.")
        Source source,

        @Size(max = 2000)
        @Pattern(regexp = Link.WEB, message = Link.WEB_MESSAGE)
        @Schema(description = "Where it can be seen.", examples = "https://www.aclu.org/")
        String sourceUrl,

        @Size(max = 2000) @Schema(description = "A note for staff.", examples = "By e-mail from the policy desk.")
        String note) {

    public static final EndorsementDraft EMPTY = new EndorsementDraft(null, null, null, null, null);

    /** Returns this draft with the default source if it has none. */
    EndorsementDraft withDefaults() {
        return source == null ? new EndorsementDraft(endorsedOn, position, Source.OTHER, sourceUrl, note) : this;
    }

    /** Returns this draft with the fields of another one in place of those that are absent. */
    EndorsementDraft orElse(EndorsementDraft other) {
        return new EndorsementDraft(
                endorsedOn == null ? other.endorsedOn : endorsedOn,
                position == null ? other.position : position,
                source == null ? other.source : source,
                sourceUrl == null ? other.sourceUrl : sourceUrl,
                note == null ? other.note : note);
    }

    EndorsementDraft withNote(String other) {
        return new EndorsementDraft(endorsedOn, position, source, sourceUrl, other);
    }

    static EndorsementDraft of(Endorsement endorsement) {
        return new EndorsementDraft(
                endorsement.endorsedOn,
                endorsement.position,
                endorsement.source,
                endorsement.sourceUrl,
                endorsement.note);
    }
}
