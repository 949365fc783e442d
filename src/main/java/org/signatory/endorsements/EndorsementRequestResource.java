package org.signatory.endorsements;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterService;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Responses;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

/** Exposes invitations and requests to endorse letters. */
@Path("/v1/endorsement-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Endorsers")
@Transactional
public class EndorsementRequestResource {

    private static final Keyset<EndorsementRequest> OLDEST_FIRST = new Keyset<>(
            "endorsement-requests",
            false,
            "r.updatedAt",
            List.of(new Key("r.createdAt", Instant.class), new Key("r.id", UUID.class)));

    @Inject
    EndorsementRequestService requests;

    @Inject
    LetterService letters;

    @Inject
    Responses answers;

    @GET
    @RolesAllowed({Role.STAFF, Role.PARTNERS})
    @Operation(
            summary = "List invitations and requests to endorse, oldest first",
            description = "Staff see all requests; a partner sees the requests of its own organization.")
    @APIResponseSchema(EndorsementRequestPage.class)
    public Response listEndorsementRequests(
            @QueryParam("letterId") @Parameter(description = "Identifier of the letter.") UUID letterId,
            @QueryParam("organizationId") @Parameter(description = "Identifier of the organization.")
                    UUID organizationId,
            @QueryParam("state") @Parameter(description = "State of the request.") EndorsementRequest.State state,
            @Valid @BeanParam PageParameters paging) {
        Page<EndorsementRequest> page = OLDEST_FIRST.page(
                requests.mine()
                        .and("r.letterId = :letter", "letter", letterId)
                        .and("r.organizationId = :organization", "organization", organizationId)
                        .and("r.state = :state", "state", state),
                paging);
        return answers.page(page.with(requests.views(page.items())));
    }

    /** Defines the schema of a page in the API contract. */
    @Schema(name = "EndorsementRequestPage")
    public record EndorsementRequestPage(List<EndorsementRequestView> items, String next, int limit, Long total) {}

    @GET
    @Path("/{requestId}")
    @RolesAllowed({Role.STAFF, Role.PARTNERS})
    @Operation(summary = "Get an invitation or a request to endorse")
    @APIResponseSchema(EndorsementRequestView.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response getEndorsementRequest(@PathParam("requestId") UUID requestId) {
        EndorsementRequest request = requests.mine(requestId);
        return answers.one(request.version, view(request));
    }

    /** Represents an invitation of an organization to endorse a letter. */
    @Schema(name = "EndorsementRequestDraft")
    public record Invitation(
            @NotNull
            @Schema(description = "Identifier of the letter.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
            UUID letterId,

            @NotNull
            @Schema(description = "Identifier of the organization.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
            UUID organizationId,

            @Size(min = 1, max = 2000)
            @Schema(
                    description = "Message to the other side.",
                    examples = "We would be glad to have you on the letter.")
            String message) {}

    @POST
    @Idempotent
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Create an invitation to endorse a letter",
            description =
                    "The partner of the organization can see and accept or decline the invitation if the letter is visible to the partner."
                            + " A second invitation with another message updates a waiting one.")
    @APIResponseSchema(value = EndorsementRequestView.class, responseCode = "201")
    @ErrorResponses({ErrorCode.CONFLICT, ErrorCode.UNKNOWN_REFERENCE})
    public Response createEndorsementRequest(@NotNull @Valid Invitation invitation) {
        if (!letters.isVisible(invitation.letterId())) {
            throw Problem.unknown("/letterId", "Enter the identifier of a letter that is visible to you.");
        }
        if (Organization.findByIdOptional(invitation.organizationId()).isEmpty()) {
            throw Problem.unknown("/organizationId", "Enter the identifier of an existing organization.");
        }
        EndorsementRequest request = requests.ask(
                letters.locked(invitation.letterId()),
                Organization.current(invitation.organizationId()),
                EndorsementRequest.Asker.OFFICE,
                invitation.message(),
                null);
        EndorsementRequest.flush();
        return answers.created("/v1/endorsement-requests/" + request.id, request.version, view(request));
    }

    /** Represents the decision on an invitation or a request. */
    @Schema(name = "EndorsementAnswerDraft")
    public record Answer(
            @NotNull @Schema(description = "Whether the endorsement is accepted.", examples = "true")
            Boolean accept,

            @Size(min = 1, max = 2000)
            @Schema(description = "Reason for declining.", examples = "Our board has not met yet.")
            String reason,

            @Valid @Schema(description = "Facts of an accepted endorsement; defaults to the requested facts.")
            EndorsementDraft endorsement) {}

    @POST
    @Idempotent
    @Path("/{requestId}/answer")
    @RolesAllowed({Role.EDITORS, Role.PARTNERS})
    @Operation(
            summary = "Create a decision on an invitation or a request",
            description = "The organization, or an editor on its behalf, decides on an invitation; an"
                    + " editor decides on a request. Acceptance creates the endorsement.")
    @APIResponseSchema(value = EndorsementRequestView.class, responseCode = "201")
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.CONFLICT, ErrorCode.LETTER_NOT_OPEN, ErrorCode.DATE_OUT_OF_ORDER})
    public Response answerEndorsementRequest(@PathParam("requestId") UUID requestId, @NotNull @Valid Answer answer) {
        Letter letter = letters.locked(requests.mine(requestId).letterId);
        EndorsementRequest request = requests.mine(requestId);
        if (answer.accept()) {
            requests.accept(letter, request, answer.endorsement());
        } else {
            requests.decline(letter, request, answer.reason());
        }
        EndorsementRequest.flush();
        return answers.created("/v1/endorsement-requests/" + request.id, request.version, view(request));
    }

    @DELETE
    @Path("/{requestId}")
    @RolesAllowed({Role.EDITORS, Role.PARTNERS})
    @Operation(summary = "Withdraw an invitation or a request", description = "Only the side that asked can withdraw.")
    @APIResponseSchema(EndorsementRequestView.class)
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.CONFLICT, ErrorCode.IF_MATCH_REQUIRED, ErrorCode.STALE})
    public Response withdrawEndorsementRequest(@PathParam("requestId") UUID requestId) {
        Letter letter = letters.locked(requests.mine(requestId).letterId);
        EndorsementRequest request = requests.mine(requestId);
        answers.requireMatch(request.version, () -> view(request));
        requests.takeBack(letter, request);
        EndorsementRequest.flush();
        return answers.changed(request.version, view(request));
    }

    private EndorsementRequestView view(EndorsementRequest request) {
        return requests.views(List.of(request)).get(0);
    }
}
