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
import org.signatory.access.Caller;
import org.signatory.access.Idempotent;
import org.signatory.access.Role;
import org.signatory.common.Answers;
import org.signatory.common.ErrorCode;
import org.signatory.common.Fails;
import org.signatory.common.Keyset;
import org.signatory.common.Keyset.Key;
import org.signatory.common.Paging;
import org.signatory.common.Problem;
import org.signatory.common.Selection;
import org.signatory.common.Washington;
import org.signatory.history.History;

/** Extensions of a letter's sign-on deadline, each a recorded act. */
@Path("/v1/letters/{letterId}/deadline-extensions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
@Transactional
public class ExtensionResource {

    private static final Keyset<Extension> IN_ORDER = new Keyset<>(
            "extensions",
            false,
            "e.recordedAt",
            List.of(new Key("e.recordedAt", Instant.class), new Key("e.id", UUID.class)));

    @Inject
    Letters letters;

    @Inject
    Answers answers;

    @Inject
    Caller caller;

    @Inject
    History history;

    @Inject
    Clock clock;

    @GET
    @PermitAll
    @Operation(summary = "List the extensions of a letter's deadline")
    @APIResponseSchema(ExtensionPage.class)
    @Fails({ErrorCode.NOT_FOUND})
    public Response listDeadlineExtensions(@PathParam("letterId") UUID letterId, @Valid @BeanParam Paging paging) {
        letters.visible(letterId);
        boolean staff = caller.isStaff();
        return answers.page(
                IN_ORDER.page(Selection.of(Extension.class, "e").and("e.letterId = :id", "id", letterId), paging)
                        .map(extension -> ExtensionView.of(extension, staff)));
    }

    /** Names the page's schema in the contract. */
    @Schema(name = "DeadlineExtensionPage")
    public record ExtensionPage(List<ExtensionView> items, String next, int limit, Long total) {}

    @POST
    @Idempotent
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Move a letter's sign-on deadline",
            description = "A deadline that has passed, or is earlier than the day of the change, and words that do not"
                    + " match their deadline, are refused unless deadline.confirmed is true.")
    @APIResponseSchema(value = ExtensionView.class, responseCode = "201")
    @Fails({ErrorCode.NOT_FOUND, ErrorCode.CONFLICT, ErrorCode.DATE_OUT_OF_ORDER})
    public Response createDeadlineExtension(
            @PathParam("letterId") UUID letterId, @NotNull @Valid ExtensionDraft draft) {
        Letter letter = letters.locked(letterId);
        Instant to = draft.deadline().instant();
        Instant now = clock.instant();
        requireMovable(letter, to);
        List<Extension> before = Extension.of(letterId);
        EffectiveDays.requireBetween(
                before.isEmpty() ? null : before.get(before.size() - 1).effectiveDay,
                draft.on(),
                Washington.dayOf(now));
        DeadlineCheck.require(draft.deadline(), draft.on() == null ? now : Washington.startOf(draft.on()));
        Extension extension = new Extension();
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
        Revision.record(letter, caller.name(), extension.recordedAt);
        Extension.flush();
        Extension.getEntityManager().refresh(extension);
        history.record(
                "letter.deadline-extended", letter.id, null, extension.effectiveDay, ExtensionView.of(extension, true));
        return answers.created(
                "/v1/letters/" + letter.id + "/deadline-extensions", 0, ExtensionView.of(extension, true));
    }

    private static void requireMovable(Letter letter, Instant to) {
        if (letter.status.wasSent() || letter.status == Status.ABANDONED) {
            throw Problem.of(ErrorCode.CONFLICT, "The letter no longer takes sign-ons.");
        }
        if (letter.deadlineAt == null) {
            throw Problem.of(ErrorCode.CONFLICT, "The letter has no deadline yet. Set one by PATCH.");
        }
        if (letter.deadlineAt.equals(to)) {
            throw Problem.of(ErrorCode.CONFLICT, "That is the deadline already.");
        }
    }
}
