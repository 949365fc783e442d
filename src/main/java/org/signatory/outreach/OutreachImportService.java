package org.signatory.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.signatory.ingest.files.DateCellParser;
import org.signatory.ingest.signers.SignerImportDecision;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.outreach.OutreachReport.Outcome;
import org.signatory.outreach.OutreachReport.Result;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.roster.Member;
import org.signatory.roster.ServicePeriodEntity;
import org.signatory.signons.FieldChangeDetector;
import org.signatory.signons.SignOn;

/** Imports an outreach sheet, all rows or none, or reports the expected outcome of each row. */
@ApplicationScoped
@RequiredArgsConstructor
public class OutreachImportService {

    private final LetterReadService letters;
    private final OutreachRules rules;
    private final OutreachQueries queries;
    private final FieldChangeDetector differences;

    /** Represents the planned change for one row; the record is null for a new record. */
    private record Step(String bioguideId, Outreach outreach, OutreachInput draft) {}

    /** Imports the rows of a sheet that was read outside this transaction. */
    @Transactional
    public OutreachReport save(UUID letterId, OutreachSheet sheet, OutreachImportInput request) {
        Letter letter = letters.locked(letterId);
        Map<Integer, SignerImportDecision> decisions =
                decisions(request.decisions(), sheet.rows().size());
        Map<String, Outreach> recorded = BulkOutreachService.recorded(letter);
        Map<String, OutreachView> views = queries.all(letter).stream()
                .collect(Collectors.toMap(view -> view.member().bioguideId(), Function.identity()));
        Set<String> seen = new HashSet<>();
        List<Step> steps = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (OutreachSheetRow row : sheet.rows()) {
            int index = outcomes.size();
            OutreachRowMatch found = OutreachRowMatch.of(row, decisions.get(index + 1));
            if (found.result() != null) {
                outcomes.add(found.outcome(index, row, found.result(), null, null));
                continue;
            }
            try {
                Member member = found.member();
                if (!seen.add(member.bioguideId)) {
                    throw Problem.of(ErrorCode.CONFLICT, "Remove this row or the earlier row for the same Member.");
                }
                Outreach outreach = recorded.get(member.bioguideId);
                OutreachInput draft = draft(letter, row, member, views.get(member.bioguideId));
                if (outreach == null) {
                    rules.requireMaySign(letter, member, ServicePeriodEntity.of(member.bioguideId));
                }
                boolean changes = outreach == null || rules.changes(outreach, draft);
                if (changes) {
                    requireCurrent(row, outreach);
                    steps.add(new Step(member.bioguideId, outreach, draft));
                }
                Result result = outreach == null ? Result.RECORDED : changes ? Result.CHANGED : Result.UNCHANGED;
                OutreachInput before = outreach == null ? OutreachInput.EMPTY : OutreachInput.of(outreach);
                outcomes.add(
                        found.outcome(index, row, result, null, changes ? differences.between(before, draft) : null));
            } catch (Problem refusal) {
                outcomes.add(found.outcome(index, row, Result.REJECTED, refusal, null));
            }
        }
        OutreachReport report = OutreachReport.of(
                        request.dryRun(), outcomes, sheet.notices().isEmpty() ? null : sheet.notices())
                .orRefuse();
        if (!request.dryRun()) {
            steps.forEach(step -> save(letter, step));
        }
        return report;
    }

    private static Map<Integer, SignerImportDecision> decisions(List<SignerImportDecision> given, int rows) {
        Map<Integer, SignerImportDecision> decisions = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            SignerImportDecision decision = given.get(i);
            String pointer = "/decisions/" + i + "/record";
            if (decision.record() > rows) {
                throw Problem.unknown(pointer, "There is no row with this number.");
            }
            if (decisions.put(decision.record(), decision) != null) {
                throw Problem.unknown(pointer, "Enter only one decision for this row.");
            }
        }
        return decisions;
    }

    private void save(Letter letter, Step step) {
        if (step.outreach() == null) {
            rules.record(letter, step.bioguideId(), step.draft());
        } else {
            rules.change(step.outreach(), step.draft());
        }
    }

    /** Rejects a row with an outdated version, so that an import cannot undo later changes. */
    private static void requireCurrent(OutreachSheetRow row, Outreach outreach) {
        String version = row.cell(OutreachHeading.VERSION);
        if (!version.isEmpty() && (outreach == null || !version.equals(String.valueOf(outreach.version)))) {
            throw Problem.of(
                    ErrorCode.STALE,
                    outreach == null
                            ? "The record was deleted after the sheet was exported. Clear the version to create the record again."
                            : "The record was changed after the sheet was exported. Export the sheet again.");
        }
    }

    /** Converts the row to a draft that complies with the rules for manual changes. */
    private OutreachInput draft(Letter letter, OutreachSheetRow row, Member member, OutreachView view) {
        Outreach.State state = state(letter, row, member, view);
        String reason = row.or(OutreachHeading.REASON, view == null ? null : view.reason());
        boolean outdatedReason =
                view != null && state != Outreach.State.DECLINED && reason != null && reason.equals(view.reason());
        String assignee = row.or(OutreachHeading.ASSIGNEE, view == null ? null : view.assigneeName());
        boolean sameAssignee = view != null && assignee != null && assignee.equals(view.assigneeName());
        return rules.checked(new OutreachInput(
                state,
                outdatedReason ? null : reason,
                sameAssignee ? view.assignee() : assignee,
                sameAssignee ? view.assigneeOrganizationId() : null,
                row.or(OutreachHeading.NEXT_STEP, view == null ? null : view.nextStep()),
                nextOn(row, view),
                row.or(OutreachHeading.CONTACT, view == null ? null : view.contactName()),
                row.or(OutreachHeading.EMAIL, view == null ? null : view.contactEmail()),
                row.or(OutreachHeading.PHONE, view == null ? null : view.contactPhone()),
                row.newNote(view == null ? List.of() : view.notes())));
    }

    private static Outreach.State state(Letter letter, OutreachSheetRow row, Member member, OutreachView view) {
        Outreach.State recorded = view == null ? Outreach.State.ASKED : view.recordedState();
        String status = row.cell(OutreachHeading.STATUS).toUpperCase(Locale.ROOT);
        if (status.isEmpty()) {
            return recorded;
        }
        if (status.equals(OutreachStatus.SIGNED.name()) || row.isSigned()) {
            if (SignOn.active(letter.id, member.bioguideId).isEmpty()) {
                throw Problem.of(
                        ErrorCode.CONFLICT,
                        "This Member has no active sign-on. Record the sign-on, or enter another status.");
            }
            return recorded;
        }
        return Stream.of(Outreach.State.values())
                .filter(each -> each.name().equals(status))
                .findFirst()
                .or(() -> row.response())
                .orElseThrow(() -> Problem.of(
                        ErrorCode.INVALID_BODY,
                        "Enter asked, considering, declined, promised or signed as the status."));
    }

    private static LocalDate nextOn(OutreachSheetRow row, OutreachView view) {
        if (!row.cells().containsKey(OutreachHeading.NEXT_DATE)) {
            return view == null ? null : view.nextOn();
        }
        String cell = row.cell(OutreachHeading.NEXT_DATE);
        return cell.isEmpty()
                ? null
                : DateCellParser.of(cell)
                        .orElseThrow(() ->
                                Problem.of(ErrorCode.INVALID_BODY, "Enter the next date in the form 2021-02-10."));
    }
}
