package org.signatory.documents;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.audit.AuditLog;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Responses;
import org.signatory.platform.limits.HeavyWork;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;
import org.signatory.platform.sql.TransactionRetry;
import org.signatory.security.Caller;
import org.signatory.security.Role;

/** Serves the Word templates of offices. */
@Path("/v1/document-templates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Documents")
public class DocumentTemplateResource {

    private static final String NAMED = "The template's name.";

    private static final Keyset<DocumentTemplate> BY_NAME =
            new Keyset<>("document-templates", false, "t.updatedAt", List.of(new Key("t.name", String.class)));

    @Inject
    Responses answers;

    @Inject
    Caller caller;

    @Inject
    AuditLog history;

    @Inject
    Clock clock;

    @Transactional
    @GET
    @Operation(summary = "List the templates, by name")
    @APIResponseSchema(DocumentTemplatePage.class)
    public Response listDocumentTemplates(@Valid @BeanParam PageParameters paging) {
        return answers.page(BY_NAME.page(EntityQuery.of(DocumentTemplate.class, "t"), paging)
                .map(DocumentTemplateView::of));
    }

    /** Names the schema of the page in the contract. */
    @Schema(name = "DocumentTemplatePage")
    public record DocumentTemplatePage(List<DocumentTemplateView> items, String next, int limit, Long total) {}

    @Transactional
    @GET
    @Path("/{templateName}")
    @Produces(DocumentFormat.WORD)
    @Operation(summary = "Read a template's file")
    @APIResponse(
            responseCode = "200",
            description = "The file as uploaded.",
            content =
                    @Content(
                            mediaType = DocumentFormat.WORD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response getDocumentTemplate(
            @PathParam("templateName")
                    @Pattern(regexp = DocumentTemplate.NAME, message = DocumentTemplate.NAME_MESSAGE)
                    @Parameter(description = NAMED)
                    String templateName) {
        DocumentTemplate template = find(templateName);
        return answers.file(
                template.version,
                template.file,
                () -> Response.ok(template.file)
                        .type(DocumentFormat.WORD)
                        .header(HttpHeaders.CONTENT_DISPOSITION, DocumentFormat.DOCX.disposition(template.name)));
    }

    @HeavyWork
    @PUT
    @Path("/{templateName}")
    @Consumes({DocumentFormat.WORD, MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Replace a template with a Word file, or create it",
            description =
                    "A paragraph `{{addressees}}`, `{{body}}`, `{{signatures}}` or `{{endorsers}}` is replaced by that part of the"
                            + " letter, in the paragraph's style; `{{date}}`, `{{salutation}}` and `{{title}}` may be used"
                            + " anywhere, including headers and footers. Everything else stays unchanged. An existing template is replaced, with"
                            + " If-Match; the same file again changes nothing. Files that load external content are rejected.")
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
    @ErrorResponses({ErrorCode.FILE_UNREADABLE, ErrorCode.IF_MATCH_REQUIRED, ErrorCode.STALE})
    public Response replaceDocumentTemplate(
            @PathParam("templateName")
                    @Pattern(regexp = DocumentTemplate.NAME, message = DocumentTemplate.NAME_MESSAGE)
                    @Parameter(description = NAMED)
                    String templateName,
            byte[] file) {
        TemplateFile content = TemplateFile.read(file == null ? new byte[0] : file);
        return TransactionRetry.repeat(() -> QuarkusTransaction.requiringNew().call(() -> save(templateName, content)));
    }

    private Response save(String templateName, TemplateFile content) {
        Instant now = clock.instant();
        DocumentTemplate template = DocumentTemplate.findById(templateName);
        boolean made = template == null;
        if (made) {
            template = DocumentTemplate.of(templateName, now);
        } else if (Arrays.equals(template.file, content.bytes())) {
            return answers.changed(template.version, DocumentTemplateView.of(template));
        } else {
            answers.requireMatch(template.version);
        }
        template.hold(content, caller.name(), now);
        template.persist();
        DocumentTemplate.flush();
        DocumentTemplateView view = DocumentTemplateView.of(template);
        history.record("document-template.saved", null, templateName, null, view);
        return made
                ? answers.created("/v1/document-templates/" + templateName, template.version, view)
                : answers.changed(template.version, view);
    }

    @Transactional
    @DELETE
    @Path("/{templateName}")
    @RolesAllowed(Role.EDITORS)
    @Operation(summary = "Remove a template")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.IF_MATCH_REQUIRED, ErrorCode.STALE})
    public Response deleteDocumentTemplate(
            @PathParam("templateName")
                    @Pattern(regexp = DocumentTemplate.NAME, message = DocumentTemplate.NAME_MESSAGE)
                    @Parameter(description = NAMED)
                    String templateName) {
        DocumentTemplate template = find(templateName);
        answers.requireMatch(template.version);
        template.delete();
        history.record("document-template.removed", null, templateName, null, DocumentTemplateView.of(template));
        return Response.noContent().build();
    }

    private static DocumentTemplate find(String name) {
        return DocumentTemplate.<DocumentTemplate>findByIdOptional(name)
                .orElseThrow(() -> Problem.notFound("document template"));
    }
}
