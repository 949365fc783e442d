package org.signatory.endorsers;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.letters.Link;
import org.signatory.letters.Source;

/** What is known of an endorsement. */
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

    /** Returns these facts with the defaults of a new endorsement for absent ones. */
    EndorsementDraft withDefaults(LocalDate today) {
        return new EndorsementDraft(
                Objects.requireNonNullElse(endorsedOn, today),
                position,
                Objects.requireNonNullElse(source, Source.OTHER),
                sourceUrl,
                note);
    }

    /** Returns these facts over recorded ones; absent facts keep the recorded value. */
    EndorsementDraft over(EndorsementDraft recorded) {
        return new EndorsementDraft(
                endorsedOn == null ? recorded.endorsedOn : endorsedOn,
                position == null ? recorded.position : position,
                source == null ? recorded.source : source,
                sourceUrl == null ? recorded.sourceUrl : sourceUrl,
                note == null ? recorded.note : note);
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
