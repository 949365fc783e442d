package org.signatory.delivery.events;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.signatory.platform.database.DatabaseListener;

/** Receives database notifications of changed letters, from any instance. */
@ApplicationScoped
public class LetterChangeListener {

    @Inject
    DatabaseListener notifications;

    /**
     * Ticks when this letter or anything in its lists may have changed. A slow subscriber misses ticks, never the
     * last.
     */
    public Multi<UUID> of(UUID letterId) {
        return notifications
                .on(DatabaseListener.LETTER)
                .filter(id -> id.isEmpty() || id.get().equals(letterId.toString()))
                .map(id -> letterId);
    }
}
