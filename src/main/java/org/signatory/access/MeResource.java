package org.signatory.access;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.common.Answers;

/** Tells a caller who they are here. */
@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Access")
public class MeResource {

    @Inject
    Caller caller;

    @Inject
    Answers answers;

    @GET
    @Operation(summary = "Read who the caller is")
    @APIResponseSchema(Me.class)
    public Response getCurrentCaller() {
        return answers.one(
                0,
                new Me(
                        caller.name(),
                        caller.role().orElse(null),
                        caller.organizationId().orElse(null),
                        caller.expiresAt().orElse(null)));
    }
}
