package org.signatory.delivery.events;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * Stores the position of an audit entry in the event orders of staff, partners and the public; null if that audience
 * does not see it.
 */
@Entity
@Table(name = "event")
public class EventAudiencePositions {

    @Id
    public long position;

    public Long coalitionPosition;
    public Long publicPosition;
    public UUID entryId;
}
