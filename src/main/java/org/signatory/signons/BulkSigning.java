package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.signatory.common.ErrorCode;
import org.signatory.common.Problem;
import org.signatory.letters.Letter;
import org.signatory.members.Member;
import org.signatory.members.RetiredId;
import org.signatory.members.Service;
import org.signatory.signons.BulkReport.Outcome;
import org.signatory.signons.BulkReport.Result;

/** Signs many Members on in one transaction, or tells what would happen. */
@ApplicationScoped
public class BulkSigning {

    @Inject
    Signing signing;

    @Inject
    Clock clock;

    /** Signs on a letter that is held by this transaction. */
    public BulkReport sign(Letter letter, BulkDraft draft) {
        Roster roster = Roster.of(draft);
        Map<String, SignOn> standing = SignOn.standing(letter.id).stream()
                .collect(Collectors.toMap(signOn -> signOn.bioguideId, Function.identity(), (a, b) -> a, HashMap::new));
        List<SignOn> prepared = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < draft.entries().size(); i++) {
            SignOnEntry entry = draft.entries().get(i);
            Member member = roster.members().get(roster.current(entry.bioguideId()));
            try {
                if (member == null) {
                    throw Problem.of(ErrorCode.UNKNOWN_REFERENCE, "The roster has no Member with this Bioguide ID.");
                }
                SignOn before = standing.get(member.bioguideId);
                if (before != null) {
                    CosignerResource.requireCosigner(before, member);
                    outcomes.add(outcome(i, entry, member, Result.ALREADY_SIGNED, null));
                    continue;
                }
                List<Service> services = roster.services().getOrDefault(member.bioguideId, List.of());
                SignOn signOn = signing.prepare(letter, member, services, SignOnRole.COSIGNER, entry.signOn());
                standing.put(member.bioguideId, signOn);
                prepared.add(signOn);
                outcomes.add(outcome(i, entry, member, Result.SIGNED, null));
            } catch (Problem refusal) {
                outcomes.add(outcome(i, entry, member, Result.REFUSED, refusal));
            }
        }
        BulkReport report = BulkReport.of(draft.dryRun(), outcomes);
        if (draft.dryRun()) {
            return report;
        }
        if (report.refused() > 0) {
            throw Problem.of(ErrorCode.BULK_REFUSED, "%d entries are refused; nothing was stored.", report.refused())
                    .with("report", report);
        }
        prepared.forEach(signOn -> signing.store(letter, signOn));
        if (!prepared.isEmpty()) {
            letter.touch(clock.instant());
        }
        return report;
    }

    private static Outcome outcome(int index, SignOnEntry entry, Member member, Result result, Problem refusal) {
        return new Outcome(
                index,
                entry.bioguideId(),
                member == null ? null : member.printedName(),
                result,
                refusal == null ? null : refusal.code().code(),
                refusal == null ? null : refusal.getMessage());
    }

    /** The Members of a bulk request, read in three queries. */
    private record Roster(
            Map<String, Member> members, Map<String, List<Service>> services, Map<String, String> retired) {

        static Roster of(BulkDraft draft) {
            List<String> given = draft.entries().stream()
                    .map(SignOnEntry::bioguideId)
                    .distinct()
                    .toList();
            Map<String, String> retired = RetiredId.<RetiredId>list("retired in ?1", given).stream()
                    .collect(Collectors.toMap(each -> each.retired, each -> each.bioguideId));
            List<String> current = given.stream()
                    .map(id -> retired.getOrDefault(id, id))
                    .distinct()
                    .toList();
            Map<String, Member> members = Member.<Member>list("bioguideId in ?1", current).stream()
                    .collect(Collectors.toMap(member -> member.bioguideId, Function.identity()));
            Map<String, List<Service>> services =
                    Service.<Service>list("bioguideId in ?1 and voidedAt is null order by startDate", current).stream()
                            .collect(Collectors.groupingBy(service -> service.bioguideId));
            return new Roster(members, services, retired);
        }

        String current(String bioguideId) {
            return members.containsKey(bioguideId) ? bioguideId : retired.getOrDefault(bioguideId, bioguideId);
        }
    }
}
