package org.signatory.ingest.releases;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.signatory.ingest.files.PublicationDate;
import org.signatory.ingest.names.NameIndexCache;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.ResponseSizeLimit;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.RosterMembers;

/** Proposes a letter from its press release or its own text, outside a transaction. */
@ApplicationScoped
@RequiredArgsConstructor
public class PressReleaseParseService {

    private final NameIndexCache rosters;
    private final Clock clock;
    private final ResponseSizeLimit limit;

    /**
     * Returns the letter that a text describes. Nothing is saved.
     *
     * @throws Problem if the proposal is too large
     */
    public LetterProposal parse(PressReleaseParseDraft draft) {
        return parse(draft, PublicationDate.in(draft.text()).orElse(null));
    }

    /**
     * Returns the letter that the text of a page or file describes.
     *
     * @param published the day in the metadata of the page, or null
     * @throws Problem if the proposal is too large
     */
    public LetterProposal parse(PressReleaseParseDraft draft, LocalDate published) {
        LocalDate today = WashingtonTime.rosterDay(clock.instant());
        DatedRelease release =
                DatedRelease.of(draft.text(), draft.date(), published, rosters.forMatching(today), draft.scope());
        RosterMembers.Stamp stamp = QuarkusTransaction.requiringNew().call(RosterMembers::stamp);
        return limit.check(LetterProposal.of(release, draft.text(), stamp));
    }
}
