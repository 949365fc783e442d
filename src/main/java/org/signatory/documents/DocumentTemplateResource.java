package org.signatory.documents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Responses;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.limits.HeavyWork;
import org.signatory.security.Role;

/** Serves the Word templates of offices. */
@Path("/v1/document-templates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Documents")
@RequiredArgsConstructor
public class DocumentTemplateResource {

    private static final String NAMED = "The template's name.";

    private final DocumentTemplateService templates;
    private final Responses responses;

    @GET
    @Operation(summary = "List the templates, by name")
    @APIResponseSchema(DocumentTemplateView[].class)
    public Response listDocumentTemplates(@Valid @BeanParam PageParameters paging) {
        return responses.page(templates.page(paging));
    }

    @GET
    @Path("/{templateName}")
    @Produces(DocumentFormat.WORD)
    @Operation(summary = "Get the file of a template")
    @APIResponse(
            responseCode = "200",
            description = "The file as uploaded.",
            content =
                    @Content(
                            mediaType = DocumentFormat.WORD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response getDocumentTemplate(
            @PathParam("templateName")
                    @Pattern(regexp = DocumentTemplate.NAME, message = DocumentTemplate.NAME_MESSAGE)
                    @Parameter(description = NAMED)
                    String templateName) {
        VersionedBody<byte[]> file = templates.file(templateName);
        return responses.file(
                file.version(),
                file.body(),
                () -> Response.ok(file.body())
                        .type(DocumentFormat.WORD)
                        .header(HttpHeaders.CONTENT_DISPOSITION, DocumentFormat.DOCX.disposition(templateName)));
    }

    @HeavyWork
    @PUT
    @Path("/{templateName}")
    @Consumes({DocumentFormat.WORD, MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Create or replace a template from a Word file",
            description =
                    "A paragraph `{{recipients}}`, `{{body}}`, `{{signatures}}`, `{{cc}}`, `{{enclosures}}` or `{{endorsers}}` is replaced by that part of the letter; `{{date}}`, `{{delivery}}`, `{{re}}`, `{{salutation}}`, `{{closing}}` and `{{title}}` may be used anywhere, including headers and footers. Replacing an existing template requires If-Match. Files that load external content are rejected.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = DocumentFormat.WORD,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = "PK"),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = "PK")
            })
    @APIResponse(
            responseCode = "200",
            description = "The template was replaced, or already had the same content.",
            content = @Content(schema = @Schema(implementation = DocumentTemplateView.class)))
    @APIResponseSchema(value = DocumentTemplateView.class, responseCode = "201")
    @DeclaredErrors({ErrorCode.FILE_UNREADABLE, ErrorCode.IF_MATCH_REQUIRED})
    public Response replaceDocumentTemplate(
            @PathParam("templateName")
                    @Pattern(regexp = DocumentTemplate.NAME, message = DocumentTemplate.NAME_MESSAGE)
                    @Parameter(description = NAMED)
                    String templateName,
            byte[] file) {
        WordTemplateFile content = WordTemplateFile.read(file == null ? new byte[0] : file);
        return responses.saved(
                "/v1/document-templates/" + templateName, templates.save(templateName, content, responses.ifMatch()));
    }

    @DELETE
    @Path("/{templateName}")
    @RolesAllowed(Role.EDITORS)
    @Operation(summary = "Delete a template")
    @APIResponse(responseCode = "204", description = "The template was deleted.")
    @DeclaredErrors(ErrorCode.IF_MATCH_REQUIRED)
    public Response deleteDocumentTemplate(
            @PathParam("templateName")
                    @Pattern(regexp = DocumentTemplate.NAME, message = DocumentTemplate.NAME_MESSAGE)
                    @Parameter(description = NAMED)
                    String templateName) {
        templates.delete(templateName, responses.ifMatch());
        return Response.noContent().build();
    }
}
