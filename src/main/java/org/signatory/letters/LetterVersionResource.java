package org.signatory.letters;

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
import java.time.LocalDate;
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

/** Exposes the versions of a letter's text. Each sign-on belongs to one version. */
@Path("/v1/letters/{letterId}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Letters")
@Transactional
public class LetterVersionResource {

    private static final Keyset<LetterVersion> BY_NUMBER =
            new Keyset<>("texts", false, "t.savedAt", List.of(new Key("t.number", Integer.class)));

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
    @Operation(summary = "List versions of a letter's text, without the text")
    @APIResponseSchema(LetterVersionPage.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response listLetterVersions(@PathParam("letterId") UUID letterId, @Valid @BeanParam PageParameters paging) {
        letters.visible(letterId);
        return answers.page(BY_NUMBER
                .page(EntityQuery.of(LetterVersion.class, "t").and("t.letterId = :id", "id", letterId), paging)
                .map(LetterVersionView::listed));
    }

    /** Defines the schema of a page in the API contract. */
    @Schema(name = "LetterVersionPage")
    public record LetterVersionPage(List<LetterVersionView> items, String next, int limit, Long total) {}

    @GET
    @Path("/{number}")
    @Operation(summary = "Get a version of a letter's text")
    @APIResponseSchema(LetterVersionView.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response getLetterVersion(@PathParam("letterId") UUID letterId, @PathParam("number") int number) {
        letters.visible(letterId);
        LetterVersion text = LetterVersion.numbered(letterId, number).orElseThrow(() -> Problem.notFound("text"));
        return answers.one(text.number, LetterVersionView.whole(text));
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Create a version of a letter's text",
            description = "A material change makes the sign-ons of earlier versions stale.")
    @APIResponseSchema(value = LetterVersionView.class, responseCode = "201")
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.CONFLICT, ErrorCode.DATE_OUT_OF_ORDER})
    public Response createLetterVersion(
            @PathParam("letterId") UUID letterId, @NotNull @Valid LetterVersionDraft draft) {
        Letter letter = letters.locked(letterId);
        if (letter.status.wasSent() && letter.textVersion > 0) {
            throw Problem.of(ErrorCode.CONFLICT, "The letter was sent. The text of a sent letter cannot be changed.");
        }
        Instant now = clock.instant();
        LetterVersion text = LetterVersion.save(letter, dated(letter, draft, now), caller.name(), now);
        letter.touch(now);
        LetterVersion.flush();
        LetterVersion.getEntityManager().refresh(text);
        history.record("letter.text-saved", letter.id, null, null, LetterVersionView.listed(text));
        return answers.created(
                "/v1/letters/" + letterId + "/versions/" + text.number, text.number, LetterVersionView.whole(text));
    }

    /** Returns the draft with an effective day that is valid for the letter. */
    private static LetterVersionDraft dated(Letter letter, LetterVersionDraft draft, Instant now) {
        LocalDate earliest =
                LetterVersion.current(letter).map(text -> text.effectiveDay).orElse(null);
        LocalDate latest = letter.status.wasSent() ? letter.sentOn : WashingtonTime.dayOf(now);
        LocalDate day = draft.effectiveOn() == null && letter.status.wasSent()
                ? WashingtonTime.dayOf(letter.circulatedAt)
                : draft.effectiveOn();
        EffectiveDays.requireBetween(earliest, day, latest);
        return new LetterVersionDraft(draft.body(), draft.material(), draft.note(), day);
    }
}
