package org.signatory.operations.exports;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Separator;
import org.signatory.letters.Include;
import org.signatory.letters.LetterFilter;
import org.signatory.letters.LetterService;
import org.signatory.letters.LetterSummary;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.ErrorCode;
import org.signatory.signons.SignOnExport;
import org.signatory.signons.SignOnView;

/** Streams all letters, or all sign-ons, with one JSON object per line. */
@Path("/v1/exports")
@PermitAll
@Tag(name = "Exports")
@RequiredArgsConstructor
public class NdjsonExportResource {

    private static final String LINES = "application/x-ndjson";
    private static final int PAGE_SIZE = 500;
    private static final String END =
            "The last line is `{\"end\":true,\"rows\":n}` with the number of lines before it; without that line the export"
                    + " is incomplete. A row that changes during the export appears once, with the values before or after the change.";

    private final LetterService letters;
    private final SignOnExport signOns;
    private final ObjectMapper json;

    @GET
    @Path("/letters.ndjson")
    @Produces(LINES)
    @Operation(
            summary = "Export all letters, streamed",
            description =
                    "One line for each letter that the caller may see and that the filters select, with the fields of"
                            + " listLetters, by ID. " + END)
    @APIResponse(
            responseCode = "200",
            description = "One JSON object per line.",
            content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)))
    @DeclaredErrors({ErrorCode.FORBIDDEN})
    public Response exportLetters(
            @Valid @BeanParam LetterFilter filter,
            @QueryParam("include") @Separator(",") @Parameter(description = "Lists to include, separated by commas.")
                    Set<Include> include) {
        return lines(
                "letters",
                (LetterSummary last) -> letters.after(last == null ? null : last.id(), filter, include, PAGE_SIZE));
    }

    @GET
    @Path("/sign-ons.ndjson")
    @Produces(LINES)
    @Operation(
            summary = "Export all signatures, streamed",
            description =
                    "One line for each sign-on of the letters that the caller may see, of leads and cosigners, including withdrawn"
                            + " ones, with the fields of listSignOns, by letter. " + END)
    @APIResponse(
            responseCode = "200",
            description = "One JSON object per line.",
            content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)))
    public Response exportSignOns(
            @QueryParam("updatedSince") @Parameter(description = "As in listSignOns.") Instant updatedSince) {
        return lines("sign-ons", (SignOnView last) -> signOns.after(last, updatedSince, PAGE_SIZE));
    }

    /**
     * Streams page by page, each read in its own transaction, so that memory and transactions stay small.
     *
     * @param pages returns the rows after a row, or the first rows for null
     */
    private <R> Response lines(String name, Function<R, List<R>> pages) {
        // The first page is read before the response begins, so that an error has its own status.
        List<R> first = pages.apply(null);
        StreamingOutput all = out -> {
            long rows = 0;
            List<R> page = first;
            while (!page.isEmpty()) {
                for (R row : page) {
                    write(out, row);
                }
                rows += page.size();
                page = page.size() < PAGE_SIZE ? List.of() : pages.apply(page.get(page.size() - 1));
            }
            write(out, new End(true, rows));
        };
        return Response.ok(all)
                .type(LINES)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".ndjson\"")
                .build();
    }

    private void write(OutputStream out, Object row) throws IOException {
        out.write(json.writeValueAsBytes(row));
        out.write('\n');
    }

    /** Represents the last line of a complete export. */
    private record End(boolean end, long rows) {}
}
