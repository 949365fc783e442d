package org.signatory.ingest.signers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.ingest.names.MentionView.CandidateView;
import org.signatory.ingest.names.MentionView.MemberSeat;
import org.signatory.matching.NameMatch;
import org.signatory.signons.FieldChange;

/** What becomes, or became, of one record. */
@Schema(name = "SignerImportRecord")
public record ImportRecordView(
        @Schema(required = true, description = "The record's number, from 1.", examples = "4")
        int number,

        @Schema(
                required = true,
                description = "The line of the text or row of the sheet that it begins on, from 1.",
                examples = "6")
        int line,

        @Schema(
                description = "Where it begins in the text, in UTF-16 units from 0; in a dry run of a text.",
                examples = "6")
        Integer start,

        @Schema(description = "Where it ends.", examples = "20")
        Integer end,

        @Schema(required = true, description = "The name as it is written.", examples = "Jan Schakowsky")
        String written,

        @Schema(description = "What stands beside it of party and seat.", examples = "D-Ill.")
        String affiliation,

        @Schema(required = true, description = "What becomes of it.")
        ImportOutcome outcome,

        @Schema(description = "The Member who is meant.", examples = "S001145")
        String bioguideId,

        @Schema(description = "The Member with the seat of that day; absent from a stored import.")
        MemberSeat member,

        @Schema(description = "By which way the Member was found; absent where a person decided.")
        NameMatch.How how,

        @Schema(description = "Whether nothing speaks against the match.", examples = "true")
        Boolean sure,

        @Schema(description = "Who decided it; absent where the match did.", examples = "Coalition desk")
        String decidedBy,

        @Schema(description = "The day of signing, where the sheet gives one.", examples = "2021-02-10")
        LocalDate signedOn,

        @Schema(description = "The code of the rule that refuses it.", examples = "not-serving")
        String code,

        @Schema(
                required = true,
                description = "Why, and what speaks against it.",
                examples = "[\"2 Members of that day bear this name\"]")
        List<String> notes,

        @Schema(required = true, description = "Who could be meant, likeliest first; empty unless in doubt.")
        List<CandidateView> candidates,

        @Schema(description = "What is corrected about the recorded sign-on.")
        List<FieldChange> changes,

        @Schema(
                description = "The sign-on that it made, perhaps later from the queue, or corrected.",
                examples = "01894f2a-7c1d-7e55-8a3b-3f4c1d2e5a6b")
        UUID signOnId,

        @Schema(description = "When it was undone.", examples = "2021-02-12T15:00:00Z")
        Instant undoneAt,

        @Schema(description = "Who undid it.", examples = "Coalition desk")
        String undoneBy) {

    static ImportRecordView of(SignerImportRecord stored) {
        return new ImportRecordView(
                stored.number,
                stored.line,
                null,
                null,
                stored.written,
                stored.affiliation,
                stored.outcome,
                stored.bioguideId,
                null,
                stored.how,
                null,
                stored.decidedBy,
                null,
                null,
                stored.notes,
                List.of(),
                stored.changes,
                stored.signOnId,
                stored.undoneAt,
                stored.undoneBy);
    }
}
