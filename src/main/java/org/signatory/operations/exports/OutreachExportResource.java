package org.signatory.operations.exports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.MediaTypes;
import org.signatory.security.Role;

/** Exports a letter's outreach as a spreadsheet. */
@Path("/v1/letters/{letterId}/outreach.csv")
@RolesAllowed(Role.STAFF)
@Tag(name = "Exports")
@RequiredArgsConstructor
public class OutreachExportResource {

    private static final String ROWS =
            "bioguideId,name,party,chamber,state,district,status,reason,assignee,next step,next date,contact,email,phone,notes,version\n"
                    + "Q000023,Mike Quigley,Democrat,house,IL,5,asked,,Desk One,Call the scheduler,2021-02-10,,,,,0\n";

    private final OutreachExport outreach;

    @GET
    @Produces(MediaTypes.CSV)
    @Operation(
            summary = "Export a letter's outreach as CSV",
            description =
                    "RFC 4180, UTF-8, by last name. importOutreach accepts the same format. Cells that a spreadsheet would interpret"
                            + " as formulas begin with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "One row for each outreach record.",
            content = @Content(examples = @ExampleObject(name = "csv", value = ROWS)))
    public Response exportOutreachCsv(
            @PathParam("letterId") UUID letterId,
            @QueryParam("bom") @DefaultValue("false") @Parameter(description = ExportTable.MARKED) boolean bom) {
        return outreach.table(letterId).csv(bom);
    }
}
