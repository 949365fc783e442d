package org.signatory.ingest.endorsers;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.signatory.ingest.endorsers.EndorserImportReport.ImportedEndorserRecord;
import org.signatory.ingest.endorsers.EndorserImportReport.Outcome;
import org.signatory.platform.sql.UuidEntity;

/** Stores an import of endorsers of a letter, with its source text. */
@Entity
public class EndorserImport extends UuidEntity {

    /**
     * Represents a record with what it created.
     *
     * @param endorsementId the endorsement that it created, or null
     * @param statementId the statement that it created, or null
     * @param note the note that it added to a recorded endorsement, or null
     */
    public record Saved(ImportedEndorserRecord record, UUID endorsementId, UUID statementId, String note) {

        /** Returns the record of a dry run, in which new organizations are not saved. */
        ImportedEndorserRecord expected() {
            return record.outcome() == Outcome.CREATED ? record.withoutOrganization() : record;
        }
    }

    public UUID letterId;
    public String fileName;

    /** SHA-256 of the upload. */
    public String digest;

    @Basic(fetch = FetchType.LAZY)
    public String text;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Saved> records;

    public String actor;
    public Instant recordedAt;
    public Instant undoneAt;
    public String undoneBy;

    EndorserImportReport report(List<String> notices) {
        return new EndorserImportReport(
                id,
                false,
                fileName,
                digest,
                actor,
                recordedAt,
                undoneAt,
                undoneBy,
                notices,
                0,
                records.stream().map(Saved::record).toList());
    }
}
