package org.signatory.groups;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.DryRunDocs;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Responses;
import org.signatory.platform.limits.HeavyWork;
import org.signatory.security.Idempotent;
import org.signatory.security.IdempotentTransaction;
import org.signatory.security.Role;

/** Exposes imports of committee files of the public dataset. */
@Path("/v1/committees/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Committees")
@RequiredArgsConstructor
public class CommitteeImportResource {

    private static final String COMMITTEES_EXAMPLE = """
            - type: house
              name: House Committee on the Judiciary
              thomas_id: HSJU
              subcommittees:
              - {name: Immigration Integrity, thomas_id: '01'}
            """;

    private static final String MEMBERSHIPS_EXAMPLE = """
            HSJU:
            - {name: Jamie Raskin, party: minority, rank: 1, title: Ranking Member, bioguide: R000606}
            """;

    private final CommitteeImportService imports;
    private final CommitteeQueries committees;
    private final IdempotentTransaction transaction;
    private final Responses responses;

    @POST
    @HeavyWork
    @Idempotent(transactional = false)
    @Consumes({"application/yaml", MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.ADMINS)
    @Operation(
            summary = "Import committees or committee members",
            description =
                    "Accepts `committees-current` or `committee-membership-current` from unitedstates/congress-legislators, as YAML or JSON. Each file must be complete: a missing committee or membership ends on the date of the list. A list older than the latest one is rejected.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "application/yaml",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = {
                            @ExampleObject(name = "committees", value = COMMITTEES_EXAMPLE),
                            @ExampleObject(name = "memberships", value = MEMBERSHIPS_EXAMPLE)
                        }),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class))
            })
    @APIResponseSchema(value = CommitteeReport.class, responseCode = "201")
    @DeclaredErrors({ErrorCode.FILE_UNREADABLE, ErrorCode.DATE_OUT_OF_ORDER, ErrorCode.UNKNOWN_REFERENCE})
    public Response importCommittees(
            @QueryParam("asOf")
                    @Parameter(description = "Date of the list; defaults to today and cannot be in the future.")
                    LocalDate asOf,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = DryRunDocs.PARAMETER) boolean dryRun,
            @Context HttpHeaders headers,
            byte[] body) {
        boolean json = MediaType.APPLICATION_JSON_TYPE.isCompatible(headers.getMediaType());
        CommitteeImportService.Upload upload = imports.read(body == null ? new byte[0] : body, json, asOf);
        if (dryRun) {
            return Response.ok(imports.run(upload, true)).build();
        }
        return transaction.run(() -> {
            CommitteeReport report = imports.run(upload, false);
            return responses.created("/v1/committees/imports/" + report.id(), 0, report);
        });
    }

    @GET
    @Path("/{importId}")
    @RolesAllowed(Role.STAFF)
    @Operation(summary = "Get the report of a committee import")
    @APIResponseSchema(CommitteeReport.class)
    public Response getCommitteeImport(@PathParam("importId") UUID importId) {
        return responses.one(0, committees.report(importId));
    }
}
