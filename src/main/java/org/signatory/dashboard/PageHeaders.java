package org.signatory.dashboard;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.signatory.common.Problems;

/** What every answer tells the browser: to run and load nothing that is not ours, and to keep nothing that is private. */
public class PageHeaders {

    @ServerResponseFilter
    public void guard(ContainerRequestContext request, ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        if (isApi(request.getUriInfo().getPath())) {
            response.getHeaders().putIfAbsent("Content-Security-Policy", List.of(Problems.NO_PAGE));
        }
        if (type == null || !type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putIfAbsent("Content-Security-Policy", List.of(Problems.PAGE));
        headers.putIfAbsent("Cache-Control", List.of("no-store"));
        headers.putSingle("Referrer-Policy", "same-origin");
    }

    /** A form that is sent with fields left empty asks nothing by them; the address to share is without them. */
    @ServerRequestFilter
    public Response withoutEmptyFields(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        if (!request.getMethod().equals("GET") || isApi(uri.getPath())) {
            return null;
        }
        UriBuilder clean = uri.getRequestUriBuilder();
        boolean empty = false;
        for (Map.Entry<String, List<String>> parameter :
                uri.getQueryParameters().entrySet()) {
            if (parameter.getValue().stream().allMatch(String::isBlank)) {
                clean.replaceQueryParam(parameter.getKey());
                empty = true;
            }
        }
        return empty ? Response.seeOther(clean.build()).build() : null;
    }

    static boolean isApi(String path) {
        return path.startsWith("/v1/");
    }
}
