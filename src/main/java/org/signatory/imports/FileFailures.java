package org.signatory.imports;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.signatory.common.ErrorCode;
import org.signatory.common.Problem;

/** Answers files that cannot be read. */
public class FileFailures {

    @ServerExceptionMapper
    public Response unreadable(UnreadableFile fault) {
        return Problem.of(ErrorCode.FILE_UNREADABLE, "%s", fault.getMessage()).toResponse();
    }
}
