package org.signatory.letters;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** One change of a letter's sign-on deadline. */
@Entity
@Table(name = "deadline_extension")
public class Extension extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @Column(name = "letter_id")
    public UUID letterId;

    @Column(name = "from_at")
    public Instant from;

    @Column(name = "to_at")
    public Instant to;

    public String words;

    public String reason;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    public String actor;
}
