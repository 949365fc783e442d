package org.signatory.exports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Separator;
import org.signatory.common.Page;
import org.signatory.common.Paging;
import org.signatory.letters.Include;
import org.signatory.letters.LetterFilter;
import org.signatory.letters.Letters;
import org.signatory.signons.AllSignOns;

/** All letters, and all signatures, as one JSON object a line, however many there are. */
@Path("/v1/exports")
@PermitAll
@Tag(name = "Exports")
public class LinesResource {

    private static final String LINES = "application/x-ndjson";
    private static final int AT_ONCE = 500;

    @Inject
    Letters letters;

    @Inject
    AllSignOns signOns;

    @Inject
    ObjectMapper json;

    @GET
    @Path("/letters.ndjson")
    @Produces(LINES)
    @Operation(
            summary = "Export all letters, streamed",
            description = "Of every letter that the caller may see and that the filters let through, a line with what"
                    + " listLetters shows of it. The whole is as long as it is; nothing is cut.")
    @APIResponse(
            responseCode = "200",
            description = "One JSON object a line.",
            content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)))
    public Response exportLetters(
            @Valid @BeanParam LetterFilter filter,
            @QueryParam("include")
                    @Separator(",")
                    @Parameter(description = "Lists to bring along, with commas between.")
                    Set<Include> include) {
        return lines("letters", cursor -> letters.page(filter, Paging.of(cursor, AT_ONCE), include));
    }

    @GET
    @Path("/sign-ons.ndjson")
    @Produces(LINES)
    @Operation(
            summary = "Export all signatures, streamed",
            description =
                    "Of every letter that the caller may see, each signature of leads and cosigners as listSignOns"
                            + " shows it, withdrawn ones too, by letter.")
    @APIResponse(
            responseCode = "200",
            description = "One JSON object a line.",
            content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)))
    public Response exportSignOns(
            @QueryParam("updatedSince") @Parameter(description = "Only what changed at this instant or later.")
                    Instant updatedSince) {
        return lines("sign-ons", cursor -> {
            Paging paging = Paging.of(cursor, AT_ONCE);
            paging.updatedSince = updatedSince;
            return signOns.page(paging);
        });
    }

    /** Page by page, each in a transaction of its own, so that memory holds one page however long the whole is. */
    private Response lines(String name, Function<String, Page<?>> pages) {
        ObjectWriter line = json.writer().withRootValueSeparator("");
        // The first page is read before the answer begins, so that a refusal is told as such.
        Page<?> first = page(pages, null);
        StreamingOutput all = out -> {
            Page<?> page = first;
            while (true) {
                for (Object row : page.items()) {
                    out.write(line.writeValueAsBytes(row));
                    out.write('\n');
                }
                if (page.next() == null) {
                    return;
                }
                page = page(pages, page.next());
            }
        };
        return Response.ok(all)
                .type(LINES)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".ndjson\"")
                .build();
    }

    private static Page<?> page(Function<String, Page<?>> pages, String cursor) {
        return QuarkusTransaction.requiringNew().call(() -> pages.apply(cursor));
    }
}
