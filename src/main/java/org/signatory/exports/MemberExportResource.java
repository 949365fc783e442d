package org.signatory.exports;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.common.ErrorCode;
import org.signatory.common.Fails;
import org.signatory.common.Paging;
import org.signatory.signons.MemberLettersResource;
import org.signatory.signons.MemberLettersResource.MemberLetter;
import org.signatory.signons.MemberLettersResource.MemberLetterPage;

/** Everything a Member signed, to take away. */
@Path("/v1/members/{bioguideId}")
@PermitAll
@Tag(name = "Exports")
@Transactional
public class MemberExportResource {

    private static final int AT_ONCE = 500;
    private static final String WHOLE = "Every letter that the caller may see, the latest first.";
    private static final String ROWS =
            "signedOn,as,title,status,sentOn,party,chamber,state,district,withdrawnOn,disavowedOn,letterId,source\n"
                    + "2021-02-10,lead,End the 287(g) program,sent,2021-02-11,Democrat,house,IL,9,,,"
                    + "01890a5d-ac96-774b-bcce-b302099a8057,office-email\n";

    private static final List<Column<MemberLetter>> COLUMNS = List.of(
            new Column<>("signedOn", each -> each.signOn().signedOn()),
            new Column<>("as", each -> each.as().name().toLowerCase(Locale.ROOT)),
            new Column<>("title", each -> each.letter().title()),
            new Column<>("status", each -> each.letter().status().name().toLowerCase(Locale.ROOT)),
            new Column<>("sentOn", each -> each.letter().sentOn()),
            new Column<>("party", each -> each.signOn().party()),
            new Column<>("chamber", each -> each.signOn().chamber().word()),
            new Column<>("state", each -> each.signOn().state()),
            new Column<>("district", each -> each.signOn().district()),
            new Column<>("withdrawnOn", each -> each.signOn().withdrawnOn()),
            new Column<>("disavowedOn", each -> each.signOn().disavowedOn()),
            new Column<>("letterId", each -> each.letter().id()),
            new Column<>("source", each -> each.signOn().source().word()));

    @Inject
    MemberLettersResource record;

    @GET
    @Path("/letters.csv")
    @Produces(Table.CSV)
    @Operation(summary = "Export everything a Member signed as CSV", description = WHOLE)
    @APIResponse(
            responseCode = "200",
            description = "One row for each signature.",
            content =
                    @Content(
                            mediaType = Table.CSV,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "csv", value = ROWS)))
    @Fails({ErrorCode.NOT_FOUND})
    public Response exportMemberLettersCsv(
            @PathParam("bioguideId") String bioguideId,
            @QueryParam("bom") @DefaultValue("false") @Parameter(description = Table.MARKED) boolean bom) {
        return table(bioguideId).csv(bom);
    }

    @GET
    @Path("/letters.xlsx")
    @Produces(Table.XLSX)
    @Operation(summary = "Export everything a Member signed as a workbook", description = WHOLE)
    @APIResponse(
            responseCode = "200",
            description = "One row for each signature.",
            content = @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Fails({ErrorCode.NOT_FOUND})
    public Response exportMemberLettersXlsx(@PathParam("bioguideId") String bioguideId) {
        return table(bioguideId).xlsx();
    }

    private Table<MemberLetter> table(String bioguideId) {
        List<MemberLetter> all = new ArrayList<>();
        String next = null;
        do {
            MemberLetterPage page = record.record(bioguideId, null, Paging.of(next, AT_ONCE));
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return new Table<>(bioguideId + "-letters", COLUMNS, all);
    }
}
