package org.signatory.letters;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;

/** Compares the records of two letters field by field. */
@ApplicationScoped
@RequiredArgsConstructor
public class MergeDifferences {

    private final ObjectMapper json;

    /** Lists the fields in which two records differ, by name, with the value after the merge. */
    public <R extends Record> List<MergeDifference> between(R kept, R duplicate, R merged) {
        ObjectNode one = json.valueToTree(kept);
        ObjectNode other = json.valueToTree(duplicate);
        ObjectNode result = json.valueToTree(merged);
        TreeSet<String> names = new TreeSet<>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(name -> !Objects.equals(one.get(name), other.get(name)))
                .map(name -> new MergeDifference(name, one.get(name), other.get(name), result.get(name)))
                .toList();
    }
}
