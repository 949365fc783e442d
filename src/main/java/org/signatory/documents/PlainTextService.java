package org.signatory.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signatory.endorsements.EndorserView;
import org.signatory.letters.Include;
import org.signatory.letters.LetterService;
import org.signatory.letters.LetterSummary;
import org.signatory.roster.RosterCache;
import org.signatory.roster.RosterMember;

/** Writes the lists of a letter that the caller may see as plain text. */
@ApplicationScoped
@Transactional
public class PlainTextService {

    @Inject
    LetterService letters;

    @Inject
    RosterCache roster;

    @Inject
    Clock clock;

    /** Writes the signers in press release style, one per line. */
    public String pressList(UUID letterId, PressFilter filter) {
        LetterSummary letter = letters.summary(letterId, filter.asOf, Include.LEAD_SPONSORS, Include.COSIGNERS);
        RosterCache.Known known = roster.now();
        return lines(filter.signers(letter).stream()
                .map(signer -> PressStyleFormatter.of(
                        signer, known.person(signer.bioguideId()).map(RosterMember::name))));
    }

    /** Writes the names of the endorsers, one per line. */
    public String endorsers(UUID letterId, LocalDate asOf) {
        return lines(views(letterId, asOf).map(each -> PrintableText.line(each.name())));
    }

    /** Writes the approved quotes of the endorsers whose embargo has passed. */
    public String quotes(UUID letterId) {
        Instant now = clock.instant();
        return views(letterId, null)
                .flatMap(each -> EndorserQuote.of(each, now))
                .collect(Collectors.joining("\n"));
    }

    /** Writes the signature block, with two lines for each signer. */
    public String signatureBlock(UUID letterId, LocalDate asOf) {
        LetterSummary letter = letters.summary(letterId, asOf, Include.LEAD_SPONSORS, Include.COSIGNERS);
        return SignatureBlock.of(letter, new SignatureBlockOptions()).text();
    }

    private Stream<EndorserView> views(UUID letterId, LocalDate asOf) {
        return letters.summary(letterId, asOf, Include.ENDORSERS).endorsers().stream()
                .map(EndorserView.class::cast);
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> line + "\n").collect(Collectors.joining());
    }
}
