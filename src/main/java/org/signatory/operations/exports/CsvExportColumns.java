package org.signatory.operations.exports;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signatory.letters.DeadlineView;
import org.signatory.letters.LetterSummary;
import org.signatory.letters.RecipientView;
import org.signatory.letters.SignerCounts;
import org.signatory.platform.json.EnumNames;
import org.signatory.signons.SignOnView;

/** Defines the columns of all letters and of all sign-ons as CSV. */
final class CsvExportColumns {

    private static final String SEPARATOR = "; ";

    static final List<ExportColumn<LetterSummary>> LETTERS = ExportColumn.withRetraction(
            List.of(
                    new ExportColumn<>("id", LetterSummary::id),
                    new ExportColumn<>("title", LetterSummary::title),
                    new ExportColumn<>("status", letter -> EnumNames.of(letter.status())),
                    new ExportColumn<>("visibility", letter -> EnumNames.of(letter.visibility())),
                    new ExportColumn<>("chamber", letter -> EnumNames.of(letter.chamber())),
                    new ExportColumn<>("congress", LetterSummary::congress),
                    new ExportColumn<>("topics", letter -> String.join(SEPARATOR, letter.topics())),
                    new ExportColumn<>(
                            "recipients", letter -> joined(letter.recipients().stream(), RecipientView::line)),
                    new ExportColumn<>(
                            "leads",
                            letter -> joined(
                                    letter.leadSponsors().stream().map(SignOnView.class::cast), SignOnView::name)),
                    count("signed", SignerCounts::signed),
                    count("leadCount", SignerCounts::leads),
                    count("cosigners", SignerCounts::cosigners),
                    count("house", counts -> counts.byChamber().getOrDefault("house", 0)),
                    count("senate", counts -> counts.byChamber().getOrDefault("senate", 0)),
                    count("withdrawn", SignerCounts::withdrawn),
                    count("disavowed", SignerCounts::disavowed),
                    count("endorsers", SignerCounts::endorsers),
                    new ExportColumn<>("targetCount", LetterSummary::targetCount),
                    new ExportColumn<>(
                            "deadline",
                            letter -> Stream.ofNullable(letter.deadline())
                                    .map(DeadlineView::at)
                                    .findFirst()
                                    .orElse(null)),
                    new ExportColumn<>("sentOn", LetterSummary::sentOn),
                    new ExportColumn<>("createdAt", LetterSummary::createdAt),
                    new ExportColumn<>("updatedAt", LetterSummary::updatedAt)),
            LetterSummary::retraction);

    static final List<ExportColumn<SignOnView>> SIGN_ONS = List.of(
            new ExportColumn<>("letterId", SignOnView::letterId),
            new ExportColumn<>("id", SignOnView::id),
            new ExportColumn<>("role", signOn -> EnumNames.of(signOn.role())),
            new ExportColumn<>("position", SignOnView::position),
            new ExportColumn<>("bioguideId", SignOnView::bioguideId),
            new ExportColumn<>("name", SignOnView::name),
            new ExportColumn<>("party", SignOnView::party),
            new ExportColumn<>("caucus", SignOnView::caucus),
            new ExportColumn<>("chamber", signOn -> EnumNames.of(signOn.chamber())),
            new ExportColumn<>("state", SignOnView::state),
            new ExportColumn<>("district", SignOnView::district),
            new ExportColumn<>("signedOn", SignOnView::signedOn),
            new ExportColumn<>("source", signOn -> EnumNames.of(signOn.source())),
            new ExportColumn<>("sourceUrl", SignOnView::sourceUrl),
            new ExportColumn<>("certainty", signOn -> EnumNames.of(signOn.certainty())),
            new ExportColumn<>("textVersion", SignOnView::textVersion),
            new ExportColumn<>("stale", SignOnView::stale),
            new ExportColumn<>("withdrawnOn", SignOnView::withdrawnOn),
            new ExportColumn<>("disavowedOn", SignOnView::disavowedOn),
            new ExportColumn<>("recordedAt", SignOnView::recordedAt),
            new ExportColumn<>("updatedAt", SignOnView::updatedAt));

    private CsvExportColumns() {}

    private static ExportColumn<LetterSummary> count(String heading, Function<SignerCounts, Integer> count) {
        return new ExportColumn<>(heading, letter -> count.apply(letter.counts()));
    }

    private static <T> String joined(Stream<T> parts, Function<T, String> text) {
        return parts.map(text).filter(Objects::nonNull).collect(Collectors.joining(SEPARATOR));
    }
}
