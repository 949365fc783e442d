package org.signatory.documents;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.letters.LetterAsOf;
import org.signatory.platform.http.Responses;

/** Serves a letter's signature block as plain text. */
@Path("/v1/letters/{letterId}")
@PermitAll
@Tag(name = "Exports")
@RequiredArgsConstructor
public class SignatureBlockResource {

    private static final String BLOCK = "Jan Schakowsky\nMember of Congress\n\nMike Quigley\nMember of Congress\n";

    private final PlainTextListService texts;
    private final Responses responses;

    @GET
    @Path("/signature-block")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "Export a letter's signature block as plain text",
            description =
                    "Leads first in their order, then cosigners by last name, Senators first; each with the office"
                            + " held. A retracted letter's block begins with a retraction notice and a blank line.")
    @APIResponse(
            responseCode = "200",
            description = "Two lines for each active signature, separated by an empty line.",
            content = @Content(examples = @ExampleObject(name = "block", value = BLOCK)))
    public Response exportSignatureBlock(
            @PathParam("letterId") UUID letterId,
            @QueryParam("asOf") @Parameter(description = LetterAsOf.PARAMETER) LocalDate asOf) {
        return PlainTextResponse.of(responses, "attachment", texts.signatureBlock(letterId, asOf));
    }
}
