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
import java.time.Clock;
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
import org.signatory.letters.LetterFilter;
import org.signatory.letters.LetterIncludeOption;
import org.signatory.letters.LetterReadService;
import org.signatory.letters.LetterSummary;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.DownloadName;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.StreamedBody;
import org.signatory.signons.SignOnExportFilter;
import org.signatory.signons.SignOnExportQueries;
import org.signatory.signons.SignOnView;

/** Streams all letters, or all sign-ons, with one JSON object per line. */
@Path("/v1/exports")
@PermitAll
@Tag(name = "Exports")
@RequiredArgsConstructor
public class NdjsonExportResource {

    private static final String LINES = "application/x-ndjson";
    private static final String END =
            "The last line is `{\"end\":true,\"rows\":n}` with the number of lines before it; without that line the export"
                    + " is incomplete. A row that changes during the export appears once, with the values before or after the change.";

    private final LetterReadService letters;
    private final SignOnExportQueries signOns;
    private final ObjectMapper json;
    private final StreamedBody streams;
    private final Clock clock;

    @GET
    @Path("/letters.ndjson")
    @Produces(LINES)
    @Operation(
            summary = "Export all letters as an NDJSON stream",
            description =
                    "One line for each letter that is visible to the caller and matches the filters, with the fields of"
                            + " listLetters, by ID. " + END)
    @APIResponse(
            responseCode = "200",
            description = "One JSON object per line.",
            content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)))
    @DeclaredErrors({ErrorCode.FORBIDDEN})
    public Response exportLetters(
            @Valid @BeanParam LetterFilter filter,
            @QueryParam("include")
                    @Separator(",")
                    @Parameter(description = "Collections to include, separated by commas.")
                    Set<LetterIncludeOption> include) {
        return lines(
                "letters",
                (LetterSummary last) ->
                        letters.after(last == null ? null : last.id(), filter, include, RowPages.PAGE_SIZE));
    }

    @GET
    @Path("/sign-ons.ndjson")
    @Produces(LINES)
    @Operation(
            summary = "Export all sign-ons as an NDJSON stream",
            description =
                    "One line for each sign-on of a lead or cosigner on a letter that is visible to the caller, by default including withdrawn"
                            + " ones, with the fields of listSignOns, by letter. " + END)
    @APIResponse(
            responseCode = "200",
            description = "One JSON object per line.",
            content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)))
    public Response exportSignOns(@Valid @BeanParam SignOnExportFilter filter) {
        return lines("sign-ons", (SignOnView last) -> signOns.after(last, filter, RowPages.PAGE_SIZE));
    }

    private <R> Response lines(String name, Function<R, List<R>> pages) {
        RowPages<R> rows = RowPages.of(pages);
        StreamingOutput all = out -> write(out, new End(true, rows.writeTo(row -> write(out, row))));
        return Response.ok(streams.of(all))
                .type(LINES)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        DownloadName.of(null, name, null, clock.instant()).disposition("attachment", "ndjson"))
                .build();
    }

    private void write(OutputStream out, Object row) throws IOException {
        out.write(json.writeValueAsBytes(row));
        out.write('\n');
    }

    /** Represents the last line of a complete export. */
    private record End(boolean end, long rows) {}
}
