package org.signatory.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.common.ErrorCode;
import org.signatory.common.Fails;
import org.signatory.letters.Include;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterSummary;
import org.signatory.letters.Letters;
import org.signatory.signons.SignOnRole;
import org.signatory.signons.SignOnView;

/** A letter's signers to take away. */
@Path("/v1/letters/{letterId}")
@PermitAll
@Tag(name = "Exports")
@Transactional
public class SignerExportResource {

    private static final String CSV = "text/csv";
    private static final String ROWS =
            "order,role,name,bioguideId,party,caucus,chamber,state,district,signedOn,source,disavowedOn\n"
                    + "1,lead,Janice D. Schakowsky,S001145,Democrat,,house,IL,9,2021-02-10,office-email,\n";

    private static final List<String> HEADER = List.of(
            "order",
            "role",
            "name",
            "bioguideId",
            "party",
            "caucus",
            "chamber",
            "state",
            "district",
            "signedOn",
            "source",
            "disavowedOn");

    @Inject
    Letters letters;

    @GET
    @Path("/signers.csv")
    @Produces(CSV)
    @Operation(
            summary = "Export a letter's signers as CSV",
            description =
                    "RFC 4180, UTF-8. Leads in their order, then cosigners by surname, Senators first; withdrawn"
                            + " signatures are left out. Cells that a spreadsheet would take for formulas begin with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "One row for each standing signature.",
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "csv", value = ROWS)))
    @Fails({ErrorCode.NOT_FOUND})
    public Response exportSigners(@PathParam("letterId") UUID letterId) {
        LetterSummary letter = whole(letterId);
        StringWriter table = new StringWriter();
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(table);
        csv.writeRecord(HEADER);
        int order = 0;
        for (SignOnView signer : signers(letter)) {
            csv.writeRecord(row(++order, signer));
        }
        return Response.ok(table.toString())
                .type("text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"signers.csv\"")
                .build();
    }

    private static List<String> row(int order, SignOnView signer) {
        return Stream.of(
                        order,
                        signer.role() == SignOnRole.LEAD ? "lead" : "cosigner",
                        signer.name(),
                        signer.bioguideId(),
                        signer.party(),
                        signer.caucus(),
                        signer.chamber().word(),
                        signer.state(),
                        signer.district(),
                        signer.signedOn(),
                        signer.source()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'),
                        signer.disavowedOn())
                .map(cell -> harmless(Objects.toString(cell, "")))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** A spreadsheet runs what looks like a formula. */
    private static String harmless(String cell) {
        return cell.matches("(?s)[=+\\-@\t\r].*") ? "'" + cell : cell;
    }

    private LetterSummary whole(UUID letterId) {
        Letter letter = letters.visible(letterId);
        return letters.summaries(List.of(letter), Set.of(Include.LEAD_SPONSORS, Include.COSIGNERS), null)
                .get(0);
    }

    private static List<SignOnView> signers(LetterSummary letter) {
        return Stream.concat(letter.leadSponsors().stream(), letter.cosigners().stream())
                .map(SignOnView.class::cast)
                .toList();
    }
}
