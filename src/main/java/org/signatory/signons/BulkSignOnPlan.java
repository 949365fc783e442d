package org.signatory.signons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.signatory.letters.Letter;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.roster.Member;
import org.signatory.roster.MemberLookup;
import org.signatory.roster.ServicePeriodEntity;
import org.signatory.signons.BulkSignOnReport.Outcome;
import org.signatory.signons.BulkSignOnReport.Result;
import org.signatory.signons.BulkSignOnService.ImportDefaults;

/** Holds the validated sign-ons and corrections of a request before they are saved. */
final class BulkSignOnPlan {

    private static final String REASON = "/signOn/serviceReason";

    private final Letter letter;
    private final BulkSignOnMembers roster;
    private final ImportDefaults defaults;
    private final SignOnRecorder signingService;
    private final SignOnCorrectionService corrections;
    private final Map<String, List<SignOn>> recorded;
    private final Map<String, SignOnInput> named = new HashMap<>();
    private final Map<SignOn, SignOnInput> prepared = new LinkedHashMap<>();
    private final List<SignOnCorrection> updates = new ArrayList<>();

    BulkSignOnPlan(
            Letter letter,
            BulkSignOnInput draft,
            ImportDefaults defaults,
            SignOnRecorder signingService,
            SignOnCorrectionService corrections) {
        this.letter = letter;
        this.roster = BulkSignOnMembers.of(draft);
        this.defaults = defaults;
        this.signingService = signingService;
        this.corrections = corrections;
        this.recorded = SignOn.recorded(letter.id).stream().collect(Collectors.groupingBy(signOn -> signOn.bioguideId));
    }

    List<Outcome> outcomes(List<BulkSignOnEntry> entries) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            outcomes.add(outcome(i, entries.get(i)));
        }
        if (QueuedSignOnService.holds(letter)) {
            markQueued(outcomes);
        }
        return outcomes;
    }

    /** Returns the new sign-ons with their drafts, in order. */
    Map<SignOn, SignOnInput> prepared() {
        return prepared;
    }

    List<SignOnCorrection> updates() {
        return updates;
    }

    private Outcome outcome(int index, BulkSignOnEntry entry) {
        Member member = roster.get(entry.bioguideId());
        try {
            if (member == null) {
                throw Problem.of(ErrorCode.UNKNOWN_REFERENCE, "Enter the Bioguide ID of a Member in the roster.");
            }
            return outcome(index, entry, member);
        } catch (Problem refusal) {
            return new Outcome(
                    index,
                    entry.bioguideId(),
                    member == null ? null : member.printedName(),
                    Result.REJECTED,
                    null,
                    refusal.code().code(),
                    refusal.getMessage());
        }
    }

    private Outcome outcome(int index, BulkSignOnEntry entry, Member member) {
        SignOnInput earlier = named.putIfAbsent(member.bioguideId, entry.signOn());
        if (earlier != null) {
            requireSame(earlier, entry.signOn());
            return outcome(index, entry, member, Result.ALREADY_SIGNED, null);
        }
        List<ServicePeriodEntity> services = roster.services().getOrDefault(member.bioguideId, List.of());
        SignOnCandidate signer =
                new SignOnCandidate(member, services, recorded.getOrDefault(member.bioguideId, List.of()));
        SignOn signOn = signer.active().orElse(null);
        if (signOn == null) {
            SignOnInput given =
                    defaults == null ? entry.signOn() : entry.signOn().withDefaults(defaults.day(), defaults.source());
            SignOn added = signingService.prepare(letter, signer, SignOnRole.COSIGNER, given);
            if (defaults == null) {
                // The reason of an import is for those of its Members whose service is uncertain.
                signer.requireReasonApplies(given, added.signedOn, added.signedAt, REASON);
            }
            prepared.put(added, given);
            return outcome(index, entry, member, Result.SIGNED, null);
        }
        if (defaults == null) {
            CosignerService.requireCosigner(signOn, member);
        }
        SignOnCorrection update = corrections.prepare(letter, signOn, signer, entry.signOn());
        if (defaults == null) {
            signer.requireReasonApplies(
                    entry.signOn(), update.facts().signedOn(), update.facts().signedAt(), REASON);
        }
        if (update.isEmpty()) {
            return outcome(index, entry, member, Result.ALREADY_SIGNED, null);
        }
        updates.add(update);
        return outcome(index, entry, member, Result.UPDATED, update.changes());
    }

    private Outcome outcome(int index, BulkSignOnEntry entry, Member member, Result result, List<FieldChange> changes) {
        return new Outcome(index, entry.bioguideId(), member.printedName(), result, changes, null, null);
    }

    private static void requireSame(SignOnInput earlier, SignOnInput later) {
        if (!later.over(earlier).equals(earlier)) {
            throw Problem.of(
                    ErrorCode.CONFLICT,
                    "Combine the entries for this Member; the request has two with different details.");
        }
    }

    /** Marks the Members who will wait for a counterpart, after the Members who already wait. */
    private void markQueued(List<Outcome> outcomes) {
        record Request(String bioguideId, String side) {}
        List<Request> asked = new ArrayList<>();
        QueuedSignOn.of(letter.id).forEach(each -> asked.add(new Request(each.bioguideId, each.side)));
        prepared.keySet().forEach(each -> {
            Request request = new Request(each.bioguideId, QueuedSignOnService.side(each));
            if (!asked.contains(request)) {
                asked.add(request);
            }
        });
        Set<Request> waits = new HashSet<>(asked);
        QueuedSignOnService.pairs(letter).admit(asked, Request::side).forEach(waits::remove);
        Set<String> names = waits.stream().map(Request::bioguideId).collect(Collectors.toSet());
        List<SignOn> signOns = List.copyOf(prepared.keySet());
        int at = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            if (outcome.result() == Result.SIGNED && names.contains(signOns.get(at++).bioguideId)) {
                outcomes.set(i, outcome.queued());
            }
        }
    }

    /** Loads the Members of a bulk request with their service in three queries. */
    private record BulkSignOnMembers(MemberLookup members, Map<String, List<ServicePeriodEntity>> services) {

        static BulkSignOnMembers of(BulkSignOnInput draft) {
            MemberLookup members = MemberLookup.of(draft.entries().stream()
                    .map(BulkSignOnEntry::bioguideId)
                    .distinct()
                    .toList());
            Map<String, List<ServicePeriodEntity>> services = ServicePeriodEntity.<ServicePeriodEntity>list(
                            "bioguideId in ?1 and voidedAt is null order by startDate", members.currentIds())
                    .stream()
                    .collect(Collectors.groupingBy(service -> service.bioguideId));
            return new BulkSignOnMembers(members, services);
        }

        Member get(String bioguideId) {
            return members.get(bioguideId);
        }
    }
}
