package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.signatory.common.Problem;
import org.signatory.common.Washington;
import org.signatory.history.History;
import org.signatory.letters.Letter;
import org.signatory.members.Member;
import org.signatory.members.Service;

/** The rules by which a letter gets its leads. */
@ApplicationScoped
public class Leading {

    @Inject
    Signing signing;

    @Inject
    Clock clock;

    @Inject
    History history;

    @Inject
    Waiting waiting;

    /** Sets the leads of a letter that is held by this transaction, and their order. */
    public void set(Letter letter, LeadOrder order) {
        Instant now = clock.instant();
        List<SignOn> before = SignOn.leads(letter.id);
        List<SignOn> after = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < order.leadSponsors().size(); i++) {
            SignOnEntry entry = order.leadSponsors().get(i);
            Member member = member(entry, i);
            if (!named.add(member.bioguideId)) {
                throw Problem.field("/leadSponsors/" + i + "/bioguideId", "The Member is named twice.");
            }
            after.add(SignOn.standing(letter.id, member.bioguideId)
                    .orElseGet(() -> signing.prepare(
                            letter, member, Service.of(member.bioguideId), SignOnRole.LEAD, entry.signOn())));
        }
        before.stream().filter(lead -> !named.contains(lead.bioguideId)).forEach(lead -> stepDown(lead, now));
        List<String> signed = ids(after.stream().filter(lead -> lead.id == null).toList());
        // Positions are unique in the database, so the old ones are cleared before the new ones are given.
        before.stream().filter(lead -> named.contains(lead.bioguideId)).forEach(lead -> lead.position += 1000);
        SignOn.flush();
        for (int i = 0; i < after.size(); i++) {
            place(letter, after.get(i), i + 1, now);
        }
        letter.touch(now);
        history.record(
                "leads.ordered",
                letter.id,
                null,
                null,
                Map.of("leads", ids(after), "before", ids(before), "signed", signed));
        waiting.settle(letter);
    }

    private static List<String> ids(List<SignOn> leads) {
        return leads.stream().map(lead -> lead.bioguideId).toList();
    }

    private static Member member(SignOnEntry entry, int index) {
        return Member.byAnyId(entry.bioguideId())
                .orElseThrow(() -> Problem.unknown(
                        "/leadSponsors/" + index + "/bioguideId", "The roster has no Member with this Bioguide ID."));
    }

    private static void stepDown(SignOn lead, Instant now) {
        lead.role = SignOnRole.COSIGNER;
        lead.position = null;
        lead.leadUntil = Washington.dayOf(now);
        lead.updatedAt = now;
    }

    private void place(Letter letter, SignOn lead, int position, Instant now) {
        if (lead.role != SignOnRole.LEAD) {
            LocalDate today = Washington.dayOf(now);
            // A sent letter's leads are those it was sent with, so a correction made later counts from the signature.
            lead.leadFrom = letter.status.wasSent() ? lead.signedOn : today;
            lead.leadUntil = null;
            lead.role = SignOnRole.LEAD;
        }
        lead.position = position;
        lead.updatedAt = now;
        if (lead.id == null) {
            signing.store(letter, lead);
        }
    }
}
