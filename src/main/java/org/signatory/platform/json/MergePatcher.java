package org.signatory.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;

/** Applies a merge patch to a record, and validates the result like a complete body. */
@ApplicationScoped
@RequiredArgsConstructor
public class MergePatcher {

    private final ObjectMapper json;
    private final Validator validator;

    /**
     * Returns the patched record after validation.
     *
     * @param whole fields that the patch replaces as a whole, not member by member
     */
    public <T> T apply(T before, JsonNode patch, Class<T> type, String... whole) {
        ObjectNode target = json.valueToTree(before);
        for (String field : whole) {
            if (patch.has(field)) {
                target.remove(field);
            }
        }
        MergePatch.apply(target, patch);
        T after;
        try {
            after = json.treeToValue(target, type);
        } catch (JsonProcessingException e) {
            throw JsonBodyErrorFinder.problem(e, target, json.constructType(type), json);
        }
        Set<ConstraintViolation<T>> violations = validator.validate(after);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return after;
    }

    /** Returns the changed fields, for the history. */
    public Map<String, Object> changes(Object before, Object after) {
        ObjectNode then = json.valueToTree(before);
        ObjectNode now = json.valueToTree(after);
        Set<String> names = new TreeSet<>();
        then.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        List<Map<String, Object>> changes = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(then.get(name), now.get(name))) {
                Map<String, Object> change = new LinkedHashMap<>();
                change.put("field", name);
                change.put("before", then.get(name));
                change.put("after", now.get(name));
                changes.add(change);
            }
        }
        return Map.of("changes", changes);
    }
}
