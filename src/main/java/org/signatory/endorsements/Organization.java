package org.signatory.endorsements;

import jakarta.persistence.Entity;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.signatory.platform.http.Problem;
import org.signatory.platform.sql.SqlInHql;
import org.signatory.platform.sql.TimestampedEntity;
import org.signatory.platform.text.TextNormalizer;

/** Stores an organization that can endorse letters. */
@Entity
public class Organization extends TimestampedEntity {

    public String name;

    /** Name without case and accents, for sorting and for unique names. */
    public String sortName;

    public String acronym;
    public String url;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> aliases = List.of();

    /** All names without case and accents, derived from the other fields. */
    public String searchName = "";

    public UUID parentId;

    /** Record into which this one was merged; null for an active record. */
    public UUID mergedInto;

    void apply(OrganizationInput draft) {
        name = draft.name();
        sortName = TextNormalizer.sortKey(draft.name());
        acronym = draft.acronym();
        url = draft.url();
        aliases = draft.aliases();
        parentId = draft.parentId();
    }

    @PrePersist
    @PreUpdate
    void fold() {
        searchName = TextNormalizer.folded(
                name + " " + Objects.requireNonNullElse(acronym, "") + " " + String.join(" ", aliases));
    }

    /** Finds active organizations by name, acronym or another name. */
    public static List<Organization> named(String name) {
        return list(
                "from Organization o where o.mergedInto is null and (o.sortName = ?1 or lower(o.acronym) = ?2 or "
                        + SqlInHql.of("? @> array[?]::varchar[]", "o.aliases", "?3") + ") order by o.id",
                TextNormalizer.sortKey(name),
                name.toLowerCase(Locale.ROOT),
                name);
    }

    /** Finds an organization, or the organization into which it was merged. */
    public static Organization current(UUID id) {
        Optional<Organization> found = findByIdOptional(id);
        while (found.isPresent() && found.get().mergedInto != null) {
            found = findByIdOptional(found.get().mergedInto);
        }
        return found.orElseThrow(() -> Problem.notFound("organization"));
    }
}
