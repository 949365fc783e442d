package org.signatory.operations.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.LetterIncludeOption;
import org.signatory.letters.LetterReadService;
import org.signatory.letters.LetterRetraction;
import org.signatory.letters.LetterSummary;
import org.signatory.letters.WithdrawnFilter;
import org.signatory.platform.http.DownloadName;
import org.signatory.signons.SignOnQueries;
import org.signatory.signons.SignOnRole;
import org.signatory.signons.SignOnView;

/** Lists a letter's signers as a table: leads, then cosigners, then withdrawn sign-ons if requested. */
@ApplicationScoped
@RequiredArgsConstructor
class SignerExport {

    /** Represents a signer and the place in the list. */
    private record Line(int order, SignOnView signer, LetterRetraction retraction) {}

    private static final List<ExportColumn<Line>> COLUMNS = ExportColumn.withRetraction(
            List.of(
                    new ExportColumn<>("order", Line::order),
                    column("role", signer -> signer.role() == SignOnRole.LEAD ? "lead" : "cosigner"),
                    column("name", SignOnView::name),
                    column("bioguideId", SignOnView::bioguideId),
                    column("party", SignOnView::party),
                    column("caucus", SignOnView::caucus),
                    column("chamber", signer -> signer.chamber().word()),
                    column("state", SignOnView::state),
                    column("district", SignOnView::district),
                    column("signedOn", SignOnView::signedOn),
                    column("source", signer -> signer.source().word()),
                    column("textVersion", SignOnView::textVersion),
                    column("stale", SignOnView::stale),
                    column("withdrawnOn", SignOnView::withdrawnOn),
                    column("disavowedOn", SignOnView::disavowedOn)),
            Line::retraction);

    private static ExportColumn<Line> column(String heading, Function<SignOnView, Object> of) {
        return new ExportColumn<>(heading, line -> of.apply(line.signer()));
    }

    private final LetterReadService letters;
    private final SignOnQueries signOns;
    private final Clock clock;

    @Transactional
    ExportTable<?> table(UUID letterId, LocalDate asOf, WithdrawnFilter withdrawn) {
        LetterSummary letter =
                letters.summary(letterId, asOf, LetterIncludeOption.LEAD_SPONSORS, LetterIncludeOption.COSIGNERS);
        List<SignOnView> signers = Stream.concat(
                        withdrawn == WithdrawnFilter.ONLY ? Stream.of() : active(letter),
                        withdrawn == WithdrawnFilter.EXCLUDE ? Stream.of() : signOns.withdrawn(letterId, asOf).stream())
                .toList();
        return new ExportTable<>(
                DownloadName.of(letter.title(), "signers", asOf, clock.instant()),
                COLUMNS,
                IntStream.range(0, signers.size())
                        .mapToObj(i -> new Line(i + 1, signers.get(i), letter.retraction()))
                        .toList());
    }

    private static Stream<SignOnView> active(LetterSummary letter) {
        return Stream.concat(letter.leadSponsors().stream(), letter.cosigners().stream())
                .map(SignOnView.class::cast);
    }
}
