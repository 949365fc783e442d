package org.signatory.roster;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.MaxBodySize;
import org.signatory.platform.http.MediaTypes;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Responses;
import org.signatory.platform.limits.HeavyWork;
import org.signatory.security.Idempotent;
import org.signatory.security.IdempotentTransaction;
import org.signatory.security.Role;

/** Serves the state, imports and export of the roster. */
@Path("/v1/roster")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roster")
@RequiredArgsConstructor
public class RosterResource {

    private static final String YAML_EXAMPLE = """
            - id: {bioguide: T000478}
              name: {first: Claudia, last: Tenney, official_full: Claudia Tenney}
              terms:
              - {type: rep, start: '2021-02-11', end: '2023-01-03', state: NY, district: 22, party: Republican}
            """;

    private static final String CSV_EXAMPLE = """
            bioguide_id,first,last,chamber,state,district,start,end,party
            T000478,Claudia,Tenney,house,NY,22,2021-02-11,2023-01-03,Republican
            """;

    private final RosterStatusQueries rosters;
    private final RosterImportService imports;
    private final IdempotentTransaction transaction;
    private final Responses responses;

    @GET
    @PermitAll
    @Operation(summary = "Get the roster's date, source and size, and the seats and vacancies on a day")
    @APIResponseSchema(RosterStatusView.class)
    public Response getRoster(
            @QueryParam("servingOn")
                    @Parameter(description = "Day in Washington on which seats are counted; defaults to today.")
                    LocalDate servingOn) {
        return responses.one(0, rosters.state(servingOn));
    }

    @POST
    @Idempotent(transactional = false)
    @Path("/imports")
    @MaxBodySize(MaxBodySize.ROSTER)
    @Consumes({"application/yaml", MediaType.APPLICATION_JSON, MediaTypes.CSV})
    @RolesAllowed(Role.ADMINS)
    @HeavyWork
    @Operation(
            summary = "Import a roster file",
            description =
                    "Accepts the files from unitedstates/congress-legislators as YAML or JSON, or the CSV of the roster export. An older file never overwrites newer details. Sign-ons affected by a correction are flagged for review and never changed.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "application/yaml",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "yaml", value = YAML_EXAMPLE)),
                @Content(
                        mediaType = MediaTypes.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "csv", value = CSV_EXAMPLE)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class))
            })
    @APIResponseSchema(value = RosterReport.class, responseCode = "201")
    @DeclaredErrors({ErrorCode.ROSTER_UNREADABLE})
    public Response importRoster(
            @Valid @BeanParam RosterImportParameters upload, @Context HttpHeaders headers, byte[] body) {
        RosterFile file = imports.read(body == null ? new byte[0] : body, contentType(headers), upload);
        if (upload.dryRun) {
            return Response.ok(imports.run(file, true)).build();
        }
        return transaction.run(() -> {
            RosterReport report = imports.run(file, false);
            return responses.created("/v1/roster/imports/" + report.id(), 0, report);
        });
    }

    private static String contentType(HttpHeaders headers) {
        MediaType type = headers.getMediaType();
        if (type == null) {
            throw Problem.of(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "Send a Content-Type header that matches the format of the roster file.");
        }
        return type.toString();
    }

    @GET
    @Path("/imports")
    @RolesAllowed(Role.STAFF)
    @Operation(summary = "List roster imports, latest first, without findings")
    @APIResponseSchema(RosterReport[].class)
    public Response listRosterImports(@Valid @BeanParam PageParameters paging) {
        return responses.page(rosters.imports(paging));
    }

    @GET
    @Path("/imports/{importId}")
    @RolesAllowed(Role.STAFF)
    @Operation(summary = "Get the report of a roster import")
    @APIResponseSchema(RosterReport.class)
    public Response getRosterImport(@PathParam("importId") UUID importId) {
        return responses.one(0, rosters.report(importId));
    }

    @GET
    @Path("/imports/{importId}/changes")
    @RolesAllowed(Role.STAFF)
    @Operation(summary = "List the findings of a roster import")
    @APIResponseSchema(RosterDifference[].class)
    public Response listRosterChanges(@PathParam("importId") UUID importId, @Valid @BeanParam PageParameters paging) {
        return responses.page(rosters.changes(importId, paging));
    }

    @GET
    @Path("/export")
    @Produces(MediaTypes.CSV)
    @PermitAll
    @Operation(summary = "Export the roster as CSV", description = "Roster imports accept the same format.")
    @APIResponse(
            responseCode = "200",
            description = "One row per service period.",
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Response exportRoster() {
        return Response.ok(rosters.csv())
                .type("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"members.csv\"")
                .build();
    }
}
