package org.signatory.operations.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.letters.LetterFilter;
import org.signatory.letters.LetterIncludeOption;
import org.signatory.letters.LetterReadService;
import org.signatory.letters.LetterSummary;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.DownloadName;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.MediaTypes;
import org.signatory.platform.http.StreamedBody;
import org.signatory.signons.SignOnExportFilter;
import org.signatory.signons.SignOnExportQueries;
import org.signatory.signons.SignOnView;

/** Streams all letters, or all sign-ons, as CSV for spreadsheets. */
@Path("/v1/exports")
@PermitAll
@Tag(name = "Exports")
@RequiredArgsConstructor
public class CsvExportResource {

    private static final String ROWS = "A header row, and one row for each ";

    private final LetterReadService letters;
    private final SignOnExportQueries signOns;
    private final StreamedBody streams;
    private final Clock clock;

    @GET
    @Path("/letters.csv")
    @Produces(MediaTypes.CSV)
    @Operation(
            summary = "Export all letters as a CSV stream",
            description = "Exports the same letters as exportLetters. Items in a cell are separated by semicolons.")
    @APIResponse(responseCode = "200", description = ROWS + "letter.")
    @DeclaredErrors({ErrorCode.FORBIDDEN})
    public Response exportLettersCsv(
            @Valid @BeanParam LetterFilter filter,
            @QueryParam("bom") @DefaultValue("false") @Parameter(description = ExportTable.MARKED) boolean bom) {
        return rows(
                "letters",
                CsvExportColumns.LETTERS,
                (LetterSummary last) -> letters.after(
                        last == null ? null : last.id(),
                        filter,
                        Set.of(LetterIncludeOption.LEAD_SPONSORS),
                        RowPages.PAGE_SIZE),
                bom);
    }

    @GET
    @Path("/sign-ons.csv")
    @Produces(MediaTypes.CSV)
    @Operation(
            summary = "Export all sign-ons as a CSV stream",
            description = "Exports the same sign-ons as exportSignOns, without staff notes.")
    @APIResponse(responseCode = "200", description = ROWS + "sign-on.")
    public Response exportSignOnsCsv(
            @Valid @BeanParam SignOnExportFilter filter,
            @QueryParam("bom") @DefaultValue("false") @Parameter(description = ExportTable.MARKED) boolean bom) {
        return rows(
                "sign-ons",
                CsvExportColumns.SIGN_ONS,
                (SignOnView last) -> signOns.after(last, filter, RowPages.PAGE_SIZE),
                bom);
    }

    private <R> Response rows(String name, List<ExportColumn<R>> columns, Function<R, List<R>> pages, boolean bom) {
        RowPages<R> rows = RowPages.of(pages);
        StreamingOutput all = out -> {
            // Closing the writer after a failure would end the response as if it were complete.
            CsvWriter csv = CsvTableWriter.begin(new OutputStreamWriter(out, StandardCharsets.UTF_8), columns, bom);
            rows.writeTo(row -> CsvTableWriter.write(csv, columns, row));
            csv.flush();
        };
        return Response.ok(streams.of(all))
                .type(MediaTypes.CSV + ";charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        DownloadName.of(null, name, null, clock.instant()).disposition("attachment", "csv"))
                .build();
    }
}
