package org.signatory.operations.exports;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.MediaTypes;
import org.signatory.platform.http.Responses;

/** Exports everything that a Member signed. */
@Path("/v1/members/{bioguideId}")
@PermitAll
@Tag(name = "Exports")
@RequiredArgsConstructor
public class MemberLettersExportResource {

    private static final String WHOLE = "Every letter that is visible to the caller, latest first.";
    private static final String ROWS =
            "signedOn,role,title,status,sentOn,party,chamber,state,district,withdrawnOn,disavowedOn,letterId,source,"
                    + "retractedOn,retractionReason\n"
                    + "2021-02-10,lead,End the 287(g) program,sent,2021-02-11,Democrat,house,IL,9,,,"
                    + "01890a5d-ac96-774b-bcce-b302099a8057,office-email,,\n";

    private final MemberLettersExport letters;
    private final Responses responses;

    @GET
    @Path("/letters.csv")
    @Produces(MediaTypes.CSV)
    @Operation(summary = "Export letters signed by a Member as CSV", description = WHOLE)
    @APIResponse(
            responseCode = "200",
            description = "One row for each sign-on.",
            content = @Content(examples = @ExampleObject(name = "csv", value = ROWS)))
    public Response exportMemberLettersCsv(
            @PathParam("bioguideId") String bioguideId,
            @QueryParam("bom") @DefaultValue("false") @Parameter(description = ExportTable.MARKED) boolean bom) {
        return letters.table(bioguideId).csv(bom);
    }

    @GET
    @Path("/letters.xlsx")
    @Produces(MediaTypes.XLSX)
    @Operation(summary = "Export letters signed by a Member as a workbook", description = WHOLE)
    @APIResponse(
            responseCode = "200",
            description = "One row for each sign-on.",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportMemberLettersXlsx(@PathParam("bioguideId") String bioguideId) {
        return letters.table(bioguideId).xlsx(responses);
    }
}
