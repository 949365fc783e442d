package org.signatory.security;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import lombok.RequiredArgsConstructor;

/** Deletes stored responses to Idempotency-Keys after a day, and expired sessions. */
@ApplicationScoped
@RequiredArgsConstructor
public class ExpiredDataCleaner {

    private static final Duration RETENTION = Duration.ofHours(24);

    private final Clock clock;

    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void forget() {
        Session.forgetEnded(clock.instant());
        Panache.getEntityManager()
                .createNativeQuery("delete from idempotency where created_at < :limit")
                .setParameter("limit", clock.instant().minus(RETENTION))
                .executeUpdate();
    }
}
