package org.signatory.signons;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.security.Role;

/** Exposes the waiting list of a letter that requires bipartisan pairs. */
@Path("/v1/letters/{letterId}/queued-sign-ons")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Cosigners")
@RequiredArgsConstructor
public class QueuedSignOnResource {

    private final QueuedSignOnQueries queries;
    private final QueuedSignOnService signOnQueue;

    /** Represents the waiting list. */
    public record QueuedSignOnList(
            @Schema(required = true, description = "Members on the waiting list, in order of request.")
            List<QueuedSignOnView> items) {}

    @GET
    @Operation(
            summary = "List Members on the waiting list",
            description =
                    "Lists the Members who asked to sign a letter with bipartisan pairs when there was no open slot on their side of the aisle."
                            + " These Members have not signed. Partners and the public cannot see the list.")
    @APIResponseSchema(QueuedSignOnList.class)
    public QueuedSignOnList listQueuedSignOns(@PathParam("letterId") UUID letterId) {
        return new QueuedSignOnList(queries.list(letterId));
    }

    @DELETE
    @Path("/{bioguideId}")
    @RolesAllowed(Role.EDITORS)
    @Operation(summary = "Remove a Member from the waiting list")
    @APIResponse(responseCode = "204", description = "The Member is no longer on the waiting list.")
    public Response deleteQueuedSignOn(
            @PathParam("letterId") UUID letterId, @PathParam("bioguideId") String bioguideId) {
        signOnQueue.remove(letterId, bioguideId);
        return Response.noContent().build();
    }
}
