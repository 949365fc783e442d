package org.signatory.operations.backup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.MaxBodySize;
import org.signatory.platform.http.StreamedBody;
import org.signatory.security.Role;

/** Serves the backup and restore of a whole instance. */
@Path(BackupResource.PATH)
@RolesAllowed(Role.ADMINS)
@Tag(name = "Backup")
@RequiredArgsConstructor
public class BackupResource {

    static final String PATH = "/v1/backup";

    private static final String LINES = "application/x-ndjson";

    private final BackupWriter backup;
    private final RestoreService restores;
    private final StreamedBody streams;

    @GET
    @Produces(LINES)
    @Operation(
            summary = "Export a backup",
            description =
                    "Streams one JSON object per line, as of a single point in time. The backup contains no keys, sessions, tokens, subscriptions or webhooks. The last line states the number of rows; a backup without that line is incomplete.")
    @APIResponse(
            responseCode = "200",
            description = "The backup.",
            content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)))
    public Response exportBackup() {
        return Response.ok(streams.of(backup::write))
                .type(LINES)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"signatory-backup.ndjson\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Reports the number of imported rows. */
    @Schema(name = "BackupImport")
    public record Restored(
            @Schema(description = "Number of imported rows.")
            long rows) {}

    @PUT
    @MaxBodySize(MaxBodySize.UNLIMITED)
    @Consumes(LINES)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Import a backup into an empty instance",
            description =
                    "Imports the whole backup or nothing. The instance must have no letters, organizations or name aliases, and be the same version as the backup. The backup replaces the roster; the instance's keys remain valid.")
    @RequestBody(content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)))
    @APIResponseSchema(Restored.class)
    @DeclaredErrors(ErrorCode.FILE_UNREADABLE)
    public Restored importBackup(InputStream lines) {
        return new Restored(restores.restore(lines));
    }
}
