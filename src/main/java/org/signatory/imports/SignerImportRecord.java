package org.signatory.imports;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.signatory.names.Match;
import org.signatory.signons.FieldChange;

/** One name of an import: whom it was taken for, by which way and by whom, and what became of it. */
@Entity
@Table(name = "signer_import_record")
public class SignerImportRecord extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @Column(name = "import_id")
    public UUID importId;

    public int number;

    public int line;

    public String written;

    public String affiliation;

    @Enumerated(EnumType.STRING)
    public Outcome outcome;

    /** Null where a person decided. */
    @Enumerated(EnumType.STRING)
    public Match.How how;

    /** The person who decided; null where the match decided. */
    @Column(name = "decided_by")
    public String decidedBy;

    @Column(name = "bioguide_id")
    public String bioguideId;

    /** What it corrected about a sign-on that was recorded before; null for any other outcome. */
    @JdbcTypeCode(SqlTypes.JSON)
    public List<FieldChange> changes;

    /** The sign-on that it made, from the queue perhaps, or corrected; null where there is none. */
    @Column(name = "sign_on_id")
    public UUID signOnId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> notes;

    @Column(name = "undone_at")
    public Instant undoneAt;

    @Column(name = "undone_by")
    public String undoneBy;
}
