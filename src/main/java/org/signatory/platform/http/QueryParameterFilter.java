package org.signatory.platform.http;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.signatory.platform.http.Problem.FieldError;

/**
 * Rejects query parameters of the API that the operation does not declare, that have no value, or that are repeated
 * where only one value is allowed. Pages are exempt: mail programs and search engines add parameters of their own to
 * links.
 */
public class QueryParameterFilter {

    private static final int MAX_NAME_LENGTH = 100;

    private final Map<Method, Optional<DeclaredParameters>> declared = new ConcurrentHashMap<>();

    /** Runs after authentication, so that an invalid key gets a 401 first. */
    @ServerRequestFilter(priority = Priorities.USER + 100)
    public void check(ResourceInfo resource, UriInfo uri) {
        if (resource.getResourceMethod() == null || uri.getRequestUri().getRawQuery() == null) {
            return;
        }
        declared.computeIfAbsent(resource.getResourceMethod(), method -> declared(resource.getResourceClass(), method))
                .ifPresent(parameters -> check(parameters, uri.getQueryParameters()));
    }

    private static Optional<DeclaredParameters> declared(Class<?> resource, Method method) {
        String path = resource.getAnnotation(Path.class).value();
        boolean api = Stream.of("/v1/", "/embed/").anyMatch((path + "/")::startsWith);
        return api ? Optional.of(DeclaredParameters.of(method)) : Optional.empty();
    }

    private static void check(DeclaredParameters declared, Map<String, List<String>> given) {
        List<FieldError> errors = new ArrayList<>();
        given.forEach((name, values) -> {
            if (!declared.has(name)) {
                String shown = name.length() > MAX_NAME_LENGTH ? name.substring(0, MAX_NAME_LENGTH) : name;
                errors.add(FieldError.in(shown, declared.unknown(name)));
            } else if (values.size() > 1 && !declared.isRepeatable(name)) {
                errors.add(FieldError.in(name, "Send one value; this parameter cannot be repeated."));
            } else if (values.stream().anyMatch(String::isBlank)) {
                errors.add(FieldError.in(name, "Send a value, or omit the parameter."));
            }
        });
        if (!errors.isEmpty()) {
            throw Problem.invalid(ErrorCode.INVALID_PARAMETER, errors);
        }
    }
}
