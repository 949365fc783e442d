package org.signatory.letters;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.time.WashingtonTime;

/** Records the outcome of sent letters: retraction and response. */
@ApplicationScoped
@RequiredArgsConstructor
public class LetterOutcomeService {

    private final LetterReadService letters;
    private final AuditLog history;
    private final Clock clock;

    /** Records the retraction of a sent letter. */
    @Transactional
    public VersionedBody<LetterDetail> retract(UUID letterId, LetterRetraction retraction) {
        Letter letter = sent(letterId);
        if (letter.retractedOn != null) {
            throw Problem.of(
                    ErrorCode.ALREADY_RETRACTED, "The letter was already retracted on %s.", letter.retractedOn);
        }
        Instant now = clock.instant();
        LocalDate on = retraction.on() == null ? WashingtonTime.dayOf(now) : retraction.on();
        requireBetween(letter.sentOn, on, now);
        letter.retractedOn = on;
        letter.retractionReason = retraction.reason();
        letter.touch(now);
        history.record("letter.retracted", letter.id, null, on, new LetterRetraction(on, retraction.reason()));
        return letters.saved(letter);
    }

    /** Replaces the response of a recipient of a sent letter, or its due date. The same values again have no effect. */
    @Transactional
    public VersionedBody<LetterDetail> saveResponse(
            UUID letterId, UUID recipientId, RecipientResponse response, Precondition precondition) {
        Letter letter = sent(letterId);
        Recipient recipient = letter.recipients.stream()
                .filter(each -> each.id.equals(recipientId))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("recipient"));
        precondition.check(letter.version);
        Instant now = clock.instant();
        if (response.receivedOn() != null) {
            requireBetween(letter.sentOn, response.receivedOn(), now);
        }
        if (response.dueOn() != null && response.dueOn().isBefore(letter.sentOn)) {
            throw Problem.of(
                    ErrorCode.DATE_OUT_OF_ORDER,
                    "Enter a due date no earlier than %s, when the letter was sent.",
                    letter.sentOn);
        }
        if (!response.equals(recipient.response() == null ? RecipientResponse.NONE : recipient.response())) {
            recipient.save(response);
            letter.touch(now);
            record(history, letter, recipient, response);
        }
        return letters.saved(letter);
    }

    static void record(AuditLog history, Letter letter, Recipient recipient, RecipientResponse response) {
        history.record(
                "letter.response-recorded",
                letter.id,
                null,
                response.receivedOn(),
                new RecordedResponse(recipient.id, recipient.draft().line(), response));
    }

    /** Represents the details of the history entry of a response. */
    private record RecordedResponse(
            UUID recipientId,
            String recipient,
            @JsonUnwrapped RecipientResponse response) {}

    private Letter sent(UUID letterId) {
        Letter letter = letters.locked(letterId);
        if (!letter.status.wasSent()) {
            throw Problem.of(
                    ErrorCode.NOT_SENT, "Record the letter as sent before you record a retraction or a response.");
        }
        return letter;
    }

    private static void requireBetween(LocalDate sentOn, LocalDate on, Instant now) {
        if (on.isBefore(sentOn) || on.isAfter(WashingtonTime.dayOf(now))) {
            throw Problem.of(
                    ErrorCode.DATE_OUT_OF_ORDER,
                    "Enter a date from %s (when the letter was sent) through today.",
                    sentOn);
        }
    }
}
