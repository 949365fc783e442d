package org.signatory.exports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.access.Role;
import org.signatory.common.ErrorCode;
import org.signatory.common.Fails;
import org.signatory.letters.Letters;
import org.signatory.outreach.OutreachLists;
import org.signatory.outreach.OutreachView;

/** Whom a letter's friends ask, as the sheet that offices work with. */
@Path("/v1/letters/{letterId}/outreach.csv")
@RolesAllowed(Role.STAFF)
@Tag(name = "Exports")
@Transactional
public class OutreachExportResource {

    private static final String ROWS =
            "bioguideId,name,party,chamber,state,district,status,reason,assignee,next step,next date,notes,version\n"
                    + "Q000023,Mike Quigley,Democrat,house,IL,5,asked,,Desk One,Call the scheduler,2021-02-10,,0\n";

    private static final List<Column<OutreachView>> COLUMNS = List.of(
            new Column<>("bioguideId", row -> row.member().bioguideId()),
            new Column<>("name", row -> row.member().name()),
            new Column<>("party", row -> row.member().party()),
            new Column<>("chamber", row -> row.member().chamber().word()),
            new Column<>("state", row -> row.member().state()),
            new Column<>("district", row -> row.member().district()),
            new Column<>("status", row -> row.state().word()),
            new Column<>("reason", OutreachView::reason),
            new Column<>("assignee", OutreachView::asker),
            new Column<>("next step", OutreachView::nextStep),
            new Column<>("next date", OutreachView::nextOn),
            new Column<>("notes", OutreachView::notesCell),
            new Column<>("version", OutreachView::version));

    @Inject
    Letters letters;

    @Inject
    OutreachLists lists;

    @GET
    @Produces(Table.CSV)
    @Operation(
            summary = "Export whom a letter's friends ask as CSV",
            description =
                    "RFC 4180, UTF-8, by surname. importOutreach takes it back. Cells that a spreadsheet would take"
                            + " for formulas begin with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "One row for each Member who is asked.",
            content =
                    @Content(
                            mediaType = Table.CSV,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "csv", value = ROWS)))
    @Fails({ErrorCode.NOT_FOUND})
    public Response exportOutreachCsv(
            @PathParam("letterId") UUID letterId,
            @QueryParam("bom") @DefaultValue("false") @Parameter(description = Table.MARKED) boolean bom) {
        return new Table<>("outreach", COLUMNS, lists.all(letters.visible(letterId))).csv(bom);
    }
}
