package org.signatory.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signatory.ingest.files.DateCellParser;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterService;
import org.signatory.outreach.OutreachReport.Outcome;
import org.signatory.outreach.OutreachReport.Result;
import org.signatory.outreach.OutreachSheetRow.Heading;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.roster.Member;
import org.signatory.roster.ServicePeriodEntity;
import org.signatory.signons.SignOn;

/** Imports an outreach sheet, all rows or none, or reports the expected outcome of each row. */
@ApplicationScoped
public class OutreachImportService {

    @Inject
    LetterService letters;

    @Inject
    OutreachRules rules;

    @Inject
    OutreachQueries queries;

    @Inject
    Validator validator;

    /** Represents the planned change for one row; the record is null for a new record. */
    private record Step(String bioguideId, Outreach outreach, OutreachDraft draft) {}

    /** Imports the rows of a sheet that was read outside this transaction. */
    @Transactional
    public OutreachReport save(UUID letterId, List<OutreachSheetRow> rows, boolean dryRun) {
        Letter letter = letters.locked(letterId);
        Map<String, Outreach> standing = BulkOutreachService.standing(letter);
        Map<String, OutreachView> shown = queries.all(letter).stream()
                .collect(Collectors.toMap(view -> view.member().bioguideId(), Function.identity()));
        Set<String> seen = new HashSet<>();
        List<Step> steps = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (OutreachSheetRow row : rows) {
            int index = outcomes.size();
            String given = row.cell(Heading.BIOGUIDEID);
            Optional<Member> found = given.isEmpty() ? Optional.empty() : Member.byAnyId(given);
            String name = found.map(Member::printedName).orElse(row.or(Heading.NAME, null));
            try {
                Member member = found.orElseThrow(() -> unknown(given));
                if (!seen.add(member.bioguideId)) {
                    throw Problem.of(ErrorCode.CONFLICT, "Remove this row or the earlier row of the same Member.");
                }
                Outreach outreach = standing.get(member.bioguideId);
                OutreachDraft draft = draft(letter, row, member, shown.get(member.bioguideId));
                if (outreach == null) {
                    rules.requireMaySign(letter, member, ServicePeriodEntity.of(member.bioguideId));
                }
                boolean changes = outreach == null || rules.changes(outreach, draft);
                if (changes) {
                    requireCurrent(row, outreach);
                    steps.add(new Step(member.bioguideId, outreach, draft));
                }
                Result result = outreach == null ? Result.RECORDED : changes ? Result.CHANGED : Result.UNCHANGED;
                outcomes.add(Outcome.of(index, row.line(), given, name, result, null));
            } catch (Problem refusal) {
                outcomes.add(Outcome.of(index, row.line(), given, name, Result.REFUSED, refusal));
            }
        }
        OutreachReport report = OutreachReport.of(dryRun, outcomes).orRefuse();
        if (!dryRun) {
            steps.forEach(step -> save(letter, step));
        }
        return report;
    }

    private void save(Letter letter, Step step) {
        if (step.outreach() == null) {
            rules.record(letter, step.bioguideId(), step.draft());
        } else {
            rules.change(step.outreach(), step.draft());
        }
    }

    private static Problem unknown(String given) {
        return given.isEmpty()
                ? Problem.of(ErrorCode.UNKNOWN_REFERENCE, "The row has no Bioguide ID.")
                : BulkOutreachService.unknown();
    }

    /** Rejects a row with an outdated version, so that an import cannot undo later changes. */
    private static void requireCurrent(OutreachSheetRow row, Outreach outreach) {
        String version = row.cell(Heading.VERSION);
        if (!version.isEmpty() && (outreach == null || !version.equals(String.valueOf(outreach.version)))) {
            throw Problem.of(
                    ErrorCode.STALE,
                    outreach == null
                            ? "The record was removed since the sheet was taken. Clear the version to make it again."
                            : "The record was changed since the sheet was taken. Take it anew.");
        }
    }

    /** Converts the row to a draft, with the rules for manual changes. */
    private OutreachDraft draft(Letter letter, OutreachSheetRow row, Member member, OutreachView view) {
        Outreach.State state = state(letter, row, member, view);
        String reason = row.or(Heading.REASON, view == null ? null : view.reason());
        boolean overtaken =
                view != null && state != Outreach.State.DECLINED && reason != null && reason.equals(view.reason());
        String asker = row.or(Heading.ASSIGNEE, view == null ? null : view.asker());
        boolean sameAsker = view != null && asker != null && asker.equals(view.asker());
        OutreachDraft draft = new OutreachDraft(
                state,
                overtaken ? null : reason,
                sameAsker ? view.assignee() : asker,
                sameAsker ? view.assigneeOrganizationId() : null,
                row.or(Heading.NEXTSTEP, view == null ? null : view.nextStep()),
                nextOn(row, view),
                row.newNote(view == null ? List.of() : view.notes()));
        Set<ConstraintViolation<OutreachDraft>> faults = validator.validate(draft);
        if (!faults.isEmpty()) {
            ConstraintViolation<OutreachDraft> fault = faults.iterator().next();
            throw Problem.of(ErrorCode.INVALID_BODY, "%s %s", fault.getPropertyPath(), fault.getMessage());
        }
        rules.check(draft);
        return draft;
    }

    private static Outreach.State state(Letter letter, OutreachSheetRow row, Member member, OutreachView view) {
        Outreach.State recorded = view == null ? Outreach.State.ASKED : view.recordedState();
        String word = row.cell(Heading.STATUS).toUpperCase(Locale.ROOT);
        if (word.isEmpty()) {
            return recorded;
        }
        if (word.equals(OutreachStatus.SIGNED.name())) {
            if (SignOn.standing(letter.id, member.bioguideId).isEmpty()) {
                throw Problem.of(
                        ErrorCode.CONFLICT,
                        "This Member has no active sign-on. Sign the Member on, or enter another status.");
            }
            return recorded;
        }
        return Stream.of(Outreach.State.values())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        ErrorCode.INVALID_BODY, "The status is asked, considering, declined, promised or signed."));
    }

    private static LocalDate nextOn(OutreachSheetRow row, OutreachView view) {
        if (!row.cells().containsKey(Heading.NEXTDATE)) {
            return view == null ? null : view.nextOn();
        }
        String cell = row.cell(Heading.NEXTDATE);
        return cell.isEmpty()
                ? null
                : DateCellParser.of(cell)
                        .orElseThrow(() ->
                                Problem.of(ErrorCode.INVALID_BODY, "Enter the next date in the form 2021-02-10."));
    }
}
