package org.signatory.platform.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ExceptionMappers;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Problem.FieldError;

/** Finds every field of a JSON body that has a wrong type or an unknown name; a parser stops at the first one. */
final class JsonBodyErrorFinder {

    /** Maximum number of reported fields, which is also the number of times that the body is parsed. */
    static final int MAX_ERRORS = 20;

    private JsonBodyErrorFinder() {}

    /**
     * Returns the problem that lists the errors. Removes each field with an error from the body to find the next one.
     *
     * @param first the error at which parsing stopped
     */
    static Problem problem(JsonProcessingException first, JsonNode body, JavaType type, ObjectMapper json) {
        Problem problem = ExceptionMappers.unreadableJson(first);
        List<FieldError> errors = new ArrayList<>(problem.errors());
        Problem next = problem;
        while (errors.size() < MAX_ERRORS && remove(body, next)) {
            next = error(body, type, json);
            if (next == null || next.code() != ErrorCode.INVALID_BODY) {
                break;
            }
            errors.addAll(next.errors());
        }
        return errors.size() < 2 ? problem : Problem.invalid(ErrorCode.INVALID_BODY, errors);
    }

    private static Problem error(JsonNode body, JavaType type, ObjectMapper json) {
        try {
            json.treeToValue(body, type);
            return null;
        } catch (JsonProcessingException e) {
            // The constructor of a record may require a field that was removed.
            return e instanceof ValueInstantiationException ? null : ExceptionMappers.unreadableJson(e);
        }
    }

    /** Removes the field of an error, and returns whether it was there. An element of a list is replaced by null. */
    private static boolean remove(JsonNode body, Problem problem) {
        if (problem.errors().isEmpty() || problem.errors().get(0).pointer() == null) {
            return false;
        }
        JsonPointer pointer = JsonPointer.compile(problem.errors().get(0).pointer());
        JsonNode parent = body.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            return object.remove(pointer.last().getMatchingProperty()) != null;
        }
        int index = pointer.last().getMatchingIndex();
        if (parent instanceof ArrayNode list
                && !list.path(index).isMissingNode()
                && !list.path(index).isNull()) {
            list.setNull(index);
            return true;
        }
        return false;
    }
}
