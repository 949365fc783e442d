package org.signatory.documents;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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

/** Serves lists of a letter for a press release. */
@Path("/v1/letters/{letterId}")
@Produces(MediaType.TEXT_PLAIN)
@PermitAll
@Tag(name = "Documents")
@RequiredArgsConstructor
public class PressReleaseTextResource {

    private static final String LINES = "Sen. Tammy Duckworth (D-IL)\nRep. Jan Schakowsky (D-IL-09)\n";
    private static final String SAID = "\u201cThe program should end.\u201d\n\u2014 Policy director, ACLU\n";

    private static final String RETRACTED =
            " For a retracted letter, the text begins with a retraction notice and a blank line.";

    private final PlainTextListService texts;
    private final Responses responses;

    @GET
    @Path("/press-list")
    @Operation(
            summary = "Export a letter's signers in press release style",
            description =
                    "Lists each active signer with title, printed name, and party, state and district at signing; AL"
                            + " means at large. Leads in their order, then cosigners." + RETRACTED)
    @APIResponse(
            responseCode = "200",
            description = "The lines.",
            content = @Content(examples = @ExampleObject(name = "lines", value = LINES)))
    public Response exportPressList(@PathParam("letterId") UUID letterId, @Valid @BeanParam PressListFilter filter) {
        return text(texts.pressList(letterId, filter));
    }

    @GET
    @Path("/endorser-list")
    @Operation(
            summary = "Export the names of a letter's endorsers, one per line",
            description =
                    "Lists endorsers in the order printed on the letter, without withdrawn endorsements." + RETRACTED)
    @APIResponse(
            responseCode = "200",
            description = "The lines.",
            content = @Content(examples = @ExampleObject(name = "lines", value = "ACLU\nIndivisible\n")))
    public Response exportEndorsers(
            @PathParam("letterId") UUID letterId,
            @QueryParam("asOf") @Parameter(description = LetterAsOf.PARAMETER) LocalDate asOf) {
        return text(texts.endorsers(letterId, asOf));
    }

    @GET
    @Path("/quotes")
    @Operation(
            summary = "Export the endorsers' quotes about a letter",
            description =
                    "Includes, for every caller, only quotes that are approved by the organization and not embargoed, in the print"
                            + " order of the organizations." + RETRACTED)
    @APIResponse(
            responseCode = "200",
            description = "Two lines for each quote, with an empty line between quotes.",
            content = @Content(examples = @ExampleObject(name = "quotes", value = SAID)))
    public Response exportQuotes(@PathParam("letterId") UUID letterId) {
        return text(texts.quotes(letterId));
    }

    private Response text(PlainTextDownload text) {
        return PlainTextResponse.of(responses, "inline", text);
    }
}
