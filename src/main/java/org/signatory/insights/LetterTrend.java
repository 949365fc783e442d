package org.signatory.insights;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.letters.LetterStatus;

/** Represents the trend of a letter's sign-ons. */
public record LetterTrend(
        @Schema(required = true) UUID letterId,

        @Schema(required = true, description = "Interval of the counts.")
        TrendInterval interval,

        @Schema(required = true, description = "Hours or days with a change, in order.")
        List<Step> steps,

        @Schema(required = true, description = "Current number of active sign-ons.")
        int active,

        @Schema(required = true, description = "Comparison with earlier letters.")
        Comparison comparison,

        @Schema(required = true, description = "Forecast of the number of signers at closing.")
        Outlook forecast) {

    /** Counts the sign-ons and withdrawals of one hour or day. */
    @Schema(name = "TrendStep")
    public record Step(
            @Schema(
                    required = true,
                    description =
                            "Start of the hour, or of the day in Washington. A sign-on without a time counts when it was"
                                    + " recorded if that was the same day, otherwise at noon; a withdrawal counts at noon.",
                    examples = "2021-02-10T05:00:00Z")
            Instant from,

            @Schema(required = true, description = "Number of sign-ons.")
            int signed,

            @Schema(required = true, description = "Number of withdrawals.")
            int withdrawn,

            @Schema(required = true, description = "Active sign-ons at the end of the interval.")
            int active) {}

    /** Compares the letter with earlier letters at the same point. */
    @Schema(name = "TrendComparison")
    public record Comparison(
            @Schema(
                    description =
                            "Elapsed share of the time from opening to the deadline, from 0 to 1; absent without a"
                                    + " deadline. Letters are then compared by the time since opening.",
                    examples = "0.5")
            Double share,

            @Schema(
                    required = true,
                    description =
                            "Number of compared letters: those of the latest 300 closed letters with usable signing times.")
            int letters,

            @Schema(description = "10th percentile of their counts at this point.")
            Integer p10,

            @Schema(
                    description =
                            "Median of their counts at this point; absent, like the other figures, with fewer than ten letters.")
            Integer median,

            @Schema(description = "90th percentile of their counts at this point.")
            Integer p90,

            @Schema(description = "Percentage of these letters with a lower count.")
            Integer percentileRank) {}

    /** Represents the forecast of the number of signers at closing. */
    @Schema(name = "TrendForecast")
    public record Outlook(
            @Schema(
                    required = true,
                    description = "Forecast in one sentence.",
                    examples = "Likely to end at 72, with an 80% chance of ending between 55 and 97.")
            String words,

            @Schema(description = "Median forecast; absent if there are too few earlier letters.")
            Integer median,

            @Schema(description = "Lower end of the interval that contains the final count with a probability of 80%.")
            Integer low,

            @Schema(description = "Upper end of the interval.")
            Integer high,

            @Schema(required = true, description = "Reasons for the forecast, with figures.")
            List<String> reasons,

            @Schema(
                    required = true,
                    description = "The five letters with the nearest counts, of those that the forecast uses.")
            List<ReferenceLetter> letters) {

        static Outlook withoutForecast(LetterStatus status, int current) {
            if (status == LetterStatus.DRAFT || status == LetterStatus.ABANDONED) {
                String words =
                        status == LetterStatus.DRAFT ? "The letter is not open yet." : "The letter was canceled.";
                return new Outlook(words, null, null, null, List.of(), List.of());
            }
            return new Outlook(
                    "The letter is no longer open. Active sign-ons: %d.".formatted(current),
                    current,
                    current,
                    current,
                    List.of(),
                    List.of());
        }

        static Outlook withTooFewLetters() {
            return new Outlook(
                    "There are too few earlier letters for a forecast or a comparison.",
                    null,
                    null,
                    null,
                    List.of(),
                    List.of());
        }

        static Outlook of(Forecast forecast, int current) {
            int count = forecast.references().size();
            double growth = (forecast.median() + 1.0) / (current + 1);
            return new Outlook(
                    "Likely to end at %d, with an 80%% chance of ending between %d and %d."
                            .formatted(forecast.median(), forecast.low(), forecast.high()),
                    forecast.median(),
                    forecast.low(),
                    forecast.high(),
                    List.of(
                            "Based on the %d closed letters with the nearest counts at the same point."
                                    .formatted(count),
                            String.format(
                                    Locale.ROOT,
                                    "After that point, half of them grew by a factor of %.2f or less, which would take the count from %d to %d.",
                                    growth,
                                    current,
                                    forecast.median()),
                            "With growth like that of 80%% of these letters, the count would end between %d and %d, the narrowest such range."
                                    .formatted(forecast.low(), forecast.high())),
                    forecast.references().stream()
                            .limit(5)
                            .map(ReferenceLetter::of)
                            .toList());
        }
    }

    /** Represents an earlier letter that the forecast uses. */
    @Schema(name = "TrendLetter")
    public record ReferenceLetter(
            @Schema(required = true) UUID letterId,

            @Schema(required = true, examples = "End the 287(g) program")
            String title,

            @Schema(required = true, description = "Number of signers at the same point.")
            int soFar,

            @Schema(required = true, description = "Number of signers at closing.")
            int total) {

        static ReferenceLetter of(ForecastReferenceLetter reference) {
            return new ReferenceLetter(reference.letterId(), reference.title(), reference.soFar(), reference.total());
        }
    }
}
