package org.signatory.roster;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;
import org.signatory.platform.http.MaxBodySize;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Responses;
import org.signatory.platform.limits.HeavyWork;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.security.Caller;
import org.signatory.security.Idempotent;
import org.signatory.security.IdempotentTransaction;
import org.signatory.security.Role;

/** The roster as a whole: its imports and their reports, its export. */
@Path("/v1/roster")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roster")
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

    private static final Keyset<RosterImport> NEWEST_FIRST = new Keyset<>(
            "roster-imports",
            true,
            "i.recordedAt",
            List.of(new Key("i.recordedAt", Instant.class), new Key("i.id", UUID.class)));

    private static final Keyset<RosterChange> BY_PLACE =
            new Keyset<>("roster-changes", false, "c.recordedAt", List.of(new Key("c.place", Integer.class)));

    @Inject
    RosterImporter importer;

    @Inject
    IdempotentTransaction transaction;

    @Inject
    Responses answers;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "Read the roster's date, source and size")
    @APIResponseSchema(RosterState.class)
    public Response getRoster() {
        return answers.one(0, state());
    }

    @PermitAll
    public RosterState state() {
        LocalDate today = WashingtonTime.dayOf(clock.instant());
        RosterImport newest =
                RosterImport.find("order by asOf desc, recordedAt desc").firstResult();
        String serving = "voidedAt is null and startDate <= ?1 and endDate > ?1 and chamber = ?2";
        return new RosterState(
                newest == null ? null : newest.asOf,
                newest == null ? null : newest.source,
                newest == null ? null : newest.recordedAt,
                Member.count(),
                ServicePeriodEntity.count(serving, today, Chamber.HOUSE),
                ServicePeriodEntity.count(serving, today, Chamber.SENATE));
    }

    @POST
    @Idempotent(transactional = false)
    @Path("/imports")
    @MaxBodySize(MaxBodySize.ROSTER)
    @Consumes({"application/yaml", MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed(Role.ADMINS)
    @HeavyWork
    @Operation(
            summary = "Import a roster file",
            description =
                    "The files of unitedstates/congress-legislators as YAML or JSON, or our own CSV. The same file"
                            + " twice changes nothing; an older file never overwrites newer facts; sign-ons that a correction"
                            + " touches are flagged for review and never changed.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "application/yaml",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "yaml", value = YAML_EXAMPLE)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "csv", value = CSV_EXAMPLE)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "What a dry run found.",
            content = @Content(schema = @Schema(implementation = RosterReport.class)))
    @APIResponse(
            responseCode = "201",
            description = "What the import did.",
            content = @Content(schema = @Schema(implementation = RosterReport.class)))
    @ErrorResponses({ErrorCode.ROSTER_UNREADABLE})
    public Response importRoster(@Valid @BeanParam RosterUpload upload, @Context HttpHeaders headers, byte[] body) {
        RosterFile file = read(body == null ? new byte[0] : body, contentType(headers), upload);
        if (upload.dryRun) {
            return Response.ok(importer.run(file, caller.name(), true)).build();
        }
        return transaction.run(() -> {
            RosterReport report = importer.run(file, caller.name(), false);
            return answers.created("/v1/roster/imports/" + report.id(), 0, report);
        });
    }

    /** Returns the media type of the body; a blank or malformed header counts as none. */
    private static String contentType(HttpHeaders headers) {
        try {
            MediaType type = headers.getMediaType();
            if (type != null) {
                return type.toString();
            }
        } catch (IllegalArgumentException e) {
            // Refused below, like a missing header.
        }
        throw Problem.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send Content-Type with the format of the roster file.");
    }

    /** @param name of the file or its media type, which tells how it is written */
    @RolesAllowed(Role.ADMINS)
    @HeavyWork
    public RosterReport take(byte[] body, String name, RosterUpload upload) {
        return importer.run(read(body, name, upload), caller.name(), upload.dryRun);
    }

    private RosterFile read(byte[] body, String name, RosterUpload upload) {
        return RosterFile.read(
                body,
                RosterFormat.of(name),
                upload.coverage,
                upload.asOf,
                upload.source,
                WashingtonTime.dayOf(clock.instant()));
    }

    @GET
    @Path("/imports")
    @RolesAllowed(Role.STAFF)
    @Transactional
    @Operation(summary = "List roster imports, the latest first, without their findings")
    @APIResponseSchema(RosterImportPage.class)
    public Response listRosterImports(@Valid @BeanParam PageParameters paging) {
        return answers.page(page(paging));
    }

    private static Page<RosterReport> page(PageParameters paging) {
        return NEWEST_FIRST
                .page(EntityQuery.of(RosterImport.class, "i"), paging)
                .map(done -> RosterReport.of(done, null));
    }

    /** The latest imports, without their findings. */
    @RolesAllowed(Role.STAFF)
    public List<RosterReport> latest(int most) {
        return page(PageParameters.of(null, most)).items();
    }

    /** Names the page's schema in the contract. */
    @Schema(name = "RosterImportPage")
    public record RosterImportPage(List<RosterReport> items, String next, int limit, Long total) {}

    @GET
    @Path("/imports/{importId}")
    @RolesAllowed(Role.STAFF)
    @Transactional
    @Operation(summary = "Read a roster import's report")
    @APIResponseSchema(RosterReport.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response getRosterImport(@PathParam("importId") UUID importId) {
        return answers.one(0, report(importId));
    }

    /** An import with its first findings. */
    @RolesAllowed(Role.STAFF)
    public RosterReport report(UUID importId) {
        RosterImport done = find(importId);
        List<RosterChange> changes = RosterChange.find("importId = ?1 order by place", importId)
                .range(0, RosterReport.LISTED - 1)
                .list();
        return RosterReport.of(done, changes.stream().map(RosterChange::finding).toList());
    }

    @GET
    @Path("/imports/{importId}/changes")
    @RolesAllowed(Role.STAFF)
    @Transactional
    @Operation(summary = "List everything that a roster import found")
    @APIResponseSchema(RosterChangePage.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response listRosterChanges(@PathParam("importId") UUID importId, @Valid @BeanParam PageParameters paging) {
        find(importId);
        return answers.page(
                BY_PLACE.page(EntityQuery.of(RosterChange.class, "c").and("c.importId = :id", "id", importId), paging)
                        .map(RosterChange::finding));
    }

    /** Names the page's schema in the contract. */
    @Schema(name = "RosterChangePage")
    public record RosterChangePage(List<RosterDifference> items, String next, int limit, Long total) {}

    @GET
    @Path("/export")
    @Produces("text/csv")
    @PermitAll
    @Transactional
    @Operation(summary = "Export the whole roster as CSV", description = "The same table that an import takes.")
    @APIResponse(
            responseCode = "200",
            description = "One row for each stretch of service.",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "csv", value = CSV_EXAMPLE)))
    public Response exportRoster() throws IOException {
        StoredRoster roster = new StoredRoster(Member.listAll(), ServicePeriodEntity.listAll(), RetiredId.listAll());
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        RosterCsvWriter.write(roster, table);
        return Response.ok(table.toByteArray())
                .type("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"members.csv\"")
                .build();
    }

    private static RosterImport find(UUID importId) {
        return RosterImport.<RosterImport>findByIdOptional(importId)
                .orElseThrow(() -> Problem.notFound("roster import"));
    }
}
