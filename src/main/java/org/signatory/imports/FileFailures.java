package org.signatory.imports;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers files that cannot be read. */
public class FileFailures {

    @ServerExceptionMapper
    public Response unreadable(UnreadableFile fault) {
        return fault.problem().toResponse();
    }
}
