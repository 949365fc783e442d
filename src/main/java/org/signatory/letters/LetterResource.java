package org.signatory.letters;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Separator;
import org.signatory.audit.Audience;
import org.signatory.audit.AuditLog;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Responses;
import org.signatory.platform.json.MergePatch;
import org.signatory.platform.json.MergePatcher;
import org.signatory.roster.Chamber;
import org.signatory.security.Caller;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

/** Exposes operations to list, read, create and update letters. */
@Path("/v1/letters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
@Transactional
public class LetterResource {

    @Inject
    LetterService letters;

    @Inject
    Event<BalanceChanged> balanceChanged;

    @Inject
    SignOnCounts tallies;

    @Inject
    Responses answers;

    @Inject
    Caller caller;

    @Inject
    AuditLog history;

    @Inject
    Clock clock;

    @Inject
    MergePatcher patches;

    @GET
    @PermitAll
    @Operation(summary = "List letters visible to the caller")
    @APIResponseSchema(LetterPage.class)
    @ErrorResponses({ErrorCode.FORBIDDEN})
    public Response listLetters(
            @Valid @BeanParam LetterQuery filter,
            @Valid @BeanParam PageParameters paging,
            @QueryParam("include")
                    @Separator(",")
                    @Parameter(description = "Collections to include, separated by commas.")
                    Set<Include> include) {
        return answers.page(letters.page(filter, paging, include));
    }

    /** Defines the schema of a page in the API contract. */
    @Schema(name = "LetterPage")
    public record LetterPage(List<LetterSummary> items, String next, int limit, Long total) {}

    @POST
    @Idempotent
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Create a draft letter",
            description = "A deadline that has passed or does not match its wording is rejected unless"
                    + " deadline.confirmed is true.")
    @APIResponseSchema(value = LetterDetail.class, responseCode = "201")
    @ErrorResponses({ErrorCode.UNKNOWN_REFERENCE})
    public Response createLetter(@NotNull @Valid LetterDraft draft) {
        requireKnown(draft.related());
        DeadlineCheck.require(draft.deadline(), clock.instant());
        Letter letter = letters.create(draft);
        Letter.flush();
        return answers.created("/v1/letters/" + letter.id, letter.version, letters.detail(letter, Set.of(), null));
    }

    @GET
    @Path("/{letterId}")
    @PermitAll
    @Operation(summary = "Get a letter, now or as of a day")
    @APIResponseSchema(LetterDetail.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response getLetter(
            @PathParam("letterId") UUID letterId,
            @QueryParam("include")
                    @Separator(",")
                    @Parameter(description = "Collections to include, separated by commas.")
                    Set<Include> include,
            @QueryParam("asOf") @Parameter(description = "Returns the letter as of the end of this day in Washington.")
                    LocalDate asOf) {
        Letter letter = letters.visible(letterId, asOf);
        return answers.one(letter.version, letters.detail(letter, include, asOf));
    }

    @PATCH
    @Path("/{letterId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Update a letter",
            description =
                    "Applies a JSON merge patch (RFC 7396): absent fields remain unchanged, null clears a field, and lists are replaced."
                            + " To change the text, create a version under /versions. After the letter is opened, move its"
                            + " deadline with an extension.")
    @RequestBody(content = @Content(schema = @Schema(implementation = LetterDraft.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LetterDetail.class)))
    @ErrorResponses({
        ErrorCode.NOT_FOUND,
        ErrorCode.CONFLICT,
        ErrorCode.UNKNOWN_REFERENCE,
        ErrorCode.IF_MATCH_REQUIRED,
        ErrorCode.STALE
    })
    public Response updateLetter(@PathParam("letterId") UUID letterId, @NotNull JsonNode patch) {
        Letter letter = letters.locked(letterId);
        answers.requireMatch(letter.version);
        LetterDraft before = LetterDraft.of(letter);
        // A day replaces an instant and vice versa, so the deadline is replaced as one value.
        LetterDraft sent = patches.apply(before, patch, LetterDraft.class, "deadline");
        LetterDraft after = sent.withDeadlineAsInstant();
        requireAllowed(letter, before, after);
        DeadlineCheck.requireChange(before.deadline(), sent.deadline(), clock.instant());
        if (!after.equals(before)) {
            letter.apply(after);
            Audience audience = audience(before, after);
            letter.touch(clock.instant(), audience);
            LetterRevision.record(letter, caller.name(), letter.updatedAt);
            if (after.balance() != before.balance()) {
                balanceChanged.fire(new BalanceChanged(letter));
            }
            history.record("letter.changed", letter.id, null, null, patches.changes(before, after), audience);
            Letter.flush();
        }
        return answers.changed(letter.version, letters.detail(letter, Set.of(), null));
    }

    /** Returns the audience of the changed fields: contacts are for staff; a related letter is for callers with access to both letters. */
    private static Audience audience(LetterDraft before, LetterDraft after) {
        if (!after.forPublic().equals(before.forPublic()) || differ(before, after, LetterAccess.PUBLIC)) {
            return Audience.PUBLIC;
        }
        boolean reviewed = !after.endorsementsReviewed().equals(before.endorsementsReviewed());
        return reviewed || differ(before, after, LetterAccess.PARTNERS) ? Audience.COALITION : Audience.STAFF;
    }

    private static boolean differ(LetterDraft before, LetterDraft after, LetterAccess sight) {
        return !after.related().equals(before.related())
                && !LetterService.seen(after.related(), sight).equals(LetterService.seen(before.related(), sight));
    }

    private void requireAllowed(Letter letter, LetterDraft before, LetterDraft after) {
        if (after.text() != null) {
            throw Problem.field("/text", "Save the new text as a version under /v1/letters/{letterId}/versions.");
        }
        if (letter.circulatedAt != null && before.deadline() != null && !sameInstant(before, after)) {
            throw Problem.of(
                    ErrorCode.CONFLICT,
                    "The letter has been opened with this deadline. Move the deadline under /v1/letters/%s/deadline-extensions.",
                    letter.id);
        }
        SignerCounts counts = tallies.of(List.of(letter.id), null).getOrDefault(letter.id, SignerCounts.NONE);
        for (Chamber chamber : Chamber.values()) {
            if (counts.has(chamber) && !after.chamber().takes(chamber)) {
                throw Problem.of(
                        ErrorCode.CONFLICT, "Members of the other chamber have signed. Make the letter bicameral.");
            }
        }
        if (!after.related().equals(before.related())) {
            requireKnown(after.related());
        }
    }

    private static boolean sameInstant(LetterDraft before, LetterDraft after) {
        return after.deadline() != null
                && after.deadline().instant().equals(before.deadline().instant());
    }

    private void requireKnown(List<RelatedLetter> related) {
        List<RelatedLetter> known = letters.seen(related);
        for (int i = 0; i < related.size(); i++) {
            if (!known.contains(related.get(i))) {
                throw Problem.unknown("/related/" + i + "/letterId", "Enter the identifier of an existing letter.");
            }
        }
    }
}
