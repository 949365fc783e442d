package org.signatory.operations.exports;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.letters.Include;
import org.signatory.letters.LetterService;
import org.signatory.letters.LetterSummary;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;
import org.signatory.signons.SignOnRole;
import org.signatory.signons.SignOnView;

/** Exports a letter's signers. */
@Path("/v1/letters/{letterId}")
@PermitAll
@Tag(name = "Exports")
@Transactional
public class SignerExportResource {

    private static final String ROWS =
            "order,role,name,bioguideId,party,caucus,chamber,state,district,signedOn,source,disavowedOn\n"
                    + "1,lead,Janice D. Schakowsky,S001145,Democrat,,house,IL,9,2021-02-10,office-email,\n";

    /** Represents a signer and the place in the list. */
    private record Line(int order, SignOnView signer) {}

    private static final List<ExportColumn<Line>> COLUMNS = List.of(
            new ExportColumn<>("order", Line::order),
            column("role", signer -> signer.role() == SignOnRole.LEAD ? "lead" : "cosigner"),
            column("name", SignOnView::name),
            column("bioguideId", SignOnView::bioguideId),
            column("party", SignOnView::party),
            column("caucus", SignOnView::caucus),
            column("chamber", signer -> signer.chamber().word()),
            column("state", SignOnView::state),
            column("district", SignOnView::district),
            column("signedOn", SignOnView::signedOn),
            column("source", signer -> signer.source().word()),
            column("disavowedOn", SignOnView::disavowedOn));

    private static ExportColumn<Line> column(String heading, Function<SignOnView, Object> of) {
        return new ExportColumn<>(heading, line -> of.apply(line.signer()));
    }

    @Inject
    LetterService letters;

    @GET
    @Path("/signers.csv")
    @Produces(ExportTable.CSV)
    @Operation(
            summary = "Export a letter's signers as CSV",
            description =
                    "RFC 4180, UTF-8. Leads in their order, then cosigners by surname, Senators first; withdrawn"
                            + " signatures are left out. Cells that a spreadsheet would interpret as formulas begin with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "One row for each active signature.",
            content =
                    @Content(
                            mediaType = ExportTable.CSV,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "csv", value = ROWS)))
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response exportSignersCsv(
            @PathParam("letterId") UUID letterId,
            @QueryParam("bom") @DefaultValue("false") @Parameter(description = ExportTable.MARKED) boolean bom,
            @QueryParam("asOf") @Parameter(description = "Read the letter as of the end of this day in Washington.")
                    LocalDate asOf) {
        return table(letterId, asOf).csv(bom);
    }

    @GET
    @Path("/signers.xlsx")
    @Produces(ExportTable.XLSX)
    @Operation(
            summary = "Export a letter's signers as a workbook",
            description = "The same content as the CSV, with typed days and numbers and a frozen header row.")
    @APIResponse(
            responseCode = "200",
            description = "One row for each active signature.",
            content =
                    @Content(
                            mediaType = ExportTable.XLSX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response exportSignersXlsx(
            @PathParam("letterId") UUID letterId,
            @QueryParam("asOf") @Parameter(description = "Read the letter as of the end of this day in Washington.")
                    LocalDate asOf) {
        return table(letterId, asOf).xlsx();
    }

    private ExportTable<Line> table(UUID letterId, LocalDate asOf) {
        List<SignOnView> signers = signers(letters.summary(letterId, asOf, Include.LEAD_SPONSORS, Include.COSIGNERS));
        return new ExportTable<>(
                "signers",
                COLUMNS,
                IntStream.range(0, signers.size())
                        .mapToObj(i -> new Line(i + 1, signers.get(i)))
                        .toList());
    }

    private static List<SignOnView> signers(LetterSummary letter) {
        return Stream.concat(letter.leadSponsors().stream(), letter.cosigners().stream())
                .map(SignOnView.class::cast)
                .toList();
    }
}
