package org.signatory.letters;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.audit.AuditLog;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Responses;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

/** Exposes the outcome of a sent letter: retraction and response. */
@Path("/v1/letters/{letterId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
@Transactional
public class LetterOutcomeResource {

    @Inject
    LetterService letters;

    @Inject
    Responses answers;

    @Inject
    AuditLog history;

    @Inject
    Clock clock;

    @POST
    @Idempotent
    @Path("/retraction")
    @RolesAllowed(Role.EDITORS)
    @Operation(summary = "Create a retraction of a sent letter", description = "The record of sending remains.")
    @APIResponseSchema(value = LetterDetail.class, responseCode = "201")
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.NOT_SENT, ErrorCode.ALREADY_RETRACTED, ErrorCode.DATE_OUT_OF_ORDER})
    public Response retractLetter(@PathParam("letterId") UUID letterId, @NotNull @Valid Retraction retraction) {
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
        history.record("letter.retracted", letter.id, null, on, new Retraction(on, retraction.reason()));
        Letter.flush();
        return answers.created("/v1/letters/" + letter.id, letter.version, letters.detail(letter, Set.of(), null));
    }

    @PUT
    @Path("/answer")
    @RolesAllowed(Role.EDITORS)
    @Operation(summary = "Replace the recipient's response or its due date")
    @APIResponseSchema(LetterDetail.class)
    @ErrorResponses({
        ErrorCode.NOT_FOUND,
        ErrorCode.NOT_SENT,
        ErrorCode.DATE_OUT_OF_ORDER,
        ErrorCode.IF_MATCH_REQUIRED,
        ErrorCode.STALE
    })
    public Response replaceLetterAnswer(@PathParam("letterId") UUID letterId, @NotNull @Valid AgencyResponse answer) {
        Letter letter = sent(letterId);
        answers.requireMatch(letter.version);
        Instant now = clock.instant();
        if (answer.receivedOn() != null) {
            requireBetween(letter.sentOn, answer.receivedOn(), now);
        }
        if (!answer.isRecordedIn(letter)) {
            letter.answerDueOn = answer.dueOn();
            letter.answerReceivedOn = answer.receivedOn();
            letter.answerSummary = answer.summary();
            letter.answerUrl = answer.url();
            letter.touch(now);
            history.record("letter.answer-recorded", letter.id, null, answer.receivedOn(), answer);
            Letter.flush();
        }
        return answers.changed(letter.version, letters.detail(letter, Set.of(), null));
    }

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
                    ErrorCode.DATE_OUT_OF_ORDER, "Enter a day from %s, when the letter was sent, to today.", sentOn);
        }
    }
}
