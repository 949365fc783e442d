package org.signatory.signons;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.letters.LetterAsOf;
import org.signatory.letters.WithdrawalInput;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Responses;
import org.signatory.platform.http.VersionedBody;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

@Path("/v1/letters/{letterId}/lead-sponsors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Lead sponsors")
@RequiredArgsConstructor
public class LeadSponsorResource {

    private final SignOnQueries signOns;
    private final LeadSponsorService leads;
    private final WithdrawalService withdrawals;
    private final Responses responses;

    @GET
    @PermitAll
    @Operation(summary = "List lead sponsors of a letter in order")
    @APIResponseSchema(SignOnView[].class)
    public Response listLeadSponsors(
            @PathParam("letterId") UUID letterId,
            @QueryParam("asOf") @Parameter(description = LetterAsOf.PARAMETER) LocalDate asOf,
            @Valid @BeanParam PageParameters paging) {
        return page(signOns.leads(letterId, asOf, paging));
    }

    @GET
    @Path("/{bioguideId}")
    @PermitAll
    @Operation(summary = "Get a Member's latest sign-on as a lead sponsor")
    @APIResponseSchema(SignOnView.class)
    public Response getLeadSponsor(@PathParam("letterId") UUID letterId, @PathParam("bioguideId") String bioguideId) {
        return responses.one(signOns.latest(letterId, bioguideId, SignOnRole.LEAD));
    }

    @PUT
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Replace the lead sponsors of a letter",
            description =
                    "Every listed Member signs as a lead, including cosigners; signOn corrects a recorded sign-on. A lead who is"
                            + " not listed stays on the letter as a cosigner. Before the letter is sent, changes take effect today. After sending, the"
                            + " list corrects the record: the letter was sent with these leads in this order. If-Match refers to the letter's version.")
    @APIResponseSchema(SignOnView[].class)
    @DeclaredErrors({
        ErrorCode.LETTER_NOT_OPEN,
        ErrorCode.DEADLINE_PASSED,
        ErrorCode.NOT_SERVING,
        ErrorCode.SERVICE_UNCERTAIN,
        ErrorCode.WRONG_CHAMBER,
        ErrorCode.SIGNED_AFTER_SENT,
        ErrorCode.DATE_OUT_OF_ORDER,
        ErrorCode.UNKNOWN_REFERENCE,
        ErrorCode.IF_MATCH_REQUIRED
    })
    public Response replaceLeadSponsors(@PathParam("letterId") UUID letterId, @NotNull @Valid LeadSponsorsInput order) {
        return page(leads.replace(letterId, order, responses.ifMatch()));
    }

    @POST
    @Idempotent
    @Path("/{bioguideId}/withdrawal")
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Withdraw a lead sponsor's sign-on",
            description =
                    "Records a dated withdrawal. After sending, the request records a disavowal, and the sign-on remains in the record of the sent letter.")
    @APIResponseSchema(SignOnView.class)
    @DeclaredErrors({ErrorCode.ALREADY_WITHDRAWN, ErrorCode.DATE_OUT_OF_ORDER, ErrorCode.IF_MATCH_REQUIRED})
    public Response withdrawLeadSponsor(
            @PathParam("letterId") UUID letterId,
            @PathParam("bioguideId") String bioguideId,
            @NotNull @Valid WithdrawalInput withdrawal) {
        return responses.changed(
                withdrawals.withdraw(letterId, bioguideId, SignOnRole.LEAD, withdrawal, responses.ifMatch()));
    }

    private Response page(VersionedBody<Page<SignOnView>> leads) {
        return responses.page(leads.version(), leads.body());
    }
}
