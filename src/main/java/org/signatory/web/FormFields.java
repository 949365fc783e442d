package org.signatory.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.signatory.platform.http.Problem;
import org.signatory.platform.text.TextNormalizer;

/** Reads the fields of a submitted form. Empty fields are absent; an invalid value is a problem that names its field. */
public record FormFields(MultivaluedMap<String, String> fields) {

    public String text(String name) {
        String text = fields.getFirst(name);
        return text == null || text.isBlank() ? null : clean(name, text);
    }

    private static String clean(String name, String text) {
        return read(
                name,
                text.strip().replace("\r\n", "\n"),
                TextNormalizer::clean,
                "The text contains a character that cannot be saved. Remove it.");
    }

    public String required(String name) {
        String text = text(name);
        if (text == null) {
            throw Problem.field("/" + name, "Enter a value.");
        }
        return text;
    }

    /** Returns all values of a repeated field, in order; null for empty ones. */
    public List<String> texts(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .map(text -> text.isBlank() ? null : clean(name, text))
                .toList();
    }

    /** Returns how many values a field has, including empty ones. */
    int count(String name) {
        return fields.getOrDefault(name, List.of()).size();
    }

    /** Splits a comma-separated field. */
    public List<String> parts(String name) {
        String text = text(name);
        return text == null
                ? List.of()
                : List.of(text.split(",")).stream()
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    public Integer number(String name) {
        return read(name, text(name), Integer::valueOf, "Enter a whole number.");
    }

    public Long version() {
        Long version = read(
                "version", text("version"), Long::valueOf, "The form is incomplete. Reload the page, then save again.");
        if (version == null) {
            throw Problem.field("/version", "The form is incomplete. Reload the page, then save again.");
        }
        return version;
    }

    public LocalDate day(String name) {
        return read(name, text(name), LocalDate::parse, "Enter a date such as 2021-02-12.");
    }

    /** Returns all dates of a repeated field, in order; null for empty ones. */
    List<LocalDate> days(String name) {
        List<LocalDate> days = new ArrayList<>();
        texts(name).forEach(text -> days.add(read(name, text, LocalDate::parse, "Enter a date such as 2021-02-12.")));
        return days;
    }

    public UUID id(String name) {
        return read(name, text(name), UUID::fromString, "Choose an option from the list.");
    }

    public boolean has(String name) {
        return text(name) != null;
    }

    public LocalTime time(String name) {
        return read(name, text(name), LocalTime::parse, "Enter a time such as 17:00.");
    }

    <E extends Enum<E>> E one(String name, Class<E> type) {
        return read(name, text(name), text -> Enum.valueOf(type, text), "Choose an option from the list.");
    }

    private static <T> T read(String name, String text, Function<String, T> reader, String fault) {
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw Problem.field("/" + name, fault);
        }
    }
}
