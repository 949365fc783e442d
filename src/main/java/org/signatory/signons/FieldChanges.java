package org.signatory.signons;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;

/** Compares the recorded details of sign-ons field by field, and reverts recorded changes. */
@ApplicationScoped
@RequiredArgsConstructor
class FieldChanges {

    private static final Set<String> DETAILS = Arrays.stream(SignOnDetails.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toSet());

    private final ObjectMapper json;

    /** Lists the fields that differ, by name. */
    List<FieldChange> between(Record before, Record after) {
        ObjectNode then = json.valueToTree(before);
        ObjectNode now = json.valueToTree(after);
        TreeSet<String> names = new TreeSet<>();
        then.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(name -> !Objects.equals(then.get(name), now.get(name)))
                .map(name -> new FieldChange(name, then.get(name), now.get(name)))
                .toList();
    }

    /** Returns the details with the previous values of changed fields, except fields with later changes. */
    SignOnDetails revert(SignOnDetails current, List<FieldChange> changes) {
        ObjectNode details = json.valueToTree(current);
        for (FieldChange change : changes) {
            if (DETAILS.contains(change.field()) && Objects.equals(details.get(change.field()), node(change.after()))) {
                details.remove(change.field());
                if (change.before() != null) {
                    details.set(change.field(), node(change.before()));
                }
            }
        }
        return details(details);
    }

    /** Returns the value as JSON, or null. */
    private JsonNode node(Object value) {
        return value == null ? null : json.valueToTree(value);
    }

    private SignOnDetails details(ObjectNode details) {
        try {
            return json.treeToValue(details, SignOnDetails.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Recorded details could not be read", e);
        }
    }
}
