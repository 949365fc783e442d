package org.signatory.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.outreach.OutreachReport.Outcome;
import org.signatory.outreach.OutreachReport.Result;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.roster.Member;
import org.signatory.roster.ServicePeriodEntity;
import org.signatory.signons.FieldChange;
import org.signatory.signons.FieldChangeDetector;

/** Creates or updates outreach records for several Members, all or none, or reports the expected outcome. */
@ApplicationScoped
@RequiredArgsConstructor
public class BulkOutreachService {

    private final LetterReadService letters;
    private final OutreachRules rules;
    private final FieldChangeDetector differences;

    /** Creates or updates the records of a letter. Being asked replaces no response. */
    @Transactional
    public OutreachReport save(UUID letterId, BulkOutreachInput bulk) {
        Letter letter = letters.locked(letterId);
        OutreachInput draft = bulk.draft();
        rules.check(draft);
        Map<String, Outreach> recorded = recorded(letter);
        Map<String, OutreachInput> planned = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < bulk.bioguideIds().size(); i++) {
            String bioguideId = bulk.bioguideIds().get(i);
            Optional<Member> found = Member.byAnyId(bioguideId);
            String name = found.map(Member::printedName).orElse(null);
            try {
                Member member = found.orElseThrow(BulkOutreachService::unknownMember);
                if (!seen.add(member.bioguideId)) {
                    outcomes.add(Outcome.of(i, null, bioguideId, name, Result.UNCHANGED, null));
                } else if (recorded.containsKey(member.bioguideId)) {
                    OutreachInput before = OutreachInput.of(recorded.get(member.bioguideId));
                    OutreachInput after = updated(before, draft);
                    List<FieldChange> changes = differences.between(before, after);
                    Result result = changes.isEmpty() ? Result.UNCHANGED : Result.CHANGED;
                    outcomes.add(
                            Outcome.of(i, null, bioguideId, name, result, null).with(changes));
                    planned.put(member.bioguideId, after);
                } else {
                    rules.requireMaySign(letter, member, ServicePeriodEntity.of(member.bioguideId));
                    outcomes.add(Outcome.of(i, null, bioguideId, name, Result.RECORDED, null));
                    planned.put(member.bioguideId, draft);
                }
            } catch (Problem refusal) {
                outcomes.add(Outcome.of(i, null, bioguideId, name, Result.REJECTED, refusal));
            }
        }
        OutreachReport report = OutreachReport.of(bulk.dryRun(), outcomes).orRefuse();
        if (!bulk.dryRun()) {
            planned.forEach((bioguideId, after) -> write(letter, bioguideId, recorded.get(bioguideId), after));
        }
        return report;
    }

    private void write(Letter letter, String bioguideId, Outreach recorded, OutreachInput after) {
        if (recorded == null) {
            rules.record(letter, bioguideId, after);
        } else if (rules.changes(recorded, after)) {
            rules.change(recorded, after);
        }
    }

    /**
     * Returns the recorded details with the state and, if given, the assignee.
     *
     * @throws Problem if a response would become asked
     */
    private static OutreachInput updated(OutreachInput before, OutreachInput draft) {
        if (draft.state() == Outreach.State.ASKED && before.state() != Outreach.State.ASKED) {
            throw Problem.of(
                    ErrorCode.CONFLICT,
                    "The Member has already responded: %s. To discard the response, update that record.",
                    before.state().name().toLowerCase(Locale.ROOT));
        }
        boolean assigned = draft.assignee() != null || draft.assigneeOrganizationId() != null;
        return before.toBuilder()
                .state(draft.state())
                .reason(draft.state() == Outreach.State.DECLINED ? before.reason() : null)
                .assignee(assigned ? draft.assignee() : before.assignee())
                .assigneeOrganizationId(assigned ? draft.assigneeOrganizationId() : before.assigneeOrganizationId())
                .build();
    }

    /** Returns the outreach records of a letter by Bioguide ID. */
    static Map<String, Outreach> recorded(Letter letter) {
        return Outreach.of(letter.id).stream()
                .collect(Collectors.toMap(each -> each.bioguideId, Function.identity(), (a, b) -> a, HashMap::new));
    }

    static Problem unknownMember() {
        return Problem.of(ErrorCode.UNKNOWN_REFERENCE, "The roster has no Member with this Bioguide ID.");
    }
}
