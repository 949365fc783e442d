package org.signatory.ingest.files;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers files that cannot be read. */
public class FileExceptionMapper {

    @ServerExceptionMapper
    public Response unreadable(FileFormatException fault) {
        return fault.problem().toResponse();
    }
}
