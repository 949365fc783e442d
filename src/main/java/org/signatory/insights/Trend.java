package org.signatory.insights;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.letters.LetterStatus;

/** Represents the trend of a letter's sign-ons. */
@Schema(name = "LetterTrend")
public record Trend(
        @Schema(
                required = true,
                description = "Identifier of the letter.",
                examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID letterId,

        @Schema(required = true, description = "Interval of the counts.")
        TrendInterval by,

        @Schema(required = true, description = "Hours or days with a change, in order.")
        List<Step> steps,

        @Schema(required = true, description = "How many stand now.", examples = "41")
        int standing,

        @Schema(required = true, description = "Comparison with earlier letters.")
        Comparison comparison,

        @Schema(required = true, description = "Forecast of the number of signers at closing.")
        Outlook forecast) {

    /** Counts the sign-ons and withdrawals of one hour or day. */
    @Schema(name = "TrendStep")
    public record Step(
            @Schema(
                    required = true,
                    description = "When the hour, or the day in Washington, begins. What is known by its day alone"
                            + " counts when it was recorded, if that was the same day, else at noon.",
                    examples = "2021-02-10T05:00:00Z")
            Instant from,

            @Schema(required = true, description = "Number of sign-ons.", examples = "5")
            int signed,

            @Schema(required = true, description = "Number of withdrawals.", examples = "1")
            int withdrawn,

            @Schema(required = true, description = "Active sign-ons at the end of the interval.", examples = "41")
            int standing) {}

    /** Compares the letter with earlier letters at the same point. */
    @Schema(name = "TrendComparison")
    public record Comparison(
            @Schema(
                    description =
                            "How much of the way from circulating to the deadline is gone, from 0 to 1; absent without"
                                    + " a deadline, where letters are compared by the time gone.",
                    examples = "0.5")
            Double share,

            @Schema(
                    required = true,
                    description = "How many closed letters are compared: of the latest 300, those with their times.",
                    examples = "120")
            int letters,

            @Schema(description = "How many the first tenth of them had at most at this point.", examples = "4")
            Integer tenth,

            @Schema(description = "How many half of them had at most.", examples = "17")
            Integer half,

            @Schema(description = "How many nine in ten of them had at most.", examples = "63")
            Integer nineTenths,

            @Schema(description = "Of how many in a hundred this letter is ahead.", examples = "81")
            Integer aheadOfPercent) {}

    /** Represents the forecast of the number of signers at closing. */
    @Schema(name = "TrendForecast")
    public record Outlook(
            @Schema(
                    required = true,
                    description = "Forecast in one sentence.",
                    examples = "Likely to end at 72, with eight chances in ten between 55 and 97.")
            String words,

            @Schema(
                    description =
                            "The count that is as likely passed as not; absent where too few earlier letters tell.",
                    examples = "72")
            Integer median,

            @Schema(
                    description = "The lower end of the interval that holds it with eight chances in ten.",
                    examples = "55")
            Integer low,

            @Schema(description = "The upper end.", examples = "97")
            Integer high,

            @Schema(required = true, description = "Why, in words, with the figures.")
            List<String> reasons,

            @Schema(required = true, description = "The five letters nearest to this one of those that it leans on.")
            List<Leant> letters) {

        static Outlook settled(LetterStatus status, int standing) {
            if (status == LetterStatus.DRAFT || status == LetterStatus.ABANDONED) {
                String words = status == LetterStatus.DRAFT
                        ? "The letter does not circulate yet."
                        : "The letter was given up.";
                return new Outlook(words, null, null, null, List.of(), List.of());
            }
            return new Outlook(
                    "The letter takes no signatures; %d stand.".formatted(standing),
                    standing,
                    standing,
                    standing,
                    List.of(),
                    List.of());
        }

        static Outlook unknown(int letters) {
            return new Outlook(
                    "There are too few earlier letters to tell: %d of the %d needed."
                            .formatted(letters, Forecast.MIN_BASELINE_LETTERS),
                    null,
                    null,
                    null,
                    List.of(),
                    List.of());
        }

        static Outlook of(Forecast forecast, int standing) {
            int count = forecast.references().size();
            double grown = (forecast.median() + 1.0) / (standing + 1);
            return new Outlook(
                    "Likely to end at %d, with eight chances in ten between %d and %d."
                            .formatted(forecast.median(), forecast.low(), forecast.high()),
                    forecast.median(),
                    forecast.low(),
                    forecast.high(),
                    List.of(
                            "It leans on the %d closed letters whose counts were nearest to this one's at the same point."
                                    .formatted(count),
                            String.format(
                                    Locale.ROOT,
                                    "From there half of them grew by a factor of %.2f or less, which leads from %d to %d.",
                                    grown,
                                    standing,
                                    forecast.median()),
                            "Eight in ten of them grew so that it would end between %d and %d; no narrower stretch holds as many."
                                    .formatted(forecast.low(), forecast.high())),
                    forecast.references().stream().limit(5).map(Leant::of).toList());
        }
    }

    /** Represents an earlier letter that the forecast uses. */
    @Schema(name = "TrendLetter")
    public record Leant(
            @Schema(
                    required = true,
                    description = "Identifier of the letter.",
                    examples = "01890a5d-ac96-774b-bcce-b302099a8057")
            UUID letterId,

            @Schema(required = true, description = "Title of the letter.", examples = "End the 287(g) program")
            String title,

            @Schema(required = true, description = "Number of signers at the same point.", examples = "40")
            int soFar,

            @Schema(required = true, description = "Number of signers at closing.", examples = "71")
            int total) {

        static Leant of(BaselineLetter reference) {
            return new Leant(reference.letterId(), reference.title(), reference.soFar(), reference.total());
        }
    }
}
