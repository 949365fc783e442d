package org.signatory.signons;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.audit.Audience;
import org.signatory.audit.AuditLog;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterService;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Responses;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

/** A letter's sign-ons one by one, leads and cosigners alike, and the acts on them. */
@Path("/v1/letters/{letterId}/sign-ons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Sign-ons")
@Transactional
public class SignOnResource {

    @Inject
    LetterService letters;

    @Inject
    SignOnViews signers;

    @Inject
    Responses answers;

    @Inject
    AuditLog history;

    @Inject
    RemovalService removing;

    @Inject
    Clock clock;

    @GET
    @Operation(
            summary = "List all sign-ons of a letter",
            description = "stale=true gives those that a material change of the text asks to confirm again;"
                    + " needsReview=true those that a correction of the roster touched.")
    @APIResponseSchema(CosignerResource.SignOnPage.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response listSignOns(
            @PathParam("letterId") UUID letterId,
            @Valid @BeanParam SignOnFilter filter,
            @Valid @BeanParam PageParameters paging) {
        Letter letter = letters.visible(letterId, filter.asOf);
        return answers.page(signers.page(letter, null, filter, paging));
    }

    @GET
    @Path("/{signOnId}")
    @Operation(summary = "Read one sign-on, a removed one included")
    @APIResponseSchema(SignOnView.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response getSignOn(@PathParam("letterId") UUID letterId, @PathParam("signOnId") UUID signOnId) {
        Letter letter = letters.visible(letterId);
        SignOn signOn = find(letter, signOnId);
        return answers.one(signOn.version, signers.view(signOn, letter));
    }

    /** An office's renewed word. */
    @Schema(name = "SignOnConfirmationDraft")
    public record Confirmation(
            @Schema(
                    description = "The day of the office's word; today in Washington where nothing is said.",
                    examples = "2021-02-11")
            LocalDate on) {}

    @POST
    @Idempotent
    @Path("/{signOnId}/confirmation")
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Confirm a sign-on for the letter's current text",
            description = "The same confirmation again changes nothing.")
    @APIResponseSchema(value = SignOnView.class, responseCode = "201")
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.CONFLICT, ErrorCode.DATE_OUT_OF_ORDER})
    public Response confirmSignOn(
            @PathParam("letterId") UUID letterId,
            @PathParam("signOnId") UUID signOnId,
            @NotNull @Valid Confirmation confirmation) {
        Letter letter = letters.locked(letterId);
        SignOn signOn = find(letter, signOnId);
        if (!signOn.isStanding()) {
            throw Problem.of(ErrorCode.CONFLICT, "The sign-on does not stand. Sign the Member on again instead.");
        }
        LocalDate today = WashingtonTime.dayOf(clock.instant());
        LocalDate on = confirmation.on() == null ? today : confirmation.on();
        if (on.isBefore(signOn.signedOn) || on.isAfter(today)) {
            throw Problem.of(
                    ErrorCode.DATE_OUT_OF_ORDER,
                    "The day must be between the signing on %s and today.",
                    signOn.signedOn);
        }
        Integer text = letter.textVersion == 0 ? null : letter.textVersion;
        if (on.equals(signOn.confirmedOn)
                && Objects.equals(text, signOn.confirmedNumber)
                && signOn.certainty == Certainty.CONFIRMED) {
            return acted(letter, signOn);
        }
        signOn.confirmedOn = on;
        signOn.confirmedNumber = text;
        signOn.certainty = Certainty.CONFIRMED;
        return acted(
                letter, signOn, "sign-on.confirmed", on, Map.of("textVersion", letter.textVersion), Audience.PUBLIC);
    }

    /** Why an act is done. */
    @Schema(name = "RemovalDraft")
    public record Reason(
            @NotBlank @Size(max = 2000) @Schema(description = "Why.", examples = "Entered for the wrong Member.")
            String reason) {}

    @POST
    @Idempotent
    @Path("/{signOnId}/removal")
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Remove an entry that was made in error",
            description =
                    "Not a withdrawal: the Member never signed. The entry leaves every list and count; the history"
                            + " keeps it with who removed it and why.")
    @APIResponseSchema(value = SignOnView.class, responseCode = "201")
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.CONFLICT})
    public Response deleteSignOn(
            @PathParam("letterId") UUID letterId, @PathParam("signOnId") UUID signOnId, @NotNull @Valid Reason reason) {
        Letter letter = letters.locked(letterId);
        SignOn signOn = find(letter, signOnId);
        removing.remove(letter, signOn, reason.reason());
        return acted(letter, signOn);
    }

    @POST
    @Idempotent
    @Path("/{signOnId}/review")
    @RolesAllowed(Role.EDITORS)
    @Operation(summary = "Clear the flag that a correction of the roster left")
    @APIResponseSchema(value = SignOnView.class, responseCode = "201")
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.CONFLICT})
    public Response reviewSignOn(
            @PathParam("letterId") UUID letterId, @PathParam("signOnId") UUID signOnId, @NotNull @Valid Reason reason) {
        Letter letter = letters.locked(letterId);
        SignOn signOn = find(letter, signOnId);
        if (signOn.reviewNote == null) {
            throw Problem.of(ErrorCode.CONFLICT, "Nothing about this sign-on waits for a review.");
        }
        Map<String, Object> detail = Map.of("flag", signOn.reviewNote, "reason", reason.reason());
        signOn.reviewNote = null;
        return acted(letter, signOn, "sign-on.reviewed", null, detail, Audience.STAFF);
    }

    private Response acted(
            Letter letter, SignOn signOn, String act, LocalDate on, Map<String, Object> detail, Audience audience) {
        signOn.updatedAt = clock.instant();
        letter.touch(signOn.updatedAt, audience);
        history.record(act, letter.id, signOn.bioguideId, on, detail, audience);
        return acted(letter, signOn);
    }

    private Response acted(Letter letter, SignOn signOn) {
        SignOn.flush();
        return answers.created(
                "/v1/letters/" + letter.id + "/sign-ons/" + signOn.id, signOn.version, signers.view(signOn, letter));
    }

    private static SignOn find(Letter letter, UUID signOnId) {
        return SignOn.<SignOn>find("id = ?1 and letterId = ?2", signOnId, letter.id)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("sign-on"));
    }
}
