package org.signatory.endorsements;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** What somebody says for an organization about a letter it endorses. */
@Entity
@Table(name = "statement")
public class Statement extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @Column(name = "endorsement_id")
    public UUID endorsementId;

    /** The very words; null where only their sense is on record. */
    public String quote;

    /** What was said, in other words. */
    public String paraphrase;

    public String speaker;

    @Column(name = "speaker_title")
    public String speakerTitle;

    @Column(name = "approved_by")
    public String approvedBy;

    @Column(name = "approved_at")
    public Instant approvedAt;

    @Column(name = "embargo_until")
    public Instant embargoUntil;

    @Column(name = "withdrawn_at")
    public Instant withdrawnAt;

    public String actor;

    @Version
    public long version;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    public static Statement of(Endorsement endorsement, StatementDraft draft, String actor, Instant now) {
        Statement statement = new Statement();
        statement.endorsementId = endorsement.id;
        statement.apply(draft);
        statement.actor = actor;
        statement.recordedAt = now;
        statement.updatedAt = now;
        return statement;
    }

    /** Whether it is shown to all callers who see the letter: approved, not withdrawn, and past its embargo. */
    boolean isPublic(Instant now) {
        return withdrawnAt == null && approvedAt != null && (embargoUntil == null || !embargoUntil.isAfter(now));
    }

    /**
     * Whether this approval is recorded already.
     *
     * @param at null for any time
     */
    boolean isApproved(String by, Instant at) {
        return by.equals(approvedBy) && (at == null || at.equals(approvedAt));
    }

    void apply(StatementDraft draft) {
        boolean sameWords = Objects.equals(draft.quote(), quote);
        quote = draft.quote();
        paraphrase = draft.paraphrase();
        speaker = draft.speaker();
        speakerTitle = draft.speakerTitle();
        embargoUntil = draft.embargoUntil();
        if (!sameWords) {
            // Words are approved, not the place they stand in: other words ask again.
            approvedBy = null;
            approvedAt = null;
        }
    }
}
