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

/** The versions of a letter's text. A sign-on is given to one of them. */
@Path("/v1/letters/{letterId}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Letters")
@Transactional
public class TextResource {

    private static final Keyset<Text> BY_NUMBER =
            new Keyset<>("texts", false, "t.savedAt", List.of(new Key("t.number", Integer.class)));

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
    @Operation(summary = "List the versions of a letter's text, without their bodies")
    @APIResponseSchema(TextPage.class)
    @Fails({ErrorCode.NOT_FOUND})
    public Response listLetterVersions(@PathParam("letterId") UUID letterId, @Valid @BeanParam Paging paging) {
        letters.visible(letterId);
        return answers.page(BY_NUMBER
                .page(Selection.of(Text.class, "t").and("t.letterId = :id", "id", letterId), paging)
                .map(TextView::listed));
    }

    /** Names the page's schema in the contract. */
    @Schema(name = "LetterVersionPage")
    public record TextPage(List<TextView> items, String next, int limit, Long total) {}

    @GET
    @Path("/{number}")
    @Operation(summary = "Read one version of a letter's text")
    @APIResponseSchema(TextView.class)
    @Fails({ErrorCode.NOT_FOUND})
    public Response getLetterVersion(@PathParam("letterId") UUID letterId, @PathParam("number") int number) {
        letters.visible(letterId);
        Text text = Text.numbered(letterId, number).orElseThrow(() -> Problem.notFound("text"));
        return answers.one(text.number, TextView.whole(text));
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Save a new version of a letter's text",
            description = "A material change makes every sign-on that was given to an earlier text stale.")
    @APIResponseSchema(value = TextView.class, responseCode = "201")
    @Fails({ErrorCode.NOT_FOUND, ErrorCode.CONFLICT, ErrorCode.DATE_OUT_OF_ORDER})
    public Response createLetterVersion(@PathParam("letterId") UUID letterId, @NotNull @Valid TextDraft draft) {
        Letter letter = letters.locked(letterId);
        if (letter.status.wasSent() && letter.textVersion > 0) {
            throw Problem.of(ErrorCode.CONFLICT, "The letter was sent; its text stands.");
        }
        Instant now = clock.instant();
        Text text = Text.save(letter, dated(letter, draft, now), caller.name(), now);
        letter.touch(now);
        Text.flush();
        Text.getEntityManager().refresh(text);
        history.record("letter.text-saved", letter.id, null, null, TextView.listed(text));
        return answers.created(
                "/v1/letters/" + letterId + "/versions/" + text.number, text.number, TextView.whole(text));
    }

    /** The draft with an effective day that fits the letter. */
    private static TextDraft dated(Letter letter, TextDraft draft, Instant now) {
        LocalDate earliest = Text.current(letter).map(text -> text.effectiveDay).orElse(null);
        LocalDate latest = letter.status.wasSent() ? letter.sentOn : Washington.dayOf(now);
        LocalDate day = draft.effectiveOn() == null && letter.status.wasSent()
                ? Washington.dayOf(letter.circulatedAt)
                : draft.effectiveOn();
        EffectiveDays.requireBetween(earliest, day, latest);
        return new TextDraft(draft.body(), draft.material(), draft.note(), day);
    }
}
