package org.signatory.letters;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.audit.AuditLog;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Responses;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.security.Caller;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

/** Exposes the recorded extensions of a letter's sign-on deadlines. */
@Path("/v1/letters/{letterId}/deadline-extensions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
@Transactional
public class DeadlineExtensionResource {

    private static final Keyset<DeadlineExtension> OLDEST_FIRST = new Keyset<>(
            "extensions",
            false,
            "e.recordedAt",
            List.of(new Key("e.recordedAt", Instant.class), new Key("e.id", UUID.class)));

    @Inject
    LetterService letters;

    @Inject
    Responses answers;

    @Inject
    Caller caller;

    @Inject
    AuditLog history;

    @Inject
    Clock clock;

    @GET
    @PermitAll
    @Operation(summary = "List extensions of a letter's deadline")
    @APIResponseSchema(DeadlineExtensionPage.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response listDeadlineExtensions(
            @PathParam("letterId") UUID letterId, @Valid @BeanParam PageParameters paging) {
        letters.visible(letterId);
        boolean staff = caller.isStaff();
        return answers.page(OLDEST_FIRST
                .page(EntityQuery.of(DeadlineExtension.class, "e").and("e.letterId = :id", "id", letterId), paging)
                .map(extension -> DeadlineExtensionView.of(extension, staff)));
    }

    /** Defines the schema of a page in the API contract. */
    @Schema(name = "DeadlineExtensionPage")
    public record DeadlineExtensionPage(List<DeadlineExtensionView> items, String next, int limit, Long total) {}

    @POST
    @Idempotent
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Create a deadline extension",
            description =
                    "Moves the letter's sign-on deadline. A deadline that has passed, precedes the day of the change"
                            + " or does not match its wording is rejected unless deadline.confirmed is true.")
    @APIResponseSchema(value = DeadlineExtensionView.class, responseCode = "201")
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.CONFLICT, ErrorCode.DATE_OUT_OF_ORDER})
    public Response createDeadlineExtension(
            @PathParam("letterId") UUID letterId, @NotNull @Valid DeadlineExtensionDraft draft) {
        Letter letter = letters.locked(letterId);
        Instant to = draft.deadline().instant();
        Instant now = clock.instant();
        requireMovable(letter, to);
        List<DeadlineExtension> before = DeadlineExtension.of(letterId);
        EffectiveDays.requireBetween(
                before.isEmpty() ? null : before.get(before.size() - 1).effectiveDay,
                draft.on(),
                WashingtonTime.dayOf(now));
        DeadlineCheck.require(draft.deadline(), draft.on() == null ? now : WashingtonTime.startOf(draft.on()));
        DeadlineExtension extension = new DeadlineExtension();
        extension.letterId = letter.id;
        extension.from = letter.deadlineAt;
        extension.to = to;
        extension.words = draft.deadline().words();
        extension.reason = draft.reason();
        extension.effectiveOn = draft.on();
        extension.recordedAt = now;
        extension.actor = caller.name();
        extension.persist();
        letter.deadlineAt = to;
        letter.deadlineWords = extension.words;
        letter.touch(extension.recordedAt);
        LetterRevision.record(letter, caller.name(), extension.recordedAt);
        DeadlineExtension.flush();
        DeadlineExtension.getEntityManager().refresh(extension);
        history.record(
                "letter.deadline-extended",
                letter.id,
                null,
                extension.effectiveDay,
                DeadlineExtensionView.of(extension, true));
        return answers.created(
                "/v1/letters/" + letter.id + "/deadline-extensions", 0, DeadlineExtensionView.of(extension, true));
    }

    private static void requireMovable(Letter letter, Instant to) {
        if (letter.status.wasSent() || letter.status == LetterStatus.ABANDONED) {
            throw Problem.of(
                    ErrorCode.CONFLICT,
                    "The letter no longer accepts sign-ons. Reopen the letter before you move the deadline.");
        }
        if (letter.deadlineAt == null) {
            throw Problem.of(ErrorCode.CONFLICT, "The letter has no deadline. Add a deadline to the letter first.");
        }
        if (letter.deadlineAt.equals(to)) {
            throw Problem.of(ErrorCode.CONFLICT, "Enter a deadline that differs from the current one.");
        }
    }
}
