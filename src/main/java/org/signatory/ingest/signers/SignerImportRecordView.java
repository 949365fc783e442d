package org.signatory.ingest.signers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.ingest.names.NameMentionView.CandidateView;
import org.signatory.ingest.names.NameMentionView.MemberSeat;
import org.signatory.matching.MentionRole;
import org.signatory.matching.NameMatch;
import org.signatory.signons.FieldChange;

@Schema(name = "SignerImportRecord")
public record SignerImportRecordView(
        @Schema(required = true, description = "The record's number, from 1.")
        int number,

        @Schema(
                required = true,
                description = "The first line of the record in the text, or its row in the sheet, from 1.")
        int line,

        @Schema(description = "Name of the sheet in the workbook.", examples = "House")
        String sheet,

        @Schema(description = "Start in the text, in UTF-16 code units from 0; in a dry run of a text.")
        Integer start,

        @Schema(description = "End, exclusive.") Integer end,

        @Schema(required = true, description = "The name as written.", examples = "Jan Schakowsky")
        String written,

        @Schema(description = "The party and seat next to the name, as written.", examples = "D-Ill.")
        String affiliation,

        @Schema(description = "What the text says about the person's role; absent in a sheet.")
        MentionRole role,

        @Schema(description = "Number of the passage that contains the record; only in a dry run of a text.")
        Integer list,

        @Schema(required = true, description = "The result for the record.")
        SignerRecordOutcome outcome,

        @Schema(description = "Bioguide ID of the matched Member.", examples = "S001145")
        String bioguideId,

        @Schema(description = "The Member, with the seat held on the roster date; absent in a saved import.")
        MemberSeat member,

        @Schema(description = "How the name was matched; absent if a decision selected the Member.")
        NameMatch.How method,

        @Schema(description = "Whether the automatic match is certain, regardless of any decision.")
        Boolean certain,

        @Schema(
                description = "Name of the API key that decided; absent if no decision was needed.",
                examples = "Coalition desk")
        String decidedBy,

        @Schema(description = "The date of signing, if the sheet contains one.", examples = "2021-02-10")
        LocalDate signedOn,

        @Schema(description = "Error code of the rule that rejects the sign-on.", examples = "not-serving")
        String code,

        @Schema(
                required = true,
                description = "Reasons and contradictions.",
                examples = "[\"2 Members who served that day have this name\"]")
        List<String> notes,

        @Schema(required = true, description = "The possible Members, most likely first; empty unless uncertain.")
        List<CandidateView> candidates,

        @Schema(description = "The corrections to the recorded sign-on.")
        List<FieldChange> changes,

        @Schema(description = "The changes to the outreach, if the sheet has a response, contact or note.")
        List<FieldChange> outreach,

        @Schema(
                description =
                        "The sign-on that the record created (possibly later, from the waiting list) or corrected.",
                examples = "01894f2a-7c1d-7e55-8a3b-3f4c1d2e5a6b")
        UUID signOnId,

        @Schema(description = "When the record was undone.", examples = "2021-02-12T15:00:00Z")
        Instant undoneAt,

        @Schema(description = "Name of the API key that undid the record.", examples = "Coalition desk")
        String undoneBy) {

    static SignerImportRecordView of(ImportedSigner stored) {
        return new SignerImportRecordView(
                stored.number,
                stored.line,
                stored.sheet,
                null,
                null,
                stored.written,
                stored.affiliation,
                stored.role,
                null,
                stored.outcome,
                stored.bioguideId,
                null,
                stored.method,
                stored.certain,
                stored.decidedBy,
                null,
                null,
                stored.notes,
                List.of(),
                stored.changes,
                stored.outreach,
                stored.signOnId,
                stored.undoneAt,
                stored.undoneBy);
    }
}
