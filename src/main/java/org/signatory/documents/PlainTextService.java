package org.signatory.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.signatory.endorsements.EndorserView;
import org.signatory.letters.Include;
import org.signatory.letters.LetterService;
import org.signatory.letters.LetterSummary;
import org.signatory.roster.RosterCache;
import org.signatory.roster.RosterMember;

/** Writes the lists of a letter that the caller may see as plain text; a retracted letter is marked. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class PlainTextService {

    private final LetterService letters;
    private final RosterCache roster;
    private final Clock clock;

    /** Writes the signers in press release style, one per line. */
    public String pressList(UUID letterId, PressFilter filter) {
        LetterSummary letter = letters.summary(letterId, filter.asOf, Include.LEAD_SPONSORS, Include.COSIGNERS);
        RosterCache.Known known = roster.now();
        return lines(
                letter,
                filter.signers(letter).stream()
                        .map(signer -> PressStyleFormatter.of(
                                signer, known.person(signer.bioguideId()).map(RosterMember::name))));
    }

    /** Writes the names of the endorsers, one per line. */
    public String endorsers(UUID letterId, LocalDate asOf) {
        LetterSummary letter = letters.summary(letterId, asOf, Include.ENDORSERS);
        return lines(letter, views(letter).map(each -> PrintableText.line(each.name())));
    }

    /** Writes the approved quotes of the endorsers, except those under embargo. */
    public String quotes(UUID letterId) {
        Instant now = clock.instant();
        LetterSummary letter = letters.summary(letterId, null, Include.ENDORSERS);
        return marked(
                letter,
                views(letter).flatMap(each -> EndorserQuote.of(each, now)).collect(Collectors.joining("\n")));
    }

    /** Writes the signature block, with two lines for each signer. */
    public String signatureBlock(UUID letterId, LocalDate asOf) {
        LetterSummary letter = letters.summary(letterId, asOf, Include.LEAD_SPONSORS, Include.COSIGNERS);
        return marked(
                letter, SignatureBlock.of(letter, new SignatureBlockOptions()).text());
    }

    private static Stream<EndorserView> views(LetterSummary letter) {
        return letter.endorsers().stream().map(EndorserView.class::cast);
    }

    private static String lines(LetterSummary letter, Stream<String> lines) {
        return marked(letter, lines.map(line -> line + "\n").collect(Collectors.joining()));
    }

    private static String marked(LetterSummary letter, String text) {
        return TextRenderer.marked(LetterDocument.retraction(letter), text);
    }
}
