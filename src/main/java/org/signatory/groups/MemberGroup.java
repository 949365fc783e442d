package org.signatory.groups;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.http.Problem;
import org.signatory.platform.sql.TimestampedEntity;
import org.signatory.platform.text.TextNormalizer;

/** Stores a group of Members that staff maintain. */
@Entity
public class MemberGroup extends TimestampedEntity {

    @Schema(name = "GroupKind")
    public enum Kind {
        /** Caucus that Members have joined. */
        CAUCUS,
        /** List compiled by staff, such as cosponsors of a bill. */
        LIST
    }

    public String name;
    public String sortName;
    public String description;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    void apply(GroupInput draft, Instant now) {
        name = draft.name();
        sortName = TextNormalizer.sortKey(draft.name());
        description = draft.description();
        kind = draft.kind();
        updatedAt = now;
    }

    static MemberGroup read(UUID id) {
        return MemberGroup.<MemberGroup>findByIdOptional(id).orElseThrow(() -> Problem.notFound("group"));
    }

    /** Returns a group and locks it for this transaction, so that changes to a group and its members run in sequence. */
    static MemberGroup locked(UUID id) {
        return MemberGroup.<MemberGroup>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.notFound("group"));
    }
}
