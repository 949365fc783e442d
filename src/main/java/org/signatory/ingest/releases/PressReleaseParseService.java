package org.signatory.ingest.releases;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.signatory.ingest.files.HtmlPublicationDate;
import org.signatory.ingest.names.NameIndexCache;
import org.signatory.letters.LetterIdentityTraits;
import org.signatory.letters.LikelyDuplicateLetter;
import org.signatory.letters.LikelyDuplicateQueries;
import org.signatory.matching.MentionRole;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.ReportSizeLimit;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.RosterMemberLoader;

/** Proposes a letter from its press release or its own text, outside a transaction. */
@ApplicationScoped
@RequiredArgsConstructor
public class PressReleaseParseService {

    private final NameIndexCache rosters;
    private final LikelyDuplicateQueries duplicates;
    private final Clock clock;
    private final ReportSizeLimit limit;

    /**
     * Returns the letter that a text describes. Nothing is saved.
     *
     * @throws Problem if the proposal is too large
     */
    public LetterProposal parse(PressReleaseInput draft) {
        return parse(draft, HtmlPublicationDate.in(draft.text()).orElse(null));
    }

    /**
     * Returns the letter that the text of a page or file describes.
     *
     * @param published the day in the metadata of the page, or null
     * @throws Problem if the proposal is too large
     */
    public LetterProposal parse(PressReleaseInput draft, LocalDate published) {
        LocalDate today = WashingtonTime.rosterDay(clock.instant());
        DatedRelease release =
                DatedRelease.of(draft.text(), draft.sentOn(), published, rosters.forMatching(today), draft.scope());
        RosterMemberLoader.Stamp stamp = QuarkusTransaction.requiringNew().call(RosterMemberLoader::stamp);
        LetterIdentityTraits traits = traits(release);
        List<LikelyDuplicateLetter> known = QuarkusTransaction.requiringNew().call(() -> duplicates.of(traits));
        return limit.check(LetterProposal.of(release, draft.text(), stamp, known));
    }

    private static LetterIdentityTraits traits(DatedRelease dated) {
        ParsedPressRelease release = dated.release();
        Set<String> signers = Stream.of(MentionRole.LEAD, MentionRole.SIGNER)
                .flatMap(role -> LetterProposal.mentions(release, role).stream())
                .filter(mention -> mention.member() != null)
                .map(mention -> mention.member().bioguideId())
                .collect(Collectors.toSet());
        return new LetterIdentityTraits(
                null,
                release.title() == null ? null : release.title().value(),
                dated.date(),
                release.recipients().stream()
                        .map(found -> found.value().draft())
                        .toList(),
                signers);
    }
}
