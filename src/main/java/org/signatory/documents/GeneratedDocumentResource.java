package org.signatory.documents;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Responses;

@Path("/v1/letters/{letterId}/documents")
@PermitAll
@Tag(name = "Documents")
@RequiredArgsConstructor
public class GeneratedDocumentResource {

    private final DocumentService documents;
    private final Responses responses;

    @GET
    @Path("/{part}.{format}")
    @Produces({DocumentFormat.WORD, DocumentFormat.PORTABLE, MediaType.TEXT_HTML, MediaType.TEXT_PLAIN})
    @Operation(
            summary = "Get a letter, its signature block or its endorsers as a document",
            description =
                    "Returns a Word file, a tagged PDF, a printable page or plain text. The letter document includes the date, delivery line, recipients, RE line, salutation, text or summary, closing, signature block, copies and enclosures, and the endorsers on a separate page. Leads come first, then cosigners. Every document of a retracted letter begins with the retraction.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content = {
                @Content(
                        mediaType = DocumentFormat.WORD,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = DocumentFormat.PORTABLE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING))
            })
    @DeclaredErrors({ErrorCode.FORBIDDEN, ErrorCode.TOO_MANY_CONCURRENT_REQUESTS, ErrorCode.SERVER_BUSY})
    public Response exportDocument(
            @PathParam("letterId") UUID letterId,
            @PathParam("part") @Parameter(description = "The part of the letter.") DocumentKind part,
            @PathParam("format") @Parameter(description = "The file format.") DocumentFormat format,
            @Valid @BeanParam DocumentOptions options) {
        DocumentService.Order order = documents.order(letterId, part, format, options);
        byte[] source = documents.source(order);
        return responses.file(
                0,
                source,
                () -> document(documents.file(source, order), format)
                        .header(HttpHeaders.CONTENT_DISPOSITION, format.disposition(order.name())));
    }

    private static Response.ResponseBuilder document(byte[] file, DocumentFormat format) {
        Response.ResponseBuilder response = Response.ok(file).type(format.type());
        return format == DocumentFormat.HTML
                ? response.header("Content-Security-Policy", HtmlRenderer.POLICY)
                : response;
    }
}
