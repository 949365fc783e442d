package org.signatory.platform.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.PathTemplate;
import org.signatory.platform.http.Problem;

/** Completes one operation from its method's declarations. */
final class OperationCompletion {

    /** Media types of responses that are sent while they are read. */
    private static final Set<String> STREAMS = Set.of("application/x-ndjson", "text/event-stream");

    /** Media types that are read by programs and not saved as files. */
    private static final Set<String> NOT_FILES =
            Set.of("application/json", "application/atom+xml", "text/calendar", "text/event-stream");

    /** Operations that have a body and change nothing. */
    private static final Set<String> READ_ONLY = Set.of("matchMembers", "parseLetter", "checkLetter");

    private static final DotName PATH = DotName.createSimple(jakarta.ws.rs.Path.class);
    private static final DotName FAILS = DotName.createSimple(DeclaredErrors.class);
    private static final DotName PERMIT_ALL = DotName.createSimple(PermitAll.class);
    private static final DotName ROLES_ALLOWED = DotName.createSimple(RolesAllowed.class);

    /** The errors that any operation can have, apart from those that depend on its parameters and body. */
    private static final Set<ErrorCode> GENERAL = EnumSet.of(
            ErrorCode.UNAUTHENTICATED,
            ErrorCode.FORBIDDEN,
            ErrorCode.METHOD_NOT_ALLOWED,
            ErrorCode.NOT_ACCEPTABLE,
            ErrorCode.REQUEST_TIMEOUT,
            ErrorCode.LETTER_VOIDED,
            ErrorCode.BODY_TOO_LARGE,
            ErrorCode.URI_TOO_LONG,
            ErrorCode.UNSUPPORTED_MEDIA_TYPE,
            ErrorCode.TOO_MANY_REQUESTS,
            ErrorCode.TOO_MANY_CONCURRENT_REQUESTS,
            ErrorCode.HEADERS_TOO_LARGE,
            ErrorCode.INTERNAL_ERROR,
            ErrorCode.UNAVAILABLE,
            ErrorCode.SERVER_BUSY);

    private final Map<String, MethodInfo> methods = new HashMap<>();
    private final ExampleBuilder examples;
    private final Set<ErrorCode> exemplified = EnumSet.noneOf(ErrorCode.class);

    OperationCompletion(IndexView index, ExampleBuilder examples) {
        this.examples = examples;
        index.getAnnotations(PATH).stream()
                .filter(path -> path.target().kind() == AnnotationTarget.Kind.CLASS)
                .forEach(this::add);
    }

    /** Indexes the methods of a resource by HTTP method and path, which are unique, unlike method names. */
    private void add(AnnotationInstance classPath) {
        for (MethodInfo java : classPath.target().asClass().methods()) {
            AnnotationInstance path = java.declaredAnnotation(PATH);
            String fullPath = PathTemplate.join(
                    classPath.value().asString(),
                    path == null ? null : path.value().asString());
            for (HttpMethod method : HttpMethod.values()) {
                if (java.hasDeclaredAnnotation(DotName.createSimple("jakarta.ws.rs." + method))) {
                    methods.put(method + " " + PathTemplate.withoutExpressions(fullPath), java);
                }
            }
        }
    }

    void complete(HttpMethod method, String path, Operation operation) {
        MethodInfo java = methods.get(method + " " + path);
        boolean open = isOpen(java);
        if (open) {
            operation.setSecurity(List.of(
                    OASFactory.createSecurityRequirement(),
                    OASFactory.createSecurityRequirement().addScheme(OpenApiCompletion.BEARER)));
        }
        if (method == HttpMethod.GET) {
            operation.setRequestBody(null); // The stream's internal parameter would be documented as a body.
        }
        Set<ErrorCode> codes = codes(java, path, operation);
        if (method != HttpMethod.GET && !READ_ONLY.contains(java.name())) {
            // The second of two concurrent changes to the same thing may be refused.
            codes.add(ErrorCode.CONFLICT);
        }
        describeParameters(operation);
        boolean conditional = method == HttpMethod.GET && !path.startsWith("/v1/exports/") && isConditional(operation);
        addHeaders(method, operation, codes, conditional);
        operation.getResponses().getAPIResponses().keySet().stream()
                .filter(status -> status.startsWith("4") || status.startsWith("5"))
                .toList()
                .forEach(operation.getResponses()::removeAPIResponse);
        boolean tagged = conditional || codes.contains(ErrorCode.IF_MATCH_REQUIRED) || hasLocation(operation);
        describeSuccess(method, operation, tagged);
        describeText(operation);
        Map<Integer, Set<ErrorCode>> byStatus =
                codes.stream().collect(Collectors.groupingBy(ErrorCode::status, TreeMap::new, Collectors.toSet()));
        byStatus.forEach(
                (status, some) -> operation.getResponses().addAPIResponse(String.valueOf(status), failure(some)));
        operation.getResponses().addAPIResponse(APIResponses.DEFAULT, failure(GENERAL));
        addExample(operation);
    }

