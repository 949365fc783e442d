package org.signatory.letters;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.http.Problem;
import org.signatory.platform.time.WashingtonTime;

/** Represents a sign-on deadline as entered: a time, a day that ends at close of business, or words. */
@Schema(examples = "{\"on\": \"2031-02-14\", \"words\": \"COB Friday\"}")
public record DeadlineInput(
        @Size(max = 60)
        @Schema(
                description =
                        "Time of the deadline, with a UTC offset, or in Washington time, such as 2031-02-14 5:00 PM.",
                examples = "2031-02-14T17:00:00-05:00")
        String at,

        @Schema(
                description =
                        "Date of the deadline, without a time. The deadline is close of business, 5 pm in Washington.",
                examples = "2031-02-14")
        LocalDate on,

        @Size(max = 200)
        @Schema(
                description =
                        "Wording of the deadline, saved unchanged. Words alone set the deadline if they are recognized.",
                examples = "COB Friday")
        String words,

        @Schema(
                description =
                        "Confirms a deadline that has passed or does not match its wording. Both are rejected by default.",
                examples = "false")
        Boolean confirmed) {

    /** "COB" on Capitol Hill: 5 pm in Washington, daylight saving included. */
    public static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 0);

    @AssertTrue(message = "Send at, on or words.")
    boolean isAnyGiven() {
        boolean worded = words != null && !words.isBlank();
        return at != null && on == null || on != null && at == null || at == null && worded;
    }

    public DeadlineInput(Instant at, String words) {
        this(at.toString(), null, words, null);
    }

    /**
     * Returns the deadline with its day or instant, which words alone mean relative to a time.
     *
     * @throws Problem with the reason if the time or the words are not recognized
     */
    DeadlineInput resolved(Instant now) {
        if (on != null) {
            return this;
        }
        try {
            Instant read = at == null ? DeadlineParser.read(words, now) : LocalTimeReader.read(at);
            return new DeadlineInput(read.toString(), null, words, confirmed);
        } catch (DateTimeException e) {
            throw Problem.field(at == null ? "/deadline/words" : "/deadline/at", e.getMessage());
        }
    }

    @JsonIgnore
    boolean isConfirmed() {
        return Boolean.TRUE.equals(confirmed);
    }

    public Instant instant() {
        // The database keeps microseconds; a finer instant would differ from its own record.
        return at != null
                ? LocalTimeReader.read(at).truncatedTo(ChronoUnit.MICROS)
                : on.atTime(CLOSE_OF_BUSINESS).atZone(WashingtonTime.ZONE).toInstant();
    }
}
