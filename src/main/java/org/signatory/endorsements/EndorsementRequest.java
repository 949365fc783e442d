package org.signatory.endorsements;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.signatory.platform.sql.TimestampedEntity;

/** Stores an invitation or a request to endorse a letter, which the other side accepts or declines. */
@Entity
public class EndorsementRequest extends TimestampedEntity {

    /** Lists the sides that can ask for an endorsement. */
    @Schema(name = "EndorsementInitiator")
    public enum Initiator {
        /** Lead office, which invites an organization. */
        OFFICE,
        /** Organization, which requests the approval of the lead office. */
        ORGANIZATION
    }

    @Schema(name = "EndorsementRequestState")
    public enum State {
        PENDING,
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    public UUID letterId;
    public UUID organizationId;

    @Enumerated(EnumType.STRING)
    public Initiator initiator;

    @Enumerated(EnumType.STRING)
    public State state;

    public String message;

    @JdbcTypeCode(SqlTypes.JSON)
    public EndorserInput endorsement;

    public String actor;
    public String decidedBy;
    public Instant decidedAt;
    public String reason;

    static Optional<EndorsementRequest> pending(UUID letterId, UUID organizationId) {
        return find("letterId = ?1 and organizationId = ?2 and state = ?3", letterId, organizationId, State.PENDING)
                .firstResultOptional();
    }

    void decide(State decision, String by, String why, Instant now) {
        state = decision;
        decidedBy = by;
        decidedAt = now;
        reason = why;
        updatedAt = now;
    }
}
