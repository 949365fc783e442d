package org.signatory.audit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** Records changes in the same transaction as the change itself. */
@ApplicationScoped
@RequiredArgsConstructor
public class AuditLog {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final Clock clock;
    private final Actor actor;
    private final ObjectMapper json;
    private final Event<AuditEntryRecorded> recorded;

    /** Returns the name of the current caller, as entries show it. */
    public String actor() {
        return actor.name();
    }

    /**
     * Records one change by the current caller.
     *
     * @param letterId the letter concerned, or null
     * @param subject a Bioguide ID or another resource's id, or null
     * @param effective the effective day, or null for the day of recording
     * @param detail the details of the change: a record or a map
     */
    public void record(
            String type,
            @Nullable UUID letterId,
            @Nullable String subject,
            @Nullable LocalDate effective,
            Object detail) {
        record(type, letterId, subject, effective, detail, ChangeVisibility.PUBLIC);
    }

    /**
     * Records one change by the current caller, with an event for the audience of the change.
     *
     * @param audience the widest group of callers that can see the change
     */
    public void record(
            String type,
            @Nullable UUID letterId,
            @Nullable String subject,
            @Nullable LocalDate effective,
            Object detail,
            ChangeVisibility audience) {
        AuditEntry entry = new AuditEntry();
        entry.at = clock.instant();
        entry.actorId = actor.keyId().orElse(null);
        entry.actor = actor.name();
        entry.type = type;
        entry.letterId = letterId;
        entry.subject = subject;
        entry.effective = effective;
        entry.audience = audience;
        entry.detail = asStored(detail);
        entry.persist();
        recorded.fire(new AuditEntryRecorded(type));
    }

    /** Converts a value to the types of a saved value, so that a comparison finds no false differences. */
    private Map<String, Object> asStored(Object detail) {
        try {
            return json.readValue(json.writeValueAsBytes(detail), MAP);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
