package org.signatory.signons;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.letters.WithdrawalInput;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.DryRunDocs;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Responses;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

@Path("/v1/letters/{letterId}/cosigners")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cosigners")
@RequiredArgsConstructor
public class CosignerResource {

    /** Pattern that excludes sibling paths, such as imports. The router would use this resource for methods that a sibling lacks. */
    private static final String MEMBER = "/{bioguideId: [A-Za-z][0-9]{6}}";

    private final SignOnQueries signOns;
    private final CosignerService cosigners;
    private final BulkSignOnService bulk;
    private final WithdrawalService withdrawals;
    private final Responses responses;

    @GET
    @PermitAll
    @Operation(summary = "List cosigners of a letter")
    @APIResponseSchema(SignOnView[].class)
    @DeclaredErrors(ErrorCode.FORBIDDEN)
    public Response listCosigners(
            @PathParam("letterId") UUID letterId,
            @Valid @BeanParam SignOnFilter filter,
            @Valid @BeanParam PageParameters paging) {
        return responses.page(signOns.page(letterId, SignOnRole.COSIGNER, filter, paging));
    }

    @GET
    @Path(MEMBER)
    @PermitAll
    @Operation(
            summary = "Get a Member's latest sign-on as a cosigner",
            description = "A withdrawn sign-on includes the date of withdrawal.")
    @APIResponseSchema(SignOnView.class)
    public Response getCosigner(@PathParam("letterId") UUID letterId, @PathParam("bioguideId") String bioguideId) {
        return responses.one(signOns.latest(letterId, bioguideId, SignOnRole.COSIGNER));
    }

    @PUT
    @Path(MEMBER)
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Create or update a Member's sign-on",
            description =
                    "If the Member has signed, the request corrects the recorded sign-on; absent fields remain unchanged. If the date changes, eligibility, party, state, district and chamber are determined again as of the new date. To correct a lead sponsor's sign-on, use PUT lead-sponsors. After a withdrawal, the request creates a new sign-on. If the letter requires bipartisan pairs and the Member's side has no open slot, the response is 202: the Member is on the waiting list.")
    @APIResponseSchema(value = SignOnView.class, responseCode = "201")
    @APIResponse(
            responseCode = "202",
            description = "The Member is on the waiting list.",
            content = @Content(schema = @Schema(implementation = QueuedSignOnView.class)))
    @DeclaredErrors({
        ErrorCode.LETTER_NOT_OPEN,
        ErrorCode.DEADLINE_PASSED,
        ErrorCode.ALREADY_LEAD,
        ErrorCode.NOT_SERVING,
        ErrorCode.SERVICE_UNCERTAIN,
        ErrorCode.WRONG_CHAMBER,
        ErrorCode.SIGNED_AFTER_SENT,
        ErrorCode.DATE_OUT_OF_ORDER,
        ErrorCode.UNKNOWN_REFERENCE,
        ErrorCode.STALE
    })
    public Response replaceCosigner(
            @PathParam("letterId") UUID letterId,
            @PathParam("bioguideId") String bioguideId,
            @NotNull @Valid SignOnInput draft) {
        CosignerSignOnResult result = cosigners.save(letterId, bioguideId, draft, responses.optionalIfMatch());
        if (result.queued() != null) {
            return Response.accepted(result.queued()).build();
        }
        String current = result.signOn().resource().body().bioguideId();
        return responses.saved("/v1/letters/" + letterId + "/cosigners/" + current, result.signOn());
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Create or update several sign-ons, all or none",
            description =
                    "For Members who have signed, the entries correct the recorded sign-ons. With dryRun=true, nothing is saved. Otherwise, if any entry is rejected, the whole request is rejected, with the same report.")
    @APIResponseSchema(BulkSignOnReport.class)
    @DeclaredErrors(ErrorCode.BULK_REJECTED)
    public Response createCosigners(
            @PathParam("letterId") UUID letterId,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = DryRunDocs.PARAMETER) boolean dryRun,
            @NotNull @Valid BulkSignOnInput draft) {
        return Response.ok(bulk.sign(letterId, draft.orDryRun(dryRun))).build();
    }

    @POST
    @Idempotent
    @Path(MEMBER + "/withdrawal")
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Withdraw a cosigner's sign-on",
            description =
                    "Records a dated withdrawal: counts exclude the sign-on, and lists can include it. After sending, the request records a"
                            + " disavowal, and the sign-on remains in the record of the sent letter.")
    @APIResponseSchema(SignOnView.class)
    @DeclaredErrors({ErrorCode.ALREADY_WITHDRAWN, ErrorCode.DATE_OUT_OF_ORDER, ErrorCode.IF_MATCH_REQUIRED})
    public Response withdrawCosigner(
            @PathParam("letterId") UUID letterId,
            @PathParam("bioguideId") String bioguideId,
            @NotNull @Valid WithdrawalInput withdrawal) {
        return responses.changed(
                withdrawals.withdraw(letterId, bioguideId, SignOnRole.COSIGNER, withdrawal, responses.ifMatch()));
    }
}
