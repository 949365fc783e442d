package org.signatory.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.Responses;

/** Serves the identity of the caller. */
@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Access")
@RequiredArgsConstructor
public class CurrentUserResource {

    private final Caller caller;
    private final Responses responses;

    @GET
    @Operation(summary = "Get the current caller")
    @APIResponseSchema(CurrentUser.class)
    public Response getCurrentCaller() {
        return responses.one(
                0,
                new CurrentUser(
                        caller.name(),
                        caller.role().orElse(null),
                        caller.organizationId().orElse(null),
                        caller.expiresAt().orElse(null)));
    }

    @Schema(name = "CurrentCaller")
    public record CurrentUser(
            @Schema(required = true, description = "The key's name.", examples = "Lead office")
            String name,

            @Schema(description = "The role of the key; absent for an anonymous caller.")
            Role role,

            @Schema(description = "A partner's organization.")
            UUID organizationId,

            @Schema(examples = "2027-01-03T17:00:00Z") Instant expiresAt) {}
}