    /** Returns the codes that a response refers to for an example. */
    Set<ErrorCode> exemplified() {
        return exemplified;
    }

    private static boolean isOpen(MethodInfo java) {
        if (java.hasAnnotation(PERMIT_ALL) || java.hasAnnotation(ROLES_ALLOWED)) {
            return java.hasAnnotation(PERMIT_ALL);
        }
        return java.declaringClass().hasDeclaredAnnotation(PERMIT_ALL);
    }

    private static Set<ErrorCode> codes(MethodInfo java, String path, Operation operation) {
        Set<ErrorCode> codes = EnumSet.of(ErrorCode.INVALID_PARAMETER);
        if (path.contains("{")) {
            codes.add(ErrorCode.NOT_FOUND);
        }
        if (hasParameter(operation, "cursor")) {
            codes.add(ErrorCode.INVALID_CURSOR);
        }
        if (operation.getRequestBody() != null) {
            codes.addAll(EnumSet.of(ErrorCode.MALFORMED_REQUEST, ErrorCode.INVALID_BODY));
        }
        AnnotationInstance fails = java.annotation(FAILS);
        if (fails != null) {
            Arrays.stream(fails.value().asEnumArray()).map(ErrorCode::valueOf).forEach(codes::add);
        }
        if (codes.contains(ErrorCode.IF_MATCH_REQUIRED)) {
            codes.add(ErrorCode.STALE);
        }
        return codes;
    }

    private static void describeParameters(Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        for (Parameter parameter : operation.getParameters()) {
            if (parameter.getIn() == Parameter.In.PATH && parameter.getDescription() == null) {
                parameter.setDescription(
                        parameter.getName().equals("bioguideId")
                                ? "Current or retired Bioguide ID of a Member."
                                : parameter.getName().equals("number")
                                        ? "Version number."
                                        : "The "
                                                + parameter
                                                        .getName()
                                                        .replaceAll("Id$", "")
                                                        .replace("signOn", "sign-on") + "'s ID.");
            }
            if (parameter.getName().equals("bioguideId")) {
                parameter.getSchema().setPattern("[A-Za-z][0-9]{6}");
            }
            boolean list = parameter.getIn() == Parameter.In.QUERY
                    && parameter.getSchema() != null
                    && parameter.getSchema().getItems() != null;
            if (list) {
                parameter.setStyle(Parameter.Style.FORM);
                parameter.setExplode(false);
            }
        }
    }

