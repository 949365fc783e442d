package org.signatory.outreach;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.ingest.names.NameIndexCache;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.matching.MatchScope;
import org.signatory.matching.Mention;
import org.signatory.matching.MentionedMembers;
import org.signatory.matching.NameMatch;
import org.signatory.platform.http.Problem;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.Chamber;
import org.signatory.signons.SignOn;
import org.signatory.signons.SignOnConfirmationService.Entry;

/** Finds the signers of a bulk confirmation: by ID, by name, or by their outreach. */
@ApplicationScoped
@RequiredArgsConstructor
public class BulkConfirmationResolver {

    private final LetterReadService letters;
    private final NameIndexCache rosters;
    private final Clock clock;

    private record Signers(Chamber only, Set<String> active, List<String> promised) {}

    /**
     * Returns the entries of a request, outside of a transaction.
     *
     * @throws Problem if the letter is not visible to the caller, or no name was found
     */
    public List<Entry> entries(UUID letterId, BulkConfirmationInput draft) {
        Signers signers =
                QuarkusTransaction.requiringNew().call(() -> signers(letters.visible(letterId), draft.promisedSince()));
        if (draft.bioguideIds() != null) {
            return draft.bioguideIds().stream()
                    .map(id -> new Entry(id, id, true))
                    .toList();
        }
        return draft.names() == null
                ? signers.promised().stream()
                        .map(id -> new Entry(id, id, false))
                        .toList()
                : named(draft.names(), signers);
    }

    private static Signers signers(Letter letter, LocalDate since) {
        Set<String> active = SignOn.active(letter.id).stream()
                .filter(it -> it.disavowedOn == null)
                .map(it -> it.bioguideId)
                .collect(Collectors.toSet());
        List<String> promised = since == null
                ? List.of()
                : Outreach.of(letter.id).stream()
                        .filter(it -> it.state == Outreach.State.PROMISED
                                && active.contains(it.bioguideId)
                                && !WashingtonTime.dayOf(it.updatedAt).isBefore(since))
                        .map(it -> it.bioguideId)
                        .toList();
        return new Signers(letter.chamber.only(), active, promised);
    }

    private List<Entry> named(String names, Signers signers) {
        LocalDate today = WashingtonTime.rosterDay(clock.instant());
        List<Entry> entries =
                MentionedMembers.of(names, rosters.forMatching(today), MatchScope.of(signers.only(), null))
                        .signers()
                        .stream()
                        .filter(it -> it.repeats() == null)
                        .map(it -> new Entry(it.written(), id(it, signers.active()), true))
                        .toList();
        if (entries.isEmpty()) {
            throw Problem.field("/names", "Enter the names of signers.");
        }
        return entries;
    }

    /** Returns the ID of the one signer whom the name can mean; null if there is none, or several. */
    private static String id(Mention mention, Set<String> active) {
        NameMatch match = mention.match();
        if (match.matched() && match.sure()) {
            return match.person().bioguideId();
        }
        List<String> possible = match.candidates().stream()
                .map(it -> it.person().bioguideId())
                .filter(active::contains)
                .distinct()
                .toList();
        return possible.size() == 1 ? possible.get(0) : null;
    }
}
