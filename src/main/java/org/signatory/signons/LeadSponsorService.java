package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.signatory.audit.AuditLog;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterStatus;
import org.signatory.letters.StatusChanged;
import org.signatory.platform.http.Problem;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.Member;
import org.signatory.roster.ServicePeriodEntity;

/** Applies the rules for the lead sponsors of letters. */
@ApplicationScoped
public class LeadSponsorService {

    /** Upper bound of positions; greater than the number of leads of any letter. */
    private static final int TEMPORARY_POSITION_OFFSET = 1000;

    @Inject
    SigningService signing;

    @Inject
    Clock clock;

    @Inject
    AuditLog history;

    @Inject
    WaitingListService waiting;

    @Inject
    SignOnCorrectionService updater;

    /**
     * Replaces the ordered leads of a letter that is locked by this transaction; an identical order has no
     * effect. Before sending, changes take effect today. After sending, the order corrects the record: the
     * letter was sent with these leads.
     */
    public void set(Letter letter, LeadOrder order) {
        List<SignOn> before = SignOn.leads(letter.id);
        List<String> named = new ArrayList<>();
        List<SignOn> after = new ArrayList<>();
        List<SignOnCorrection> updates = new ArrayList<>();
        for (int i = 0; i < order.leadSponsors().size(); i++) {
            SignOnEntry entry = order.leadSponsors().get(i);
            Member member = member(entry, i);
            if (named.contains(member.bioguideId)) {
                throw Problem.field("/leadSponsors/" + i + "/bioguideId", "Remove the second entry of this Member.");
            }
            named.add(member.bioguideId);
            List<ServicePeriodEntity> services = ServicePeriodEntity.of(member.bioguideId);
            SignOn standing = SignOn.standing(letter.id, member.bioguideId).orElse(null);
            if (standing == null) {
                after.add(signing.prepare(letter, member, services, SignOnRole.LEAD, entry.signOn()));
            } else {
                after.add(standing);
                updates.add(updater.prepare(letter, standing, member, services, entry.signOn()));
            }
        }
        updates.forEach(update -> updater.apply(letter, update));
        if (!isOrder(before, named)) {
            place(letter, before, after, named);
        }
        waiting.settle(letter);
    }

    private static boolean isOrder(List<SignOn> leads, List<String> named) {
        return ids(leads).equals(named)
                && IntStream.range(0, leads.size()).allMatch(i -> leads.get(i).position == i + 1);
    }

    private void place(Letter letter, List<SignOn> before, List<SignOn> after, List<String> named) {
        Instant now = clock.instant();
        List<String> ordered = ids(before);
        before.stream().filter(lead -> !named.contains(lead.bioguideId)).forEach(lead -> stepDown(letter, lead, now));
        List<String> signed = ids(after.stream().filter(lead -> lead.id == null).toList());
        List<SignOn> placed = IntStream.range(0, after.size())
                .filter(i -> !Objects.equals(after.get(i).position, i + 1))
                .mapToObj(after::get)
                .toList();
        // Positions are unique in the database, so the old positions must be cleared first.
        placed.stream()
                .filter(lead -> lead.position != null)
                .forEach(lead -> lead.position += TEMPORARY_POSITION_OFFSET);
        SignOn.flush();
        placed.forEach(lead -> place(letter, lead, after.indexOf(lead) + 1, now));
        letter.touch(now);
        history.record(
                "leads.ordered", letter.id, null, null, Map.of("leads", named, "before", ordered, "signed", signed));
    }

    private static List<String> ids(List<SignOn> leads) {
        return leads.stream().map(lead -> lead.bioguideId).toList();
    }

    private static Member member(SignOnEntry entry, int index) {
        return Member.byAnyId(entry.bioguideId())
                .orElseThrow(() -> Problem.unknown(
                        "/leadSponsors/" + index + "/bioguideId", "Enter the Bioguide ID of a Member in the roster."));
    }

    private static void stepDown(Letter letter, SignOn lead, Instant now) {
        if (letter.status.wasSent()) {
            LeadTerms.annul(lead);
        } else {
            LeadTerms.end(lead, WashingtonTime.dayOf(now));
        }
        lead.updatedAt = now;
    }

    private void place(Letter letter, SignOn lead, int position, Instant now) {
        boolean led = lead.id != null && lead.role == SignOnRole.LEAD;
        lead.position = position;
        lead.updatedAt = now;
        if (lead.id == null) {
            signing.store(letter, lead);
            LeadTerms.begin(lead, position, lead.signedOn);
        } else if (!led) {
            LeadTerms.begin(lead, position, letter.status.wasSent() ? lead.signedOn : WashingtonTime.dayOf(now));
        } else if (letter.status.wasSent()) {
            LeadTerms.correctPosition(lead, position);
        } else {
            LeadTerms.move(lead, position, WashingtonTime.dayOf(now));
        }
    }

    void settle(@Observes StatusChanged changed) {
        if (changed.to() == LetterStatus.SENT) {
            LeadTerms.settleAtSending(changed.letter());
        }
    }
}
