package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterService;
import org.signatory.letters.SignOnSource;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.roster.Member;
import org.signatory.roster.ServicePeriodEntity;
import org.signatory.signons.BulkSignOnReport.Outcome;
import org.signatory.signons.BulkSignOnReport.Result;

/** Signs on several Members in one transaction, or reports the expected outcome. */
@ApplicationScoped
public class BulkSignOnService {

    @Inject
    LetterService letters;

    @Inject
    SigningService signingService;

    @Inject
    SignOnCorrectionService corrections;

    @Inject
    SignOnQueueService signOnQueue;

    @Inject
    Clock clock;

    /**
     * Holds the defaults for the sign-ons of an import.
     *
     * @param id the import
     * @param source the default source of new sign-ons
     * @param day the default day of new sign-ons
     */
    public record ImportDefaults(UUID id, SignOnSource source, LocalDate day) {}

    /**
     * Signs on Members to a letter, all or none.
     *
     * @throws Problem {@link ErrorCode#BULK_REFUSED} with the report if an entry is rejected
     */
    @Transactional
    public BulkSignOnReport sign(UUID letterId, BulkSignOnDraft draft) {
        return sign(letters.locked(letterId), draft);
    }

    /** Signs on Members to a letter that is locked by this transaction. Rejects Members who lead the letter. */
    public BulkSignOnReport sign(Letter letter, BulkSignOnDraft draft) {
        return sign(letter, draft, null);
    }

    /**
     * Signs on the Members of an import to a letter that is locked by this transaction. Corrects the details of leads,
     * too.
     */
    public BulkSignOnReport signImported(Letter letter, BulkSignOnDraft draft, ImportDefaults defaults) {
        return sign(letter, draft, defaults);
    }

    private BulkSignOnReport sign(Letter letter, BulkSignOnDraft draft, ImportDefaults defaults) {
        Plan plan = new Plan(letter, BulkSignOnMembers.of(draft), defaults);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < draft.entries().size(); i++) {
            outcomes.add(plan.outcome(i, draft.entries().get(i)));
        }
        boolean held = SignOnQueueService.holds(letter);
        if (held) {
            markQueued(letter, plan.prepared.keySet(), outcomes);
        }
        BulkSignOnReport report = BulkSignOnReport.of(draft.dryRun(), outcomes);
        if (draft.dryRun()) {
            return report;
        }
        if (report.refused() > 0) {
            throw Problem.of(
                            ErrorCode.BULK_REFUSED,
                            "Nothing was saved. Correct the rejected entries (%d) and send the request again.",
                            report.refused())
                    .with("report", BulkSignOnReport.of(true, outcomes));
        }
        plan.updates.forEach(update -> corrections.apply(letter, update));
        plan.prepared.forEach((signOn, given) -> {
            if (held) {
                signOnQueue.queue(letter, signOn, given, defaults == null ? null : defaults.id());
            } else {
                signingService.store(letter, signOn);
            }
        });
        if (!held && !plan.prepared.isEmpty()) {
            letter.touch(clock.instant());
        }
        signOnQueue.settle(letter);
        return report;
    }

    /** Holds the validated sign-ons and corrections of a request before they are saved. */
    private final class Plan {

        private final Letter letter;
        private final BulkSignOnMembers roster;
        private final ImportDefaults defaults;
        private final Map<String, SignOn> standing;
        private final Map<String, SignOnDraft> named = new HashMap<>();
        private final Map<SignOn, SignOnDraft> prepared = new LinkedHashMap<>();
        private final List<SignOnCorrection> updates = new ArrayList<>();

        Plan(Letter letter, BulkSignOnMembers roster, ImportDefaults defaults) {
            this.letter = letter;
            this.roster = roster;
            this.defaults = defaults;
            this.standing = SignOn.active(letter.id).stream()
                    .collect(Collectors.toMap(signOn -> signOn.bioguideId, Function.identity()));
        }

        Outcome outcome(int index, SignOnEntry entry) {
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
                        Result.REFUSED,
                        null,
                        refusal.code().code(),
                        refusal.getMessage());
            }
        }

        private Outcome outcome(int index, SignOnEntry entry, Member member) {
            SignOnDraft earlier = named.putIfAbsent(member.bioguideId, entry.signOn());
            if (earlier != null) {
                requireSame(earlier, entry.signOn());
                return outcome(index, entry, member, Result.ALREADY_SIGNED, null);
            }
            List<ServicePeriodEntity> services = roster.services().getOrDefault(member.bioguideId, List.of());
            SignOn signOn = standing.get(member.bioguideId);
            if (signOn == null) {
                SignOnDraft given = defaults == null
                        ? entry.signOn()
                        : entry.signOn().withDefaults(defaults.day(), defaults.source());
                prepared.put(signingService.prepare(letter, member, services, SignOnRole.COSIGNER, given), given);
                return outcome(index, entry, member, Result.SIGNED, null);
            }
            if (defaults == null) {
                CosignerService.requireCosigner(signOn, member);
            }
            SignOnCorrection update = corrections.prepare(letter, signOn, member, services, entry.signOn());
            if (update.isEmpty()) {
                return outcome(index, entry, member, Result.ALREADY_SIGNED, null);
            }
            updates.add(update);
            return outcome(index, entry, member, Result.UPDATED, update.changes());
        }

        private Outcome outcome(int index, SignOnEntry entry, Member member, Result result, List<FieldChange> changes) {
            return new Outcome(index, entry.bioguideId(), member.printedName(), result, changes, null, null);
        }

        private static void requireSame(SignOnDraft earlier, SignOnDraft later) {
            if (!later.over(earlier).equals(earlier)) {
                throw Problem.of(
                        ErrorCode.CONFLICT,
                        "Combine the entries for this Member; the request has two with different details.");
            }
        }
    }

    /** Marks the Members who will wait for a counterpart, after the Members who already wait. */
    private static void markQueued(Letter letter, Collection<SignOn> prepared, List<Outcome> outcomes) {
        record Request(String bioguideId, String side) {}
        List<Request> asked = new ArrayList<>();
        QueuedSignOn.of(letter.id).forEach(each -> asked.add(new Request(each.bioguideId, each.side)));
        prepared.forEach(each -> {
            Request request = new Request(each.bioguideId, SignOnQueueService.side(each));
            if (!asked.contains(request)) {
                asked.add(request);
            }
        });
        Set<Request> waits = new HashSet<>(asked);
        SignOnQueueService.pairs(letter).admit(asked, Request::side).forEach(waits::remove);
        Set<String> names = waits.stream().map(Request::bioguideId).collect(Collectors.toSet());
        List<SignOn> signOns = List.copyOf(prepared);
        int at = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            if (outcome.result() == Result.SIGNED && names.contains(signOns.get(at++).bioguideId)) {
                outcomes.set(i, outcome.queued());
            }
        }
    }
}
