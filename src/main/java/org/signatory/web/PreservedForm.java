package org.signatory.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.MultiMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.signatory.security.CsrfFilter;

/**
 * Represents a submitted form, to be shown or posted again. Excludes secrets and the content of uploaded files.
 *
 * @param action the path it was posted to
 * @param files the names of the file fields that had a file
 */
record PreservedForm(String action, boolean multipart, List<Field> fields, List<String> files) {

    /** Maximum size of a form in the sign-in page, within the body limit of that page. */
    private static final int MAX_CARRIED = 1_800_000;

    /** Separate from the API mapper, which rejects characters that users may have typed. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> SECRETS = Set.of(CsrfFilter.FIELD, "key");

    /** Hidden fields, and choices that mean nothing without their question. */
    private static final Set<String> TECHNICAL = Set.of(
            "version",
            "act",
            "all",
            "only",
            "whose",
            "savedAssignee",
            "fileContent",
            "fileName",
            "fingerprint",
            "myCalls",
            "query",
            "recipientId",
            "signOnId",
            "decision",
            "list",
            ConfirmationPage.FIELD);

    record Field(String name, String value) {}

    /** Represents a value that a user entered, with the label of its field. */
    record Entry(String label, String words) {}

    /** Returns the values that a user entered, as shown on pages. */
    List<Entry> entries() {
        return fields.stream()
                .filter(field -> !field.value.isBlank() && !isTechnical(field.name))
                .map(field -> new Entry(
                        FormFieldLabels.of(action, field.name), FormFieldLabels.value(field.name, field.value)))
                .toList();
    }

    private boolean isTechnical(String name) {
        return TECHNICAL.contains(name.replaceFirst("-\\d+$", ""))
                || name.equals("organization") && action.matches("/letters/[^/]+/outreach/.*");
    }

    static PreservedForm of(String action, MultivaluedMap<String, String> fields) {
        List<Field> all = new ArrayList<>();
        fields.forEach((name, values) -> values.forEach(value -> add(all, name, value)));
        return new PreservedForm(action, false, all, List.of());
    }

    static PreservedForm of(String action, boolean multipart, MultiMap attributes, List<String> files) {
        List<Field> all = new ArrayList<>();
        attributes.forEach(each -> add(all, each.getKey(), each.getValue()));
        return new PreservedForm(action, multipart, all, files);
    }

    static PreservedForm of(String action, boolean multipart, FormData data) {
        List<Field> all = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (String name : data) {
            data.get(name).forEach(value -> {
                if (!value.isFileItem()) {
                    add(all, name, value.getValue());
                } else if (value.getFileName() != null && !value.getFileName().isBlank()) {
                    files.add(name);
                }
            });
        }
        return new PreservedForm(action, multipart, all, files);
    }

    private static void add(List<Field> all, String name, String value) {
        if (!SECRETS.contains(name)) {
            all.add(new Field(name, value));
        }
    }

    /** Returns whether the form is small enough for the sign-in page. */
    boolean fits() {
        return URLEncoder.encode(carried(), StandardCharsets.UTF_8).length() <= MAX_CARRIED;
    }

    /** Returns all values of a field, in the order sent. */
    List<String> values(String name) {
        return fields.stream()
                .filter(field -> field.name.equals(name))
                .map(Field::value)
                .toList();
    }

    /** Encodes the form for a hidden field of another form. */
    String carried() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Decodes a form from a hidden field; null for any text not written by {@link #carried}. */
    static PreservedForm read(String text) {
        try {
            PreservedForm form = text == null ? null : JSON.readValue(text, PreservedForm.class);
            return form != null && form.isWhole() ? form : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    @JsonIgnore
    private boolean isWhole() {
        return action != null
                && LocalPath.of(action).toString().equals(action)
                && fields != null
                && fields.stream().allMatch(each -> each != null && each.name != null && each.value != null)
                && files != null
                && files.stream().allMatch(Objects::nonNull);
    }
}
