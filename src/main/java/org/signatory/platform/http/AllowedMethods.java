package org.signatory.platform.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Sends {@code Allow} on OPTIONS and with each 405: the methods of the path, where the framework lists those of a class. */
@RequiredArgsConstructor
public class AllowedMethods {

    private final RouteTable routes;

    @ServerRequestFilter(preMatching = true)
    public Response options(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
            return null;
        }
        Set<String> methods = routes.methods(request.getUriInfo().getPath());
        if (methods.isEmpty()) {
            throw new NotFoundException();
        }
        return Response.noContent()
                .header(HttpHeaders.ALLOW, String.join(", ", methods))
                .build();
    }

    @ServerResponseFilter
    public void allow(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == ErrorCode.METHOD_NOT_ALLOWED.status()) {
            Set<String> methods = routes.methods(request.getUriInfo().getPath());
            response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
        }
    }
}
