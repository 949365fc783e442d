package org.signatory.endorsements;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person writes of a statement. */
public record StatementDraft(
        @Size(min = 1, max = 5000) @Schema(description = "The very words.", examples = "The program should end.")
        String quote,

        @Size(min = 1, max = 5000)
        @Schema(
                description = "What was said, in other words, where the words are not given.",
                examples = "Asks to end the program.")
        String paraphrase,

        @Size(max = 200) @Schema(description = "Who says them.", examples = "Policy director")
        String speaker,

        @Size(max = 300) @Schema(description = "The speaker's title.", examples = "Director of policy")
        String speakerTitle,

        @Schema(description = "Not to be shown before this instant.", examples = "2021-02-12T14:00:00Z")
        Instant embargoUntil) {

    public StatementDraft {
        // The database keeps microseconds; a finer instant would differ from its own record.
        embargoUntil = embargoUntil == null ? null : embargoUntil.truncatedTo(ChronoUnit.MICROS);
    }

    @AssertTrue(message = "needs quote or paraphrase")
    boolean isSayingSomething() {
        return quote != null || paraphrase != null;
    }

    static StatementDraft of(Statement statement) {
        return new StatementDraft(
                statement.quote,
                statement.paraphrase,
                statement.speaker,
                statement.speakerTitle,
                statement.embargoUntil);
    }
}
