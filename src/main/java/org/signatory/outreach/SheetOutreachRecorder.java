package org.signatory.outreach;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.ingest.signers.SignerSheetOutreachWriter;
import org.signatory.letters.Letter;
import org.signatory.platform.http.Problem;
import org.signatory.roster.Member;
import org.signatory.roster.ServicePeriodEntity;
import org.signatory.signons.FieldChange;
import org.signatory.signons.FieldChangeDetector;

/** Records responses, contacts and notes from sheets of signers, with the rules for manual changes. */
@ApplicationScoped
@RequiredArgsConstructor
class SheetOutreachRecorder implements SignerSheetOutreachWriter {

    private final OutreachRules rules;
    private final FieldChangeDetector differences;
    private final AuditLog history;
    private final Clock clock;

    @Override
    public List<Result> save(Letter letter, List<Entry> entries, boolean dryRun) {
        Map<String, Outreach> recorded = entries.isEmpty() ? Map.of() : BulkOutreachService.recorded(letter);
        Map<String, Outreach> current = new HashMap<>(recorded);
        Map<String, OutreachInput> planned = new HashMap<>();
        List<Result> results = new ArrayList<>();
        for (Entry entry : entries) {
            Outreach outreach = current.get(entry.bioguideId());
            OutreachInput before = planned.getOrDefault(
                    entry.bioguideId(), outreach == null ? OutreachInput.EMPTY : OutreachInput.of(outreach));
            try {
                OutreachInput after = after(entry, before, outreach);
                if (outreach == null && before.state() == null) {
                    rules.requireMaySign(
                            letter, Member.require(entry.bioguideId()), ServicePeriodEntity.of(entry.bioguideId()));
                }
                List<FieldChange> changes = differences.between(before, after);
                planned.put(entry.bioguideId(), after.withoutNote());
                if (!dryRun && !changes.isEmpty()) {
                    current.put(entry.bioguideId(), write(letter, entry.bioguideId(), outreach, after));
                }
                Outreach written = current.get(entry.bioguideId());
                results.add(new Result(dryRun || written == null ? null : written.id, changes, null));
            } catch (Problem refusal) {
                results.add(new Result(null, List.of(), refusal));
            }
        }
        return results;
    }

    private Outreach write(Letter letter, String bioguideId, Outreach outreach, OutreachInput draft) {
        if (outreach == null) {
            return rules.record(letter, bioguideId, draft);
        }
        rules.change(outreach, draft);
        return outreach;
    }

    /** Returns the record after an entry. An empty cell changes nothing, and being asked replaces no response. */
    private OutreachInput after(Entry entry, OutreachInput before, Outreach outreach) {
        boolean hasResponse =
                entry.response() != null && (entry.response() != Response.ASKED || before.state() == null);
        Outreach.State state = hasResponse
                ? Outreach.State.valueOf(entry.response().name())
                : before.state() == null ? Outreach.State.ASKED : before.state();
        return rules.checked(before.toBuilder()
                .state(state)
                .reason(state == Outreach.State.DECLINED ? or(entry.reason(), before.reason()) : null)
                .contactName(or(entry.contactName(), before.contactName()))
                .contactEmail(or(entry.contactEmail(), before.contactEmail()))
                .contactPhone(or(entry.contactPhone(), before.contactPhone()))
                .note(outreach != null && hasNote(outreach, entry.note()) ? null : entry.note())
                .build());
    }

    private static String or(String given, String before) {
        return given == null ? before : given;
    }

    private static boolean hasNote(Outreach outreach, String note) {
        return OutreachNote.on(List.of(outreach.id)).stream().anyMatch(each -> each.text.equals(note));
    }

    @Override
    public void undo(Letter letter, UUID outreachId, List<FieldChange> changes, String reason) {
        Outreach outreach = Outreach.findById(outreachId);
        if (outreach == null || outreach.removedAt != null || !outreach.letterId.equals(letter.id)) {
            return;
        }
        OutreachInput now = OutreachInput.of(outreach);
        boolean created = changes.stream().anyMatch(change -> isState(change) && change.before() == null);
        OutreachInput reverted = differences.revert(
                now,
                changes.stream()
                        .filter(change -> !isState(change) || change.before() != null)
                        .toList());
        List<OutreachNote> notes = OutreachNote.on(List.of(outreach.id));
        boolean noted = changes.stream().anyMatch(change -> change.field().equals("note"));
        if (created && isUntouched(reverted, now, changes) && notes.size() <= (noted ? 1 : 0)) {
            history.record("outreach.removed", letter.id, outreach.bioguideId, null, now);
            outreach.removedAt = clock.instant();
            return;
        }
        String note = noted ? "The import that added a note was undone: " + reason : null;
        OutreachInput draft = (reverted.state() == Outreach.State.DECLINED
                        ? reverted
                        : reverted.toBuilder().reason(null).build())
                .toBuilder().note(note).build();
        if (rules.changes(outreach, draft)) {
            rules.change(outreach, draft);
        }
    }

    /** Returns whether a created record still has the values of the import and nothing else. */
    private static boolean isUntouched(OutreachInput reverted, OutreachInput now, List<FieldChange> changes) {
        boolean sameState = changes.stream()
                .filter(SheetOutreachRecorder::isState)
                .anyMatch(change -> now.state().name().equalsIgnoreCase(text(change.after())));
        return sameState
                && reverted.equals(
                        OutreachInput.EMPTY.toBuilder().state(now.state()).build());
    }

    private static String text(Object value) {
        return value instanceof JsonNode node ? node.asText() : String.valueOf(value);
    }

    private static boolean isState(FieldChange change) {
        return change.field().equals("state");
    }
}
