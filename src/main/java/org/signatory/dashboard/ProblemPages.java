package org.signatory.dashboard;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.signatory.common.Problem;
import org.signatory.common.ProblemPage;

/** Shows a failure as a page to whoever reads pages; programs get the problem itself. */
@ApplicationScoped
public class ProblemPages implements ProblemPage {

    private static final String HTML = "text/html;charset=UTF-8";

    /** Before {@link PageHeaders}, which guards what is a page by then. */
    @ServerResponseFilter(priority = Priorities.USER + 1)
    public void show(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Map<?, ?> problem)
                || !MediaType.valueOf(Problem.MEDIA_TYPE).equals(response.getMediaType())
                || PageHeaders.isApi(request.getUriInfo().getPath())
                || !isRead(request.getHeaderString(HttpHeaders.ACCEPT))) {
            return;
        }
        if (response.getStatus() == 401 && request.getMethod().equals("GET")) {
            response.setStatus(303);
            response.getHeaders().putSingle(HttpHeaders.LOCATION, signIn(request.getUriInfo()));
            response.setEntity(null);
            return;
        }
        response.setEntity(page(problem, response.getStatus()));
        response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, HTML);
    }

    private static URI signIn(UriInfo uri) {
        return URI.create("/sign-in?then=" + Words.encoded(Visitor.address(uri)));
    }

    static boolean isRead(String accept) {
        return accept != null && accept.contains(MediaType.TEXT_HTML);
    }

    private static String page(Map<?, ?> problem, int status) {
        return Pages.problem(String.valueOf(problem.get("title")), String.valueOf(problem.get("detail")), status)
                .render();
    }

    @Override
    public boolean isFor(HttpServerRequest request) {
        return !PageHeaders.isApi(request.path()) && isRead(request.getHeader(HttpHeaders.ACCEPT));
    }

    @Override
    public String of(Problem problem) {
        return page(problem.body(), problem.code().status());
    }
}
