package org.signatory.delivery.events;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The position of an act among the events: for staff, for partners, and for everybody; null where it is not told. */
@Entity
@Table(name = "event")
public class EventPosition {

    @Id
    public long position;

    @Column(name = "coalition_position")
    public Long coalitionPosition;

    @Column(name = "public_position")
    public Long publicPosition;

    @Column(name = "entry_id")
    public UUID entryId;
}
