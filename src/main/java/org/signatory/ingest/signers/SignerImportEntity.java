package org.signatory.ingest.signers;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.signatory.platform.sql.UuidEntity;

/** Stores an import of signers to a letter, with its source text. */
@Entity
@Table(name = "signer_import")
public class SignerImportEntity extends UuidEntity {

    public UUID letterId;

    /** Text, csv, tsv, xlsx, pdf or docx. */
    public String kind;

    public String fileName;

    /** SHA-256 of the upload. */
    public String digest;

    /** Up to a million characters, so it is loaded only when shown. */
    @Basic(fetch = FetchType.LAZY)
    public String text;

    public LocalDate asOf;
    public String actor;
    public Instant recordedAt;
}
