package org.signatory.delivery.webhooks;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.signatory.delivery.events.EventFilter;
import org.signatory.platform.sql.TimestampedEntity;

/** Stores a URL that receives events, and its delivery position. */
@Entity
@DynamicUpdate
public class Webhook extends TimestampedEntity {

    /** How long the previous secret still signs after a change. */
    static final Duration SECRET_OVERLAP = Duration.ofHours(24);

    public UUID keyId;
    public String url;
    public String description;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> types = List.of();

    public UUID letterId;
    public String secret;
    public String previousSecret;
    public Instant previousUntil;

    /** All events up to this position were delivered or filtered out. Advanced by deliveries themselves. */
    public long position;

    /** Consecutive failed attempts. */
    public int failures;

    public Instant failingSince;
    public Instant dueAt;

    /** The lease of the instance that is delivering, or null. */
    public UUID lease;

    public Instant leasedUntil;
    public Instant disabledAt;

    @Enumerated(EnumType.STRING)
    public WebhookDisabledReason disabledBecause;

    void apply(WebhookInput draft, Instant now) {
        url = draft.url();
        description = draft.description();
        types = draft.types();
        letterId = draft.letterId();
        updatedAt = now;
        if (draft.enabled() && disabledAt != null) {
            disabledAt = null;
            disabledBecause = null;
            goOn(now);
        } else if (!draft.enabled() && disabledAt == null) {
            disable(WebhookDisabledReason.MANUAL, now);
        }
    }

    void disable(WebhookDisabledReason why, Instant now) {
        disabledAt = now;
        disabledBecause = why;
        free();
    }

    /** Continues after this position and invalidates any delivery in progress. */
    void moveTo(long after, Instant now) {
        position = after;
        goOn(now);
    }

    void fail(Instant now, Instant next) {
        failures++;
        failingSince = failingSince == null ? now : failingSince;
        dueAt = next;
        free();
    }

    private void goOn(Instant now) {
        failures = 0;
        failingSince = null;
        dueAt = now;
        free();
    }

    private void free() {
        lease = null;
        leasedUntil = null;
    }

    void rotate(String fresh, Instant now) {
        previousSecret = secret;
        previousUntil = now.plus(SECRET_OVERLAP);
        secret = fresh;
        updatedAt = now;
    }

    /** Returns whether the previous secret still signs. */
    boolean bothSign(Instant now) {
        return previousUntil != null && now.isBefore(previousUntil);
    }

    WebhookSignature signature(Instant now) {
        return new WebhookSignature(
                bothSign(now) ? Stream.of(secret, previousSecret).toList() : List.of(secret));
    }

    EventFilter filter() {
        return EventFilter.of(letterId, types);
    }
}
