package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterStatus;
import org.signatory.letters.StatusChanged;
import org.signatory.platform.time.WashingtonTime;

/** Assigns the positions of lead sponsors. The letter must be locked by this transaction. */
@ApplicationScoped
@RequiredArgsConstructor
class LeadPositionAssigner {

    /** Upper bound of positions; greater than the number of leads of any letter. */
    private static final int TEMPORARY_POSITION_OFFSET = 1000;

    private final SignOnRecorder signingService;
    private final AuditLog history;
    private final Clock clock;

    /**
     * Makes these sign-ons the leads of a letter, in this order; the other leads become cosigners. The present order
     * has no effect.
     *
     * @param after the sign-ons of the new leads; those without an id are saved
     */
    void place(Letter letter, List<SignOn> before, List<SignOn> after) {
        List<String> named = ids(after);
        if (!isOrder(before, named)) {
            place(letter, before, after, named);
        }
    }

    private static boolean isOrder(List<SignOn> leads, List<String> named) {
        return ids(leads).equals(named)
                && IntStream.range(0, leads.size()).allMatch(i -> leads.get(i).position == i + 1);
    }

    private void place(Letter letter, List<SignOn> before, List<SignOn> after, List<String> named) {
        Instant now = clock.instant();
        List<String> ordered = ids(before);
        before.stream()
                .filter(lead -> !named.contains(lead.bioguideId))
                .forEach(lead -> makeCosigner(letter, lead, now));
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
                "leads.replaced", letter.id, null, null, Map.of("leads", named, "before", ordered, "signed", signed));
    }

    private static List<String> ids(List<SignOn> leads) {
        return leads.stream().map(lead -> lead.bioguideId).toList();
    }

    private static void makeCosigner(Letter letter, SignOn lead, Instant now) {
        if (letter.status.wasSent()) {
            LeadPeriodRecorder.annul(lead);
        } else {
            LeadPeriodRecorder.end(lead, WashingtonTime.dayOf(now));
        }
        lead.updatedAt = now;
    }

    private void place(Letter letter, SignOn lead, int position, Instant now) {
        boolean led = lead.id != null && lead.role == SignOnRole.LEAD;
        lead.position = position;
        lead.updatedAt = now;
        if (lead.id == null) {
            signingService.store(letter, lead);
            LeadPeriodRecorder.begin(lead, position, lead.signedOn);
        } else if (!led) {
            LeadPeriodRecorder.begin(
                    lead, position, letter.status.wasSent() ? lead.signedOn : WashingtonTime.dayOf(now));
        } else if (letter.status.wasSent()) {
            LeadPeriodRecorder.correctPosition(lead, position);
        } else {
            LeadPeriodRecorder.move(lead, position, WashingtonTime.dayOf(now));
        }
    }

    /** Restores the position of a lead whose withdrawal is undone, if it is free; otherwise, appends the lead. */
    static void restorePosition(Letter letter, SignOn lead, Instant now) {
        List<SignOn> leads = SignOn.leads(letter.id);
        if (lead.role == SignOnRole.LEAD && leads.stream().anyMatch(other -> other.position.equals(lead.position))) {
            int last = leads.get(leads.size() - 1).position + 1;
            if (letter.status.wasSent()) {
                LeadPeriodRecorder.correctPosition(lead, last);
            } else {
                LeadPeriodRecorder.move(lead, last, WashingtonTime.dayOf(now));
            }
        }
    }

    void settle(@Observes StatusChanged changed) {
        if (changed.to() == LetterStatus.SENT) {
            LeadPeriodRecorder.settleAtSending(changed.letter());
        }
    }
}
