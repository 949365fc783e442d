package org.signatory.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.signatory.endorsements.EndorserView;
import org.signatory.letters.LetterIncludeOption;
import org.signatory.letters.LetterReadService;
import org.signatory.letters.LetterSummary;
import org.signatory.platform.http.DownloadName;
import org.signatory.roster.RosterCache;
import org.signatory.signons.ReconfirmationNotices;
import org.signatory.signons.SignOnView;

/** Writes the lists of a letter that the caller may see as plain text; retractions and unconfirmed signers are marked. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class PlainTextListService {

    private final LetterReadService letters;
    private final RosterCache roster;
    private final ReconfirmationNotices unconfirmed;
    private final Clock clock;

    /** Writes the signers in press release style. */
    public PlainTextDownload pressList(UUID letterId, PressListFilter filter) {
        LetterSummary letter = letters.summary(
                letterId, filter.asOf, LetterIncludeOption.LEAD_SPONSORS, LetterIncludeOption.COSIGNERS);
        RosterCache.Known known = roster.now();
        return text(
                letter,
                "press-list",
                filter.asOf,
                marked(
                        filter.signers(letter),
                        known,
                        PressStyleFormatter.of(
                                filter.style,
                                filter.signers(letter),
                                signer -> SignerNameFormatter.of(signer, known))));
    }

    /** Writes the names of the endorsers, one per line. */
    public PlainTextDownload endorsers(UUID letterId, LocalDate asOf) {
        LetterSummary letter = letters.summary(letterId, asOf, LetterIncludeOption.ENDORSERS);
        return text(
                letter,
                "endorsers",
                asOf,
                views(letter)
                        .map(each -> PrintTextCleaner.line(each.name()) + "\n")
                        .collect(Collectors.joining()));
    }

    /** Writes the approved quotes of the endorsers, except those under embargo. */
    public PlainTextDownload quotes(UUID letterId) {
        Instant now = clock.instant();
        LetterSummary letter = letters.summary(letterId, null, LetterIncludeOption.ENDORSERS);
        return text(
                letter,
                "quotes",
                null,
                views(letter)
                        .flatMap(each -> EndorserQuoteFormatter.of(each, now))
                        .collect(Collectors.joining("\n")));
    }

    /** Writes the signature block, with two lines for each signer. */
    public PlainTextDownload signatureBlock(UUID letterId, LocalDate asOf) {
        LetterSummary letter =
                letters.summary(letterId, asOf, LetterIncludeOption.LEAD_SPONSORS, LetterIncludeOption.COSIGNERS);
        RosterCache.Known known = roster.now();
        return text(
                letter,
                "signature-block",
                asOf,
                marked(
                        Stream.concat(letter.leadSponsors().stream(), letter.cosigners().stream())
                                .map(SignOnView.class::cast)
                                .toList(),
                        known,
                        SignatureBlock.of(letter, new SignatureBlockOptions(), known)
                                .text()));
    }

    /** Puts a notice about unconfirmed signers, for staff, and an empty line before a list. */
    private String marked(List<SignOnView> signers, RosterCache.Known known, String text) {
        return TextRenderer.marked(
                PrintTextCleaner.line(unconfirmed.notice(signers, signer -> SignerNameFormatter.of(signer, known))),
                text);
    }

    private static Stream<EndorserView> views(LetterSummary letter) {
        return letter.endorsers().stream().map(EndorserView.class::cast);
    }

    private PlainTextDownload text(LetterSummary letter, String contents, LocalDate asOf, String text) {
        return new PlainTextDownload(
                DownloadName.of(letter.title(), contents, asOf, clock.instant()),
                TextRenderer.marked(PrintableLetter.retraction(letter), text));
    }
}