    private static void describeSuccess(HttpMethod method, Operation operation, boolean tagged) {
        APIResponse created = operation.getResponses().getAPIResponse("201");
        if (created != null) {
            created.setDescription("Created");
            if ((method == HttpMethod.PUT || hasParameter(operation, "dryRun"))
                    && operation.getResponses().getAPIResponse("200") == null) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                "200",
                                OASFactory.createAPIResponse().description("OK").content(created.getContent()));
            }
        }
        boolean list = hasParameter(operation, "cursor");
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.equals("201") && hasLocation(operation)) {
                OpenApiHeaders.add(response, "Location");
            }
            if (status.equals("200") && method == HttpMethod.GET && isFile(response)) {
                OpenApiHeaders.add(response, "Content-Disposition");
            }
            if (status.equals("200") && list) {
                OpenApiHeaders.add(response, "Link");
            }
            if (tagged && (status.equals("200") || status.equals("201"))) {
                OpenApiHeaders.add(response, "ETag");
            }
        });
    }

    /** Describes content without a schema as text. */
    private static void describeText(Operation operation) {
        operation.getResponses().getAPIResponses().values().stream()
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().getMediaTypes().values().stream())
                .filter(type -> type.getSchema() == null)
                .forEach(type -> type.setSchema(OASFactory.createSchema().addType(SchemaType.STRING)));
    }

    /** Returns whether a 201 refers to one resource. An import of letters creates several. */
    private static boolean hasLocation(Operation operation) {
        return operation.getResponses().getAPIResponse("201") != null
                && !operation.getOperationId().equals("importLetters");
    }

    private static boolean isFile(APIResponse response) {
        return response.getContent() != null
                && response.getContent().getMediaTypes().keySet().stream().noneMatch(NOT_FILES::contains);
    }

    /** Returns whether a read has an ETag, which streams lack. */
    private static boolean isConditional(Operation operation) {
        Content content = operation.getResponses().getAPIResponse("200").getContent();
        return content == null || content.getMediaTypes().keySet().stream().noneMatch(STREAMS::contains);
    }

    private static boolean hasParameter(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(each -> each.getName().equals(parameter));
    }

    private static void addHeaders(HttpMethod method, Operation operation, Set<ErrorCode> codes, boolean conditional) {
        if (codes.contains(ErrorCode.STALE)) {
            operation.addParameter(ifMatch(operation, codes.contains(ErrorCode.IF_MATCH_REQUIRED)));
        }
        if (conditional) {
            operation.addParameter(header("If-None-Match", "ETag of the cached response.", "W/\"0a1b2c3d4e5f6071\""));
            operation.getResponses().addAPIResponse("304", notModified());
        } else if (method == HttpMethod.POST && !codes.contains(ErrorCode.IF_MATCH_REQUIRED)) {
            operation.addParameter(header(
                    "Idempotency-Key",
                    "Unique value chosen by the caller, which makes this request safe to repeat. A repeated request gets"
                            + " the saved response, with the header `Idempotent-Replayed: true`.",
                    "b1f7"));
            codes.add(ErrorCode.INVALID_PARAMETER);
            codes.add(ErrorCode.IDEMPOTENCY_KEY_REUSED);
        }
    }

    /** Describes If-Match, which a request that creates the resource does not have. */
    private static Parameter ifMatch(Operation operation, boolean required) {
        boolean always = required && !operation.getResponses().hasAPIResponse("201");
        return header("If-Match", (always ? "" : "Optional. ") + "ETag of the version to change, or *.", "*")
                .required(always ? true : null);
    }

    private static APIResponse notModified() {
        APIResponse response = OASFactory.createAPIResponse().description(SharedComponents.NOT_MODIFIED);
        OpenApiHeaders.add(response, "Cache-Control", "ETag", "Vary");
        return response;
    }

    private static Parameter header(String name, String description, String example) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .example(example)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    /** Describes an error response, with an example of the first code if any operation can have it. */
    private APIResponse failure(Set<ErrorCode> codes) {
        MediaType problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        boolean general = codes.contains(ErrorCode.UNAUTHENTICATED);
        String description =
                codes.stream().sorted().map(code -> "`" + code.code() + "`").collect(Collectors.joining(", "));
        if (general) {
            ErrorCode code = codes.stream().sorted().findFirst().orElseThrow();
            problem.addExample(code.code(), OASFactory.createExample().ref("#/components/examples/" + code.code()));
            exemplified.add(code);
        }
        APIResponse failure = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, problem));
        if (general) {
            OpenApiHeaders.add(failure, "X-Request-Id", "WWW-Authenticate");
        }
        if (codes.stream().anyMatch(code -> code.status() == 429 || code.status() == 503)) {
            OpenApiHeaders.add(failure, "RateLimit", "RateLimit-Policy", "Retry-After");
        }
        return failure;
    }

    /** Adds one example to each request schema; response schemas have examples in their fields. */
    private void addExample(Operation operation) {
        if (operation.getRequestBody() == null) {
            return;
        }
        operation.getRequestBody().getContent().getMediaTypes().values().forEach(type -> {
            Schema schema = type.getSchema();
            if (schema == null || type.getExample() != null || type.getExamples() != null) {
                return;
            }
            if (schema.getRef() == null) {
                type.setExample(examples.of(schema));
            } else {
                Schema body = examples.referenced(schema);
                body.setExamples(List.of(examples.of(body)));
            }
        });
    }
}
