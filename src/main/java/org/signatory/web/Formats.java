package org.signatory.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.signatory.ingest.signers.SignerRecordOutcome;
import org.signatory.letters.LetterStatus;
import org.signatory.outreach.OutreachReport;
import org.signatory.platform.text.Plural;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.Chamber;
import org.signatory.roster.ServicePeriod;
import org.signatory.signons.FieldChange;
import org.signatory.signons.SignOnView;

/** Formats dates, instants (in Washington time) and enum constants for pages. */
@TemplateExtension(namespace = "say")
final class Formats {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MMM d, yyyy, h:mm a z", Locale.US);

    /** Outcomes of imports that pages name in other words than the API. */
    private static final Map<Enum<?>, String> OUTCOMES = Map.of(
            SignerRecordOutcome.REPEATED, "duplicate",
            SignerRecordOutcome.QUEUED, "waiting list",
            OutreachReport.Result.RECORDED, "added",
            OutreachReport.Result.REJECTED, "error");

    /** Fields of outreach that pages name in other words than the API. */
    private static final Map<String, String> FIELDS = Map.of("state", "status", "next on", "next date");

    private Formats() {}

    static String day(LocalDate day) {
        return day == null ? "" : WashingtonTime.spoken(day);
    }

    static LocalDate date(Instant instant) {
        return WashingtonTime.dayOf(instant);
    }

    static String moment(Instant instant) {
        return instant == null ? "" : MOMENT.format(instant.atZone(WashingtonTime.ZONE));
    }

    /** Formats the time between two instants, in either order: {@code 3 days}, {@code 5 h 12 min} or {@code 40 min}. */
    static String between(Instant one, Instant other) {
        Duration apart = Duration.between(one, other).abs();
        if (apart.toHours() >= 48) {
            return apart.toDays() + " days";
        }
        if (apart.toHours() >= 1) {
            return apart.toHours() + " h " + apart.toMinutesPart() + " min";
        }
        return apart.toMinutes() < 1 ? "less than a minute" : apart.toMinutes() + " min";
    }

    static String word(Enum<?> constant) {
        return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Returns a status of outreach; a promise is also known as a verbal yes. */
    static String response(Enum<?> status) {
        return status == null || !status.name().equals("PROMISED") ? word(status) : "promised (verbal yes)";
    }

    /** Returns an outcome of an imported name or call in the words of the tally above the table. */
    static String outcome(Enum<?> outcome) {
        return OUTCOMES.getOrDefault(outcome, word(outcome));
    }

    /** Returns a change of the outreach, such as "contact email staff@example.org (was staff2@example.org)". */
    static String change(FieldChange change) {
        String field = change.field().replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return "%s %s%s"
                .formatted(
                        FIELDS.getOrDefault(field, field),
                        change.after() == null ? "removed" : plain(change.after()),
                        change.before() == null ? "" : " (was " + plain(change.before()) + ")");
    }

    private static String plain(Object value) {
        return value instanceof JsonNode node ? node.asText() : value.toString();
    }

    static String status(LetterStatus status) {
        return status == null ? "" : status.displayName();
    }

    /** Returns an ordinal such as 103rd. */
    static String ordinal(int number) {
        boolean isTeen = number % 100 / 10 == 1;
        return number
                + switch (isTeen ? 0 : number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    /** Returns a message of the API in the words of the pages. */
    static String sentence(String message) {
        return FieldMessages.sentence(message, null);
    }

    /** Returns a remark on an uploaded file, such as {@code ignored columns: Party}, as a sentence of its own. */
    static String notice(String remark) {
        return capital(sentence(remark)) + (remark.matches("(?s).*[.!?]") ? "" : ".");
    }

    static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    static String chamber(Chamber chamber) {
        return chamber == Chamber.HOUSE ? "House" : "Senate";
    }

    static String party(String party) {
        return party.substring(0, 1);
    }

    /** Returns party and seat at signing, such as {@code D-IL-09}. */
    static String seatOf(SignOnView view) {
        return label(view.party(), view.chamber(), view.state(), view.district());
    }

    static String label(String party, Chamber chamber, String state, Integer district) {
        return ServicePeriod.label(party, chamber, state, district);
    }

    /** Returns a signer's current seat if it differs from the one at signing; empty for null. */
    static String today(SignOnView.CurrentSeat today) {
        if (today == null) {
            return "";
        }
        return today.serving()
                ? "now " + label(today.party(), today.chamber(), today.state(), today.district())
                : "no longer serves";
    }

    /** Encodes a text for use in a URL. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String plural(int count, String one, String many) {
        return plural((long) count, one, many);
    }

    /** Qute does not convert an int to a long where it does not know the type. */
    static String plural(long count, String one, String many) {
        return Plural.of(count, one, many);
    }
}
