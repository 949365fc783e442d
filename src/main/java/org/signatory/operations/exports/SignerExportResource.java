package org.signatory.operations.exports;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.letters.LetterAsOf;
import org.signatory.letters.WithdrawnFilter;
import org.signatory.platform.http.MediaTypes;
import org.signatory.platform.http.Responses;
import org.signatory.signons.SignOnFilter;

@Path("/v1/letters/{letterId}")
@PermitAll
@Tag(name = "Exports")
@RequiredArgsConstructor
public class SignerExportResource {

    private static final String ROWS =
            "order,role,name,bioguideId,party,caucus,chamber,state,district,signedOn,source,textVersion,stale,"
                    + "withdrawnOn,disavowedOn,retractedOn,retractionReason\n"
                    + "1,lead,Janice D. Schakowsky,S001145,Democrat,,house,IL,9,2021-02-10,office-email,1,false,,,,\n";

    private final SignerExport signers;
    private final Responses responses;

    @GET
    @Path("/signers.csv")
    @Produces(MediaTypes.CSV)
    @Operation(
            summary = "Export a letter's signers as CSV",
            description =
                    "RFC 4180, UTF-8. Leads in their order, then cosigners by last name, Senators first, then withdrawn sign-ons if requested. Cells that look like formulas begin with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "One row for each sign-on.",
            content = @Content(examples = @ExampleObject(name = "csv", value = ROWS)))
    public Response exportSignersCsv(
            @PathParam("letterId") UUID letterId,
            @QueryParam("bom") @DefaultValue("false") @Parameter(description = ExportTable.MARKED) boolean bom,
            @QueryParam("withdrawn") @DefaultValue("exclude") @Parameter(description = SignOnFilter.WITHDRAWN)
                    WithdrawnFilter withdrawn,
            @QueryParam("asOf") @Parameter(description = LetterAsOf.PARAMETER) LocalDate asOf) {
        return signers.table(letterId, asOf, withdrawn).csv(bom);
    }

    @GET
    @Path("/signers.xlsx")
    @Produces(MediaTypes.XLSX)
    @Operation(
            summary = "Export a letter's signers as a workbook",
            description = "The same content as the CSV, with typed dates and numbers and a frozen header row.")
    @APIResponse(
            responseCode = "200",
            description = "One row for each sign-on.",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportSignersXlsx(
            @PathParam("letterId") UUID letterId,
            @QueryParam("withdrawn") @DefaultValue("exclude") @Parameter(description = SignOnFilter.WITHDRAWN)
                    WithdrawnFilter withdrawn,
            @QueryParam("asOf") @Parameter(description = LetterAsOf.PARAMETER) LocalDate asOf) {
        return signers.table(letterId, asOf, withdrawn).xlsx(responses);
    }
}
