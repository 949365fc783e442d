package org.signatory.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterService;
import org.signatory.outreach.OutreachReport.Outcome;
import org.signatory.outreach.OutreachReport.Result;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.roster.Member;
import org.signatory.roster.ServicePeriodEntity;

/** Creates outreach records for several Members, all or none, or reports the expected outcome. */
@ApplicationScoped
@RequiredArgsConstructor
public class BulkOutreachService {

    private final LetterService letters;
    private final OutreachRules rules;

    /** Creates the records of a letter. Rejects Members with different recorded details. */
    @Transactional
    public OutreachReport save(UUID letterId, BulkOutreachInput bulk) {
        Letter letter = letters.locked(letterId);
        OutreachInput draft = bulk.draft();
        rules.check(draft);
        Map<String, Outreach> recorded = recorded(letter);
        List<String> prepared = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < bulk.bioguideIds().size(); i++) {
            String bioguideId = bulk.bioguideIds().get(i);
            Optional<Member> found = Member.byAnyId(bioguideId);
            String name = found.map(Member::printedName).orElse(null);
            try {
                Member member = found.orElseThrow(BulkOutreachService::unknownMember);
                if (recorded.containsKey(member.bioguideId)) {
                    requireSame(recorded.get(member.bioguideId), bulk);
                }
                if (recorded.containsKey(member.bioguideId) || prepared.contains(member.bioguideId)) {
                    outcomes.add(Outcome.of(i, null, bioguideId, name, Result.UNCHANGED, null));
                    continue;
                }
                rules.requireMaySign(letter, member, ServicePeriodEntity.of(member.bioguideId));
                prepared.add(member.bioguideId);
                outcomes.add(Outcome.of(i, null, bioguideId, name, Result.RECORDED, null));
            } catch (Problem refusal) {
                outcomes.add(Outcome.of(i, null, bioguideId, name, Result.REJECTED, refusal));
            }
        }
        OutreachReport report = OutreachReport.of(bulk.dryRun(), outcomes).orRefuse();
        if (!bulk.dryRun()) {
            prepared.forEach(bioguideId -> rules.record(letter, bioguideId, draft));
        }
        return report;
    }

    /** Rejects details that differ from the recorded details; the assignee is optional. */
    private static void requireSame(Outreach recorded, BulkOutreachInput bulk) {
        List<String> differences = new ArrayList<>();
        if (recorded.state != bulk.state()) {
            differences.add("state " + recorded.state.name().toLowerCase(Locale.ROOT));
        }
        if (bulk.assignee() != null && !bulk.assignee().equals(recorded.assignee)) {
            differences.add("assignee " + (recorded.assignee == null ? "none" : recorded.assignee));
        }
        if (bulk.assigneeOrganizationId() != null
                && !bulk.assigneeOrganizationId().equals(recorded.organizationId)) {
            differences.add(
                    "organization " + (recorded.organizationId == null ? "none" : recorded.organizationId.toString()));
        }
        if (!differences.isEmpty()) {
            throw Problem.of(
                    ErrorCode.CONFLICT,
                    "The Member already has an outreach record with %s. Update that record instead.",
                    String.join(", ", differences));
        }
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
