package org.signatory.outreach;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.signatory.platform.sql.UuidEntity;

/** Stores a note about a call or an email. Notes are never changed or deleted. */
@Entity
@Immutable
public class OutreachNote extends UuidEntity {

    public UUID outreachId;
    public String text;
    public String actor;
    public Instant at;

    /** Partner organization that added the note; null for a note by staff. */
    public UUID organizationId;

    /** @param organizationId the partner organization of the author; null for staff */
    static void add(Outreach outreach, String text, String actor, UUID organizationId, Instant now) {
        OutreachNote note = new OutreachNote();
        note.outreachId = outreach.id;
        note.text = text;
        note.actor = actor;
        note.organizationId = organizationId;
        note.at = now;
        note.persist();
    }

    static boolean exists(UUID outreachId) {
        return count("outreachId", outreachId) > 0;
    }

    /** Lists the notes of several records, oldest first. */
    static List<OutreachNote> on(List<UUID> outreachIds) {
        return outreachIds.isEmpty() ? List.of() : list("outreachId in ?1 order by at, id", outreachIds);
    }
}
