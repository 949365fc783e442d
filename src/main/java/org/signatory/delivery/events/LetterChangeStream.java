package org.signatory.delivery.events;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.database.DatabaseListener;

/** Receives database notifications of changed letters, from any instance. */
@ApplicationScoped
@RequiredArgsConstructor
public class LetterChangeStream {

    private final DatabaseListener notifications;

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
