package org.signatory.endorsements;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents the editable fields of a statement. */
@Schema(examples = "{\"quote\": \"The program should end.\", \"speaker\": \"Policy director\"}")
public record EndorserStatementInput(
        @Size(min = 1, max = 5000) @Schema(description = "Verbatim quote.", examples = "The program should end.")
        String quote,

        @Size(min = 1, max = 5000)
        @Schema(
                description = "Paraphrase of the statement, if no quote is available.",
                examples = "Calls for an end to the program.")
        String paraphrase,

        @Size(max = 200) @Schema(examples = "Policy director")
        String speaker,

        @Size(max = 300) @Schema(examples = "Director of policy")
        String speakerTitle,

        @Schema(
                description = "End of the embargo. The statement is not public before this time.",
                examples = "2021-02-12T14:00:00Z")
        Instant embargoUntil) {

    public EndorserStatementInput {
        // The database stores microseconds; a finer instant would differ from the saved value.
        embargoUntil = embargoUntil == null ? null : embargoUntil.truncatedTo(ChronoUnit.MICROS);
    }

    @AssertTrue(message = "Send a quote or a paraphrase.")
    boolean isSayingSomething() {
        return quote != null || paraphrase != null;
    }

    static EndorserStatementInput of(EndorserStatement statement) {
        return new EndorserStatementInput(
                statement.quote,
                statement.paraphrase,
                statement.speaker,
                statement.speakerTitle,
                statement.embargoUntil);
    }
}
