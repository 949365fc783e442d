package org.signatory.outreach;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.DryRunDocs;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.limits.HeavyWork;
import org.signatory.security.Idempotent;
import org.signatory.security.IdempotentTransaction;
import org.signatory.security.Role;
import org.signatory.signons.BulkConfirmationReport;
import org.signatory.signons.SignOnConfirmationService;
import org.signatory.signons.SignOnConfirmationService.Entry;

/** Exposes the confirmation of several sign-ons at a time. */
@Path("/v1/letters/{letterId}/sign-on-confirmations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-ons")
@HeavyWork
@RequiredArgsConstructor
public class BulkConfirmationResource {

    private final BulkConfirmationResolver bulk;
    private final SignOnConfirmationService confirmations;
    private final IdempotentTransaction transaction;

    @POST
    @Idempotent(transactional = false)
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Confirm several sign-ons for the letter's current text",
            description =
                    "Confirms all or none, and lists the signers who have not yet confirmed. With dryRun=true nothing is saved.")
    @APIResponseSchema(BulkConfirmationReport.class)
    @DeclaredErrors({ErrorCode.BULK_REJECTED, ErrorCode.WORK_LIMIT_EXCEEDED})
    public Response confirmSignOns(
            @PathParam("letterId") UUID letterId,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = DryRunDocs.PARAMETER) boolean dryRun,
            @NotNull @Valid BulkConfirmationInput sent) {
        BulkConfirmationInput draft = sent.orDryRun(dryRun);
        List<Entry> entries = bulk.entries(letterId, draft);
        return draft.dryRun()
                ? Response.ok(confirmations.confirm(letterId, entries, draft.on(), true))
                        .build()
                : transaction.run(() -> Response.ok(confirmations.confirm(letterId, entries, draft.on(), false))
                        .build());
    }
}
