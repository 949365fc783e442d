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

/** Compares recorded details, such as those of sign-ons, field by field, and reverts recorded changes. */
@ApplicationScoped
@RequiredArgsConstructor
public class FieldChangeDetector {

    private final ObjectMapper json;

    /** Lists the fields that differ, by name. */
    public List<FieldChange> between(Record before, Record after) {
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
    public <T extends Record> T revert(T current, List<FieldChange> changes) {
        Set<String> fields = Arrays.stream(current.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        ObjectNode details = json.valueToTree(current);
        for (FieldChange change : changes) {
            if (fields.contains(change.field()) && Objects.equals(details.get(change.field()), node(change.after()))) {
                details.remove(change.field());
                if (change.before() != null) {
                    details.set(change.field(), node(change.before()));
                }
            }
        }
        return details(details, current);
    }

    /** Returns the value as JSON, or null. */
    private JsonNode node(Object value) {
        return value == null ? null : json.valueToTree(value);
    }

    @SuppressWarnings("unchecked")
    private <T extends Record> T details(ObjectNode details, T like) {
        try {
            return (T) json.treeToValue(details, like.getClass());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Recorded details could not be read", e);
        }
    }
}
