package org.signatory.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.signatory.platform.http.Problem.FieldError;
import org.signatory.platform.logging.FailureDescription;
import org.signatory.platform.sql.DatabaseFailure;

/** Maps every failure, including the framework's own, to problem details. */
@RequiredArgsConstructor
public class ExceptionMappers {

    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);

    private static final String BODY_STREAM = "org.jboss.resteasy.reactive.server.vertx.VertxInputStream";

    private static final String FORM_READER = "org.jboss.resteasy.reactive.server.handlers.FormBodyHandler";
    private static final String FORM_PARSERS = "org.jboss.resteasy.reactive.server.core.multipart.";

    private final RouteTable routes;

    @ServerExceptionMapper
    public Response refused(Problem problem) {
        return problem.toResponse();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(SecurityException e) {
        return Problem.of(
                        ErrorCode.UNAUTHENTICATED,
                        "Send a key that has not expired or been revoked, in this form: Authorization: Bearer <key>.")
                .toResponse();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return Problem.of(ErrorCode.FORBIDDEN, "Your key's role does not allow this.")
                .toResponse();
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e) {
        return problem(e).toResponse();
    }

    /** Returns the problem for invalid parameters or fields. */
    public static Problem problem(ConstraintViolationException e) {
        List<FieldError> errors = e.getConstraintViolations().stream()
                .map(ExceptionMappers::fieldError)
                .sorted((a, b) -> String.valueOf(a.pointer()).compareTo(String.valueOf(b.pointer())))
                .toList();
        boolean body = errors.stream().anyMatch(error -> error.pointer() != null);
        return Problem.invalid(body ? ErrorCode.INVALID_BODY : ErrorCode.INVALID_PARAMETER, errors);
    }

    // The framework has a mapper of its own for mismatches that names Java classes; only the same type overrides it.
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException e) {
        return unreadableJson(e).toResponse();
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException e) {
        return unreadableJson(e).toResponse();
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException e, ContainerRequestContext request) {
        if (e.getCause() instanceof Problem problem) {
            return problem.toResponse();
        }
        if (e.getCause() instanceof JsonProcessingException json) {
            return unreadableJson(json).toResponse();
        }
        if (e.getCause() != null && e.getResponse().getStatus() == 404) {
            return Problem.of(
                            ErrorCode.INVALID_PARAMETER,
                            "A parameter in the URL cannot be read. Check its spelling and encoding.")
                    .toResponse();
        }
        int status = e.getResponse().getStatus();
        if (status == 404 && routes.isMethodMissing(request.getUriInfo().getPath(), request.getMethod())) {
            // The framework finds no resource if another class than the path's own has the method.
            status = 405;
        }
        return HttpStatusProblems.of(status).toResponse();
    }

    /** Maps a violated database constraint, such as the second of two concurrent changes. */
    @ServerExceptionMapper
    public Response contradicted(org.hibernate.exception.ConstraintViolationException e) {
        LOG.debugf("A change violated a database constraint: %s", FailureDescription.summary(e));
        return Problem.of(
                        ErrorCode.CONFLICT,
                        "Another request changed the record, or the request conflicts with saved data. Read the record again, then send your change again.")
                .toResponse();
    }

    /** Maps the second of two concurrent changes to a row that is not locked. */
    @ServerExceptionMapper
    public Response overtaken(OptimisticLockException e) {
        LOG.debugf("A change conflicted with a concurrent change: %s", FailureDescription.summary(e));
        return Problem.of(
                        ErrorCode.CONFLICT,
                        "Another request changed the record. Read the record again, then send your change again.")
                .toResponse();
    }

    @ServerExceptionMapper
    public Response failed(Throwable e) {
        // A commit wraps the constraint violation of the last flush.
        var refusal = DatabaseFailure.cause(e, org.hibernate.exception.ConstraintViolationException.class);
        if (refusal.isPresent()) {
            return contradicted(refusal.get());
        }
        Optional<OptimisticLockException> overtaken = DatabaseFailure.cause(e, OptimisticLockException.class);
        if (overtaken.isPresent()) {
            return overtaken(overtaken.get());
        }
        Optional<DatabaseFailure> kind = DatabaseFailure.of(e);
        if (kind.isPresent()) {
            return unavailable(kind.get(), e);
        }
        if (isRefusedSearch(e)) {
            return Problem.parameter("q", "Enter fewer or simpler words.").toResponse();
        }
        if (isUnstorable(e)) {
            return Problem.of(ErrorCode.MALFORMED_REQUEST, "Remove the characters that cannot be saved, such as NUL.")
                    .toResponse();
        }
        if (isBrokenForm(e)) {
            return HttpStatusProblems.of(400).toResponse();
        }
        if (isCutOff(e)) {
            return HttpStatusProblems.of(400).toResponse();
        }
        UUID incident = UUID.randomUUID();
        LOG.errorf(FailureDescription.withoutValues(e), "Request failed, incident %s", incident);
        return Problem.of(ErrorCode.INTERNAL_ERROR, "An internal error occurred. Please report incident %s.", incident)
                .toResponse();
    }

    private static Response unavailable(DatabaseFailure kind, Throwable e) {
        LOG.warnf("A request could not be completed by the database: %s", FailureDescription.summary(e));
        String detail = kind == DatabaseFailure.CONTENDED
                ? "Other requests are changing the same records. Nothing was saved. Send the request again."
                : "The database is temporarily unavailable. Try again in a few minutes.";
        Response response = Problem.of(ErrorCode.UNAVAILABLE, detail).toResponse();
        return Response.fromResponse(response)
                .header(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }

    /** Returns whether PostgreSQL rejected a search text, which normalization cannot always prevent. */
    private static boolean isRefusedSearch(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException
                    && String.valueOf(cause.getMessage()).contains("tsquery")) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether PostgreSQL rejected a character. It stores every character except NUL. */
    private static boolean isUnstorable(Throwable e) {
        return DatabaseFailure.sql(e)
                .filter(sql -> List.of("22021", "22P05").contains(String.valueOf(sql.getSQLState())))
                .isPresent();
    }

    /** Returns whether the client closed the connection while it sent the body. */
    private static boolean isCutOff(Throwable e) {
        return DatabaseFailure.cause(e, IOException.class)
                .map(Throwable::getStackTrace)
                .filter(trace -> trace.length > 0)
                .filter(trace -> trace[0].getClassName().startsWith(BODY_STREAM))
                .isPresent();
    }

    /** Returns whether the framework could not parse a form, for which it has no exception type. */
    private static boolean isBrokenForm(Throwable e) {
        return Arrays.stream(e.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(FORM_READER)
                        || frame.getClassName().startsWith(FORM_PARSERS));
    }

    public static Problem unreadableJson(JsonProcessingException e) {
        if (e.getCause() instanceof Problem problem) {
            return problem;
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return Problem.field(pointer(unknown), "There is no field with this name.");
        }
        if (e instanceof InvalidFormatException value && value.getTargetType().isEnum()) {
            return Problem.field(pointer(value), StrictParameterConverters.choices(value.getTargetType()));
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return Problem.field(pointer(mapping), "The value has the wrong type or is not one of the allowed values.");
        }
        return Problem.of(ErrorCode.MALFORMED_REQUEST, "The body does not match the JSON that this operation accepts.");
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : escaped(step.getFieldName())))
                .collect(Collectors.joining());
    }

    private static String escaped(String name) {
        String short100 = name.length() > 100 ? name.substring(0, 100) : name;
        return short100.replace("~", "~0").replace("/", "~1");
    }

    private static FieldError fieldError(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
        // The first path nodes are our Java method and parameter, which callers must not see.
        List<Path.Node> inside = nodes.stream()
                .filter(node -> node.getKind() != ElementKind.METHOD)
                .skip(nodes.get(0).getKind() == ElementKind.METHOD ? 1 : 0)
                .toList();
        if (inside.isEmpty() && isBody(violation, nodes.get(nodes.size() - 1))) {
            return FieldError.at("", "Send a JSON body. The request has none.");
        }
        if (inside.isEmpty() || isParameters(violation)) {
            String name = nodes.get(nodes.size() - 1).getName();
            return FieldError.in(name, violation.getMessage());
        }
        String pointer = inside.stream()
                .map(node ->
                        node != inside.get(inside.size() - 1) || isField(violation, node) ? step(node) : index(node))
                .collect(Collectors.joining());
        return FieldError.at(pointer, violation.getMessage());
    }

    /**
     * Returns whether a violation concerns a field. A rule over several fields is a method of the record and concerns
     * the record.
     */
    private static boolean isField(ConstraintViolation<?> violation, Path.Node node) {
        Object bean = violation.getLeafBean();
        return node.getKind() != ElementKind.PROPERTY
                || Arrays.stream(bean.getClass().getRecordComponents())
                        .anyMatch(component -> component.getName().equals(node.getName()));
    }

    /** Returns whether a violation concerns the body: the only parameter of a resource method without an annotation of its source. */
    private static boolean isBody(ConstraintViolation<?> violation, Path.Node node) {
        if (node.getKind() != ElementKind.PARAMETER) {
            return false;
        }
        Path.MethodNode method = violation.getPropertyPath().iterator().next().as(Path.MethodNode.class);
        int index = node.as(Path.ParameterNode.class).getParameterIndex();
        Class<?>[] types = method.getParameterTypes().toArray(Class<?>[]::new);
        // A generated subclass may lack the annotations.
        for (Class<?> type = violation.getRootBeanClass(); type != null; type = type.getSuperclass()) {
            Optional<Method> declared = Arrays.stream(type.getDeclaredMethods())
                    .filter(each ->
                            each.getName().equals(method.getName()) && Arrays.equals(each.getParameterTypes(), types))
                    .findFirst();
            if (declared.isPresent()
                    && Arrays.stream(declared.get().getParameterAnnotations()[index])
                            .anyMatch(each -> each.annotationType().getName().startsWith("jakarta.ws.rs."))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isParameters(ConstraintViolation<?> violation) {
        Object bean = violation.getLeafBean();
        return bean != null && !bean.getClass().isRecord();
    }

    private static String step(Path.Node node) {
        return node.getName() == null || node.getName().startsWith("<")
                ? index(node)
                : index(node) + "/" + node.getName();
    }

    /** Returns the step to the record in a list that contains the node. */
    private static String index(Path.Node node) {
        return node.getIndex() == null ? "" : "/" + node.getIndex();
    }
}
