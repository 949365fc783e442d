package org.signatory.outreach;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.SQLRestriction;
import org.signatory.platform.sql.TimestampedEntity;

/** Stores the outreach to a Member about a letter: one active record for each letter and Member. */
@Entity
@SQLRestriction("removed_at is null")
public class Outreach extends TimestampedEntity {

    /** Recorded status; never signed, because only the sign-on shows that the Member signed. A promise is a verbal yes. */
    @Schema(name = "OutreachState", description = "Promised is a verbal yes.")
    public enum State {
        ASKED,
        CONSIDERING,
        DECLINED,
        PROMISED
    }

    public UUID letterId;
    public String bioguideId;

    @Enumerated(EnumType.STRING)
    public State state;

    public String reason;

    /** Assigned person; null for an organization or for no assignee. */
    public String assignee;

    public UUID organizationId;
    public String nextStep;
    public LocalDate nextOn;

    /** Person in the Member's office; visible to staff only. */
    public String contactName;

    public String contactEmail;
    public String contactPhone;

    /** When the import that created the record was undone; null for an active record. */
    public Instant removedAt;

    /** Actor of the last change. */
    public String actor;

    /** Sort name of the Member; read-only. */
    @Formula("(select m.sort_name from member m where m.bioguide_id = bioguide_id)")
    public String sortName;

    static Optional<Outreach> of(UUID letterId, String bioguideId) {
        return find("letterId = ?1 and bioguideId = ?2", letterId, bioguideId).firstResultOptional();
    }

    static List<Outreach> of(UUID letterId) {
        return list("letterId", letterId);
    }

    void apply(OutreachInput draft) {
        state = draft.state();
        reason = draft.reason();
        assignee = draft.assignee();
        organizationId = draft.assigneeOrganizationId();
        nextStep = draft.nextStep();
        nextOn = draft.nextOn();
        contactName = draft.contactName();
        contactEmail = draft.contactEmail();
        contactPhone = draft.contactPhone();
    }

    /** Marks a change, including a new note, so that concurrent updates of an older version fail. */
    void touch(String by, Instant now) {
        actor = by;
        updatedAt = now.isAfter(updatedAt) ? now : updatedAt.plusNanos(1_000);
    }
}
