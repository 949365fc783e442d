package org.signatory.ingest.signers;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.signatory.matching.MentionRole;
import org.signatory.matching.NameMatch;
import org.signatory.platform.sql.SqlInHql;
import org.signatory.platform.sql.UuidEntity;
import org.signatory.signons.FieldChange;

/** Stores one name of an import: its match, the person who decided, and the result. */
@Entity
@Table(name = "signer_import_record")
public class ImportedSigner extends UuidEntity {

    public UUID importId;
    public int number;
    public int line;
    public String sheet;
    public String written;
    public String affiliation;

    @Enumerated(EnumType.STRING)
    public SignerRecordOutcome outcome;

    /** Null if a person decided. */
    @Enumerated(EnumType.STRING)
    public NameMatch.How method;

    /** Whether nothing contradicts the match; null if no match was used. */
    public Boolean certain;

    /** The role in the text; null in a sheet. */
    @Enumerated(EnumType.STRING)
    public MentionRole role;

    /** The person who decided; null if no decision was needed. */
    public String decidedBy;

    public String bioguideId;

    /** The corrections of an earlier sign-on; null for any other result. */
    @JdbcTypeCode(SqlTypes.JSON)
    public List<FieldChange> changes;

    /** The sign-on that it created (perhaps from the queue) or corrected, or null. */
    public UUID signOnId;

    public UUID outreachId;

    /** The changes of the outreach record; null for none. */
    @JdbcTypeCode(SqlTypes.JSON)
    public List<FieldChange> outreach;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> notes;

    public Instant undoneAt;
    public String undoneBy;

    static ImportedSigner save(SignerImportEntity done, SignerImportRecordView view) {
        ImportedSigner record = new ImportedSigner();
        record.importId = done.id;
        record.number = view.number();
        record.line = view.line();
        record.sheet = view.sheet();
        record.written = view.written();
        record.affiliation = view.affiliation();
        record.outcome = view.outcome();
        record.method = view.method();
        record.certain = view.certain();
        record.role = view.role();
        record.decidedBy = view.decidedBy();
        record.bioguideId = view.bioguideId();
        record.changes = view.changes();
        record.outreach = view.outreach();
        record.notes = view.notes();
        record.persist();
        return record;
    }

    /** Counts the records of some imports by result. */
    static Map<UUID, Map<SignerRecordOutcome, Integer>> outcomes(Collection<UUID> importIds) {
        Map<UUID, Map<SignerRecordOutcome, Integer>> outcomes = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select r.importId, r.outcome, count(*) from ImportedSigner r where "
                                + SqlInHql.oneOf("r.importId", ":ids") + " group by r.importId, r.outcome",
                        Object[].class)
                .setParameter("ids", importIds.toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> outcomes.computeIfAbsent((UUID) row[0], id -> new EnumMap<>(SignerRecordOutcome.class))
                        .put((SignerRecordOutcome) row[1], ((Long) row[2]).intValue()));
        return outcomes;
    }
}
