package org.signatory.outreach;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signatory.ingest.names.NameMentionView.CandidateView;
import org.signatory.ingest.names.NameMentionView.MemberSeat;
import org.signatory.ingest.signers.SignerImportDecision;
import org.signatory.matching.NameMatch;
import org.signatory.outreach.OutreachReport.Outcome;
import org.signatory.outreach.OutreachReport.Result;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.roster.Member;
import org.signatory.signons.FieldChange;

/**
 * Finds the Member of a row: by a decision, by the Bioguide ID, or by a certain match of the name.
 *
 * @param bioguideId the ID in the row or of the Member; null if neither exists
 * @param found the Member, if found
 * @param result the result of a row without a Member to record; null if the row has a Member or is wrong
 */
record OutreachRowMatch(String bioguideId, Optional<Member> found, Result result) {

    static OutreachRowMatch of(OutreachSheetRow row, SignerImportDecision decision) {
        if (decision != null) {
            return decision.bioguideId() == null
                    ? new OutreachRowMatch(null, Optional.empty(), Result.SKIPPED)
                    : byId(decision.bioguideId());
        }
        String id = row.cell(OutreachHeading.BIOGUIDE_ID);
        if (!id.isEmpty() || row.name() == null) {
            return byId(id);
        }
        NameMatch match = row.name().match();
        return match.matched() && match.isCertain()
                ? byId(match.person().bioguideId())
                : new OutreachRowMatch(null, Optional.empty(), Result.UNDECIDED);
    }

    private static OutreachRowMatch byId(String id) {
        Optional<Member> found = id.isEmpty() ? Optional.empty() : Member.byAnyId(id);
        return new OutreachRowMatch(id, found, null);
    }

    /**
     * Returns the Member.
     *
     * @throws Problem if the row has neither an ID nor a name, or the ID is unknown
     */
    Member member() {
        return found.orElseThrow(() -> bioguideId.isEmpty()
                ? Problem.of(ErrorCode.UNKNOWN_REFERENCE, "Enter a Bioguide ID or a name in this row.")
                : BulkOutreachService.unknownMember());
    }

    Outcome outcome(int index, OutreachSheetRow row, Result rowResult, Problem refusal, List<FieldChange> changes) {
        String written = row.name() == null
                ? row.or(OutreachHeading.NAME, null)
                : row.name().written();
        NameMatch match = rowResult == Result.UNDECIDED ? row.name().match() : null;
        return new Outcome(
                index,
                row.line(),
                row.sheet(),
                found.map(member -> row.cell(OutreachHeading.BIOGUIDE_ID).isEmpty() ? member.bioguideId : bioguideId)
                        .orElse(bioguideId),
                found.map(Member::printedName).orElse(written),
                rowResult,
                refusal == null ? null : refusal.code().code(),
                refusal != null
                        ? refusal.getMessage()
                        : match == null
                                ? null
                                : match.notes().isEmpty()
                                        ? "No Member has this name."
                                        : String.join("; ", match.notes()),
                changes,
                match == null ? null : candidates(match));
    }

    private static List<CandidateView> candidates(NameMatch match) {
        Stream<CandidateView> matched = match.matched()
                ? Stream.of(new CandidateView(MemberSeat.of(match.person(), match.seat()), true, match.notes()))
                : Stream.empty();
        return Stream.concat(
                        matched,
                        match.candidates().stream()
                                .filter(each -> !match.matched() || each.person() != match.person())
                                .map(CandidateView::of))
                .toList();
    }
}
