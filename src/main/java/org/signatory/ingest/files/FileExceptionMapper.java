package org.signatory.ingest.files;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps a file that cannot be read to a problem response. */
public class FileExceptionMapper {

    @ServerExceptionMapper
    public Response unreadable(FileFormatException fault) {
        return fault.problem().toResponse();
    }
}
