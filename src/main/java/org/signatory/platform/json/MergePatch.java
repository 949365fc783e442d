package org.signatory.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;

/**
 * Represents a JSON merge patch (RFC 7396): absent fields remain unchanged, null removes a field, and other values
 * replace it.
 */
public final class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private MergePatch() {}

    /** Applies the patch to {@code target} and returns it. */
    public static ObjectNode apply(ObjectNode target, JsonNode patch) {
        if (!patch.isObject()) {
            throw Problem.of(ErrorCode.MALFORMED_REQUEST, "Send a JSON object with the fields to change.");
        }
        patch.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isNull()) {
                target.remove(field.getKey());
            } else if (value.isObject() && target.get(field.getKey()) instanceof ObjectNode nested) {
                apply(nested, value);
            } else {
                target.set(field.getKey(), value);
            }
        });
        return target;
    }
}
