package org.signatory.endorsements;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "EndorserStatement")
public record EndorserStatementView(
        @Schema(required = true) UUID id,

        @Schema(description = "Verbatim quote.", examples = "The program should end.")
        String quote,

        @Schema(
                description = "Paraphrase of the statement, if no quote is available.",
                examples = "Calls for an end to the program.")
        String paraphrase,

        @Schema(examples = "Policy director") String speaker,

        @Schema(examples = "Director of policy") String speakerTitle,

        @Schema(required = true, description = "Whether the organization has approved the statement.")
        boolean approved,

        @Schema(description = "Name of the approver; visible to staff and the organization.", examples = "Press office")
        String approvedBy,

        @Schema(description = "Time of the approval.", examples = "2021-02-11T15:00:00Z")
        Instant approvedAt,

        @Schema(
                description = "End of the embargo. The statement is not public before this time.",
                examples = "2021-02-12T14:00:00Z")
        Instant embargoUntil,

        @Schema(description = "Time of withdrawal; visible to staff only.", examples = "2021-02-13T14:00:00Z")
        Instant withdrawnAt,

        @Schema(required = true, examples = "2021-02-10T16:35:00Z")
        Instant recordedAt,

        @Schema(required = true, examples = "2021-02-10T16:35:00Z")
        Instant updatedAt) {

    static EndorserStatementView of(EndorserStatement statement, boolean inside) {
        return new EndorserStatementView(
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
