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

/** Exposes operations on the sign-ons of a letter, for leads and cosigners. */
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
            description = "stale=true lists sign-ons that need confirmation after a material change of the text;"
                    + " needsReview=true lists sign-ons that need review after a roster correction.")
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
    @Operation(summary = "Get a sign-on, active or removed")
    @APIResponseSchema(SignOnView.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response getSignOn(@PathParam("letterId") UUID letterId, @PathParam("signOnId") UUID signOnId) {
        Letter letter = letters.visible(letterId);
        SignOn signOn = find(letter, signOnId);
        return answers.one(signOn.version, signers.view(signOn, letter));
    }

    /** Represents an office's confirmation of a sign-on. */
    @Schema(name = "SignOnConfirmationDraft")
    public record Confirmation(
            @Schema(description = "Day of the confirmation; defaults to today in Washington.", examples = "2021-02-11")
            LocalDate on) {}

    @POST
    @Idempotent
    @Path("/{signOnId}/confirmation")
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Create a confirmation of a sign-on for the letter's current text",
            description = "A repeated confirmation has no effect.")
    @APIResponseSchema(value = SignOnView.class, responseCode = "201")
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.CONFLICT, ErrorCode.DATE_OUT_OF_ORDER})
    public Response confirmSignOn(
            @PathParam("letterId") UUID letterId,
            @PathParam("signOnId") UUID signOnId,
            @NotNull @Valid Confirmation confirmation) {
        Letter letter = letters.locked(letterId);
        SignOn signOn = find(letter, signOnId);
        if (!signOn.isStanding()) {
            throw Problem.of(ErrorCode.CONFLICT, "The sign-on is not active. Sign the Member on again instead.");
        }
        LocalDate today = WashingtonTime.dayOf(clock.instant());
        LocalDate on = confirmation.on() == null ? today : confirmation.on();
        if (on.isBefore(signOn.signedOn) || on.isAfter(today)) {
            throw Problem.of(
                    ErrorCode.DATE_OUT_OF_ORDER, "Enter a day from %s, the day of signing, to today.", signOn.signedOn);
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

    /** Represents the reason for a change. */
    @Schema(name = "RemovalDraft")
    public record Reason(
            @NotBlank
            @Size(max = 2000)
            @Schema(description = "Reason for the change.", examples = "Entered for the wrong Member.")
            String reason) {}

    @POST
    @Idempotent
    @Path("/{signOnId}/removal")
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Delete a sign-on that was entered in error",
            description =
                    "Use this operation if the Member never signed. Lists and counts exclude the sign-on; the history"
                            + " records the removal with the actor and the reason.")
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
    @Operation(summary = "Delete the review flag of a sign-on")
    @APIResponseSchema(value = SignOnView.class, responseCode = "201")
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.CONFLICT})
    public Response reviewSignOn(
            @PathParam("letterId") UUID letterId, @PathParam("signOnId") UUID signOnId, @NotNull @Valid Reason reason) {
        Letter letter = letters.locked(letterId);
        SignOn signOn = find(letter, signOnId);
        if (signOn.reviewNote == null) {
            throw Problem.of(ErrorCode.CONFLICT, "This sign-on does not need review.");
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
