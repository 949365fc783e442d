package org.signatory.web;

import io.quarkus.runtime.BlockingOperationControl;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.ProblemPageRenderer;
import org.signatory.security.CsrfFilter;

/** Renders failures as HTML pages in browsers; other clients get problem details. */
@ApplicationScoped
@RequiredArgsConstructor
public class ProblemPages implements ProblemPageRenderer {

    private final PageContext visitor;

    /** Runs before the template filter, which claims every entity that is not text. */
    @ServerResponseFilter(priority = Priorities.USER + 1)
    public void show(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        if (response.getEntity() instanceof RejectedFormPage refused) {
            set(response, refused.filledIn(posted(path)));
            return;
        }
        if (!(response.getEntity() instanceof Map<?, ?> problem)
                || !MediaType.valueOf(Problem.MEDIA_TYPE).equals(response.getMediaType())
                || SecurityHeaders.isApi(path)) {
            return;
        }
        ErrorPage page = ErrorPage.of(code(problem), String.valueOf(problem.get("detail")));
        if (request.getHeaderString("HX-Request") != null) {
            set(response, PageTemplates.errorNotice(page, visitor.getBack()).render());
        } else if (isRead(request.getHeaderString(HttpHeaders.ACCEPT))) {
            if (problem.get("mergedInto") != null
                    && request.getMethod().equals("GET")
                    && path.startsWith("/letters/")) {
                redirect(response, "/letters/" + problem.get("mergedInto"));
            } else {
                page(request, response, page);
            }
        }
    }

    private void page(ContainerRequestContext request, ContainerResponseContext response, ErrorPage page) {
        boolean post = request.getMethod().equals("POST");
        if (response.getStatus() == 401 && !post) {
            redirect(response, "/sign-in?then=" + Formats.encoded(visitor.getHere()));
        } else if (post && request.getProperty(CsrfFilter.EXPIRED_SESSION) != null) {
            PreservedForm form = posted(request.getUriInfo().getPath());
            set(
                    response,
                    PageTemplates.confirmation(ConfirmationPage.unverified(form))
                            .render());
        } else {
            // An I/O thread must not block to look up the session.
            boolean whole = BlockingOperationControl.isBlockingAllowed();
            set(response, (whole ? PageTemplates.problem(page) : PageTemplates.problemBare(page)).render());
        }
    }

    private static void redirect(ContainerResponseContext response, String path) {
        response.setStatus(303);
        response.getHeaders().putSingle(HttpHeaders.LOCATION, LocalPath.of(path));
        response.setEntity(null);
    }

    private static void set(ContainerResponseContext response, String html) {
        response.setEntity(html);
        response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, SignInPages.HTML);
    }

    private static PreservedForm posted(String path) {
        var context = CurrentRequestManager.get();
        FormData data = context.getFormData();
        String type =
                String.valueOf(context.getHttpHeaders().getRequestHeaders().getFirst(HttpHeaders.CONTENT_TYPE));
        return PreservedForm.of(
                path, type.startsWith(MediaType.MULTIPART_FORM_DATA), data == null ? new FormData(0) : data);
    }

    private static ErrorCode code(Map<?, ?> problem) {
        return ErrorCode.valueOf(
                String.valueOf(problem.get("code")).replace('-', '_').toUpperCase(Locale.ROOT));
    }

    static boolean isRead(String accept) {
        return accept != null && accept.contains(MediaType.TEXT_HTML);
    }

    @Override
    public boolean isFor(HttpServerRequest request) {
        return !SecurityHeaders.isApi(request.path()) && isRead(request.getHeader(HttpHeaders.ACCEPT));
    }

    @Override
    public String of(Problem problem) {
        return PageTemplates.problemBare(ErrorPage.of(problem.code(), problem.getMessage()))
                .render();
    }
}
