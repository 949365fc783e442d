package org.signatory.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Assigns an id to each request. The response repeats it in {@code X-Request-Id}, and every log line of the request
 * contains it.
 */
@ApplicationScoped
public class RequestIds {

    public static final String HEADER = "X-Request-Id";

    /** The key of the id in the log context. */
    public static final String MDC_KEY = "requestId";

    /** The format of an id that a caller may send; other ids are replaced, so that they cannot forge log lines. */
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9._~:/+=-]{1,128}");

    private static final int FILTER_PRIORITY = 4000;

    void register(@Observes Filters filters) {
        filters.register(RequestIds::identify, FILTER_PRIORITY);
    }

    private static void identify(RoutingContext context) {
        String given = context.request().getHeader(HEADER);
        String id = given != null && VALID.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        MDC.put(MDC_KEY, id);
        context.addHeadersEndHandler(end -> context.response().putHeader(HEADER, id));
        context.next();
    }
}
