package org.signatory.endorsements;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.signatory.platform.sql.RecordedEntity;

/** Stores an organization's statement about a letter that it endorses. */
@Entity
@Table(name = "statement")
public class EndorserStatement extends RecordedEntity {

    public UUID endorsementId;

    /** Verbatim quote; null if only a paraphrase is recorded. */
    public String quote;

    public String paraphrase;
    public String speaker;
    public String speakerTitle;
    public String approvedBy;
    public Instant approvedAt;
    public Instant embargoUntil;
    public Instant withdrawnAt;

    static EndorserStatement of(Endorsement endorsement, EndorserStatementInput draft, String actor, Instant now) {
        EndorserStatement statement = new EndorserStatement();
        statement.endorsementId = endorsement.id;
        statement.apply(draft);
        statement.actor = actor;
        statement.recordedAt = now;
        statement.updatedAt = now;
        return statement;
    }

    /** Returns whether every caller with access to the letter can see the statement: approved, not withdrawn, past the embargo. */
    boolean isPublic(Instant now) {
        return withdrawnAt == null && approvedAt != null && (embargoUntil == null || !embargoUntil.isAfter(now));
    }

    /**
     * Returns whether this approval is already recorded.
     *
     * @param at null for any time
     */
    boolean isApproved(String by, Instant at) {
        return by.equals(approvedBy) && (at == null || at.equals(approvedAt));
    }

    void apply(EndorserStatementInput draft) {
        boolean sameWords = Objects.equals(draft.quote(), quote);
        quote = draft.quote();
        paraphrase = draft.paraphrase();
        speaker = draft.speaker();
        speakerTitle = draft.speakerTitle();
        embargoUntil = draft.embargoUntil();
        if (!sameWords) {
            // The approval covers the wording only; another wording needs another approval.
            approvedBy = null;
            approvedAt = null;
        }
    }
}
