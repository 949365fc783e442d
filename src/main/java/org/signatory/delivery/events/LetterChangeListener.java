package org.signatory.delivery.events;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.signatory.platform.database.DatabaseListener;

/** Hears from the database which letters were changed, on whatever instance. */
@ApplicationScoped
public class LetterChangeListener {

    @Inject
    DatabaseListener notifications;

    /** Ticks when this letter or anything in its lists has changed, or may have. A slow reader misses ticks, never the last. */
    public Multi<UUID> of(UUID letterId) {
        return notifications
                .on(DatabaseListener.LETTER)
                .filter(id -> id.isEmpty() || id.get().equals(letterId.toString()))
                .map(id -> letterId);
    }
}
