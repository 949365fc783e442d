package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    Waiting waiting;

    @Inject
    Clock clock;

    /** Signs on a letter that is held by this transaction. */
    public BulkReport sign(Letter letter, BulkDraft draft) {
        Roster roster = Roster.of(draft);
        Map<String, SignOn> standing = SignOn.standing(letter.id).stream()
                .collect(Collectors.toMap(signOn -> signOn.bioguideId, Function.identity(), (a, b) -> a, HashMap::new));
        boolean held = Waiting.holds(letter);
        Map<SignOn, SignOnDraft> prepared = new LinkedHashMap<>();
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
                prepared.put(signOn, entry.signOn());
                outcomes.add(outcome(i, entry, member, Result.SIGNED, null));
            } catch (Problem refusal) {
                outcomes.add(outcome(i, entry, member, Result.REFUSED, refusal));
            }
        }
        if (held) {
            markWaiting(letter, prepared.keySet(), outcomes);
        }
        BulkReport report = BulkReport.of(draft.dryRun(), outcomes);
        if (draft.dryRun()) {
            return report;
        }
        if (report.refused() > 0) {
            throw Problem.of(ErrorCode.BULK_REFUSED, "%d entries are refused; nothing was stored.", report.refused())
                    .with("report", report);
        }
        prepared.forEach((signOn, given) -> {
            if (held) {
                waiting.queue(letter, signOn, given);
            } else {
                signing.store(letter, signOn);
            }
        });
        if (held) {
            waiting.settle(letter);
        } else if (!prepared.isEmpty()) {
            letter.touch(clock.instant());
        }
        return report;
    }

    /** Tells of those for whom there will be no room, after those who wait already, that they wait. */
    private static void markWaiting(Letter letter, Collection<SignOn> prepared, List<Outcome> outcomes) {
        record Asking(String bioguideId, String side) {}
        List<Asking> asked = new ArrayList<>();
        WaitingSignOn.of(letter.id).forEach(each -> asked.add(new Asking(each.bioguideId, each.side)));
        prepared.forEach(each -> {
            Asking asking = new Asking(each.bioguideId, Waiting.side(each));
            if (!asked.contains(asking)) {
                asked.add(asking);
            }
        });
        Set<Asking> waits = new HashSet<>(asked);
        Waiting.pairs(letter).admit(asked, Asking::side).forEach(waits::remove);
        Set<String> names = waits.stream().map(Asking::bioguideId).collect(Collectors.toSet());
        List<SignOn> signing = List.copyOf(prepared);
        int at = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            if (outcome.result() == Result.SIGNED && names.contains(signing.get(at++).bioguideId)) {
                outcomes.set(i, outcome.waiting());
            }
        }
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
