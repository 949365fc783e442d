package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.json.InputValidator;
import org.signatory.roster.Member;

/** Applies the rules for the lead sponsors of letters. */
@ApplicationScoped
@RequiredArgsConstructor
public class LeadSponsorService {

    private final LetterReadService letters;
    private final SignOnQueries signOns;
    private final SignOnRecorder signingService;
    private final SignOnCorrectionService corrections;
    private final LeadPositionAssigner placement;
    private final QueuedSignOnProcessor queueSettlement;
    private final InputValidator drafts;

    /**
     * Replaces the leads of a letter as {@link #set}.
     *
     * @param precondition the expected version of the letter
     */
    @Transactional
    public VersionedBody<Page<SignOnView>> replace(UUID letterId, LeadSponsorsInput order, Precondition precondition) {
        Letter letter = letters.locked(letterId);
        precondition.check(letter.version);
        set(letter, order);
        SignOn.flush();
        return signOns.leads(letter, null, PageParameters.of(null, LeadSponsorsInput.MAX_LEADS));
    }

    /** Adds a lead after the present leads. A cosigner becomes a lead; the details correct the recorded sign-on. */
    @Transactional
    public void add(UUID letterId, BulkSignOnEntry lead) {
        change(letterId, order -> order.add(lead));
    }

    /** Moves a lead up by one position. The first lead and Members who do not lead remain in place. */
    @Transactional
    public void moveUp(UUID letterId, String bioguideId) {
        change(letterId, order -> {
            int at = position(order, bioguideId);
            if (at > 0) {
                Collections.swap(order, at - 1, at);
            }
        });
    }

    @Transactional
    public void makeCosigner(UUID letterId, String bioguideId) {
        change(letterId, order -> order.removeIf(lead -> lead.bioguideId().equals(bioguideId)));
    }

    private void change(UUID letterId, Consumer<List<BulkSignOnEntry>> change) {
        Letter letter = letters.locked(letterId);
        List<BulkSignOnEntry> order = new ArrayList<>();
        SignOn.leads(letter.id).forEach(lead -> order.add(new BulkSignOnEntry(lead.bioguideId, null)));
        change.accept(order);
        set(letter, drafts.check(new LeadSponsorsInput(order)));
    }

    private static int position(List<BulkSignOnEntry> order, String bioguideId) {
        return order.stream().map(BulkSignOnEntry::bioguideId).toList().indexOf(bioguideId);
    }

    /**
     * Replaces the ordered leads of a letter that is locked by this transaction; an identical order has no
     * effect. Before sending, changes take effect today. After sending, the order corrects the record: the
     * letter was sent with these leads.
     */
    public void set(Letter letter, LeadSponsorsInput order) {
        List<SignOn> before = SignOn.leads(letter.id);
        Set<String> named = new HashSet<>();
        List<SignOn> after = new ArrayList<>();
        List<SignOnCorrection> updates = new ArrayList<>();
        for (int i = 0; i < order.leadSponsors().size(); i++) {
            BulkSignOnEntry entry = order.leadSponsors().get(i);
            Member member = member(entry, i);
            if (!named.add(member.bioguideId)) {
                throw Problem.field("/leadSponsors/" + i + "/bioguideId", "Remove the second entry for this Member.");
            }
            SignOnCandidate signer = SignOnCandidate.of(letter, member);
            SignOn active = signer.active().orElse(null);
            String field = "/leadSponsors/" + i + "/signOn/serviceReason";
            if (active == null) {
                SignOn added = signingService.prepare(letter, signer, SignOnRole.LEAD, entry.signOn());
                signer.requireReasonApplies(entry.signOn(), added.signedOn, added.signedAt, field);
                after.add(added);
            } else {
                after.add(active);
                SignOnCorrection update = corrections.prepare(letter, active, signer, entry.signOn());
                signer.requireReasonApplies(
                        entry.signOn(),
                        update.facts().signedOn(),
                        update.facts().signedAt(),
                        field);
                updates.add(update);
            }
        }
        updates.forEach(update -> corrections.apply(letter, update));
        placement.place(letter, before, after);
        queueSettlement.settle(letter);
    }

    private static Member member(BulkSignOnEntry entry, int index) {
        return Member.byAnyId(entry.bioguideId())
                .orElseThrow(() -> Problem.unknown(
                        "/leadSponsors/" + index + "/bioguideId", "Enter the Bioguide ID of a Member in the roster."));
    }
}
