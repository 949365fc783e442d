package org.signatory.endorsements;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement as it is shown. */
@Schema(name = "Statement")
public record StatementView(
        @Schema(required = true, description = "Its id.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID id,

        @Schema(description = "The very words.", examples = "The program should end.")
        String quote,

        @Schema(
                description = "What was said, in other words, where the words are not given.",
                examples = "Asks to end the program.")
        String paraphrase,

        @Schema(description = "Who says them.", examples = "Policy director")
        String speaker,

        @Schema(description = "The speaker's title.", examples = "Director of policy")
        String speakerTitle,

        @Schema(required = true, description = "Whether the organization has approved the words.", examples = "true")
        boolean approved,

        @Schema(description = "Who approved them; for staff and the organization itself.", examples = "Press office")
        String approvedBy,

        @Schema(description = "When.", examples = "2021-02-11T15:00:00Z")
        Instant approvedAt,

        @Schema(description = "Not to be shown before this instant.", examples = "2021-02-12T14:00:00Z")
        Instant embargoUntil,

        @Schema(description = "When it was taken back; for staff.", examples = "2021-02-13T14:00:00Z")
        Instant withdrawnAt,

        @Schema(required = true, description = "When it was recorded.", examples = "2021-02-10T16:35:00Z")
        Instant recordedAt,

        @Schema(required = true, description = "When it last changed.", examples = "2021-02-10T16:35:00Z")
        Instant updatedAt) {

    static StatementView of(Statement statement, boolean inside) {
        return new StatementView(
                statement.id,
                statement.quote,
                statement.paraphrase,
                statement.speaker,
                statement.speakerTitle,
                statement.approvedAt != null,
                inside ? statement.approvedBy : null,
                statement.approvedAt,
                statement.embargoUntil,
                statement.withdrawnAt,
                statement.recordedAt,
                statement.updatedAt);
    }
}
