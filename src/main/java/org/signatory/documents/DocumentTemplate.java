package org.signatory.documents;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Stores an office's Word template. */
@Entity
public class DocumentTemplate extends PanacheEntityBase {

    /** Names are part of URLs, so few characters are allowed. */
    static final String NAME = "[a-z0-9][a-z0-9-]{0,49}";

    static final String NAME_MESSAGE = "Use up to 50 lowercase letters, digits and hyphens, such as letterhead-2025.";

    @Id
    public String name;

    /** Not read for lists. */
    @Basic(fetch = FetchType.LAZY)
    public byte[] file;

    public int size;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> placeholders;

    public String actor;

    @Version
    public long version;

    public Instant createdAt;
    public Instant updatedAt;

    static DocumentTemplate of(String name, Instant now) {
        DocumentTemplate template = new DocumentTemplate();
        template.name = name;
        // Versions start from the time, so that the ETag of a deleted template never matches a later one with its
        // name.
        template.version = now.toEpochMilli();
        template.createdAt = now;
        return template;
    }

    void hold(WordTemplateFile content, String by, Instant now) {
        file = content.bytes();
        size = content.bytes().length;
        placeholders = content.placeholders();
        actor = by;
        updatedAt = now;
    }
}
