package org.signatory.letters;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.signatory.audit.Audience;
import org.signatory.matching.ClaimedCount.Qualifier;
import org.signatory.platform.time.WashingtonTime;

/** A letter as it stands now. */
@Entity
@Table(name = "letter")
public class Letter extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public String title;

    public String summary;

    public String excerpt;

    @Enumerated(EnumType.STRING)
    public ChamberScope chamber;

    @Enumerated(EnumType.STRING)
    public Visibility visibility;

    @Enumerated(EnumType.STRING)
    public LetterStatus status;

    public int congress;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> topics;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Addressee> addressees;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<LetterLink> links;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Contact> contacts;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "media_contact")
    public Contact mediaContact;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<RelatedLetter> related;

    @Column(name = "deadline_at")
    public Instant deadlineAt;

    @Column(name = "deadline_words")
    public String deadlineWords;

    @Column(name = "target_count")
    public Integer targetCount;

    @Column(name = "declared_count")
    public Integer declaredCount;

    @Enumerated(EnumType.STRING)
    @Column(name = "declared_qualifier")
    public Qualifier declaredQualifier;

    @Column(name = "circulated_at")
    public Instant circulatedAt;

    @Column(name = "closed_at")
    public Instant closedAt;

    @Column(name = "sent_on")
    public LocalDate sentOn;

    @Column(name = "sent_at")
    public Instant sentAt;

    @Column(name = "retracted_on")
    public LocalDate retractedOn;

    @Column(name = "retraction_reason")
    public String retractionReason;

    @Column(name = "answer_due_on")
    public LocalDate answerDueOn;

    @Column(name = "answer_received_on")
    public LocalDate answerReceivedOn;

    @Column(name = "answer_summary")
    public String answerSummary;

    @Column(name = "answer_url")
    public String answerUrl;

    @Column(name = "endorsements_reviewed")
    public boolean endorsementsReviewed;

    /** Null where signers need no balance. */
    @Enumerated(EnumType.STRING)
    public BalanceRule balance;

    /** The number of the latest text; 0 where there is none. */
    @Column(name = "text_version")
    public int textVersion;

    /** The number of the latest text whose change asks signers again. */
    @Column(name = "material_version")
    public int materialVersion;

    @Version
    public long version;

    /** What lists are sorted by: the deadline, or the year 9999 without one. The database derives it. */
    @Column(name = "deadline_key", insertable = false, updatable = false)
    Instant deadlineKey;

    /** What lists are sorted by: the start of the title in lower case. The database derives it. */
    @Column(name = "title_key", insertable = false, updatable = false)
    String titleKey;

    @Column(name = "created_at")
    public Instant createdAt;

    /** When the letter or anything in its lists last changed. */
    @Column(name = "updated_at")
    public Instant updatedAt;

    /** The same, of changes that partners can see. */
    @Column(name = "coalition_updated_at")
    public Instant coalitionUpdatedAt;

    /** The same, of changes that anonymous callers can see. */
    @Column(name = "public_updated_at")
    public Instant publicUpdatedAt;

    /** Records a change to the letter or to its lists that every caller can see who sees the letter. */
    public void touch(Instant now) {
        touch(now, Audience.PUBLIC);
    }

    /** Records a change to the letter or to its lists for those who can see it; the times of the others do not move. */
    public void touch(Instant now, Audience audience) {
        updatedAt = later(updatedAt, now);
        if (audience != Audience.STAFF) {
            coalitionUpdatedAt = later(coalitionUpdatedAt, now);
        }
        if (audience == Audience.PUBLIC) {
            publicUpdatedAt = later(publicUpdatedAt, now);
        }
        congress = congressNow();
    }

    private static Instant later(Instant before, Instant now) {
        return now.isAfter(before) ? now : before.plusNanos(1_000);
    }

    public ClaimedTotal declared() {
        return declaredCount == null ? null : new ClaimedTotal(declaredCount, declaredQualifier);
    }

    /** The Congress of the day of sending; before that, of the deadline or the day the record was made. */
    int congressNow() {
        if (sentAt != null) {
            return WashingtonTime.congressAt(sentAt);
        }
        if (sentOn != null) {
            return WashingtonTime.congressOn(sentOn);
        }
        return WashingtonTime.congressAt(deadlineAt == null ? createdAt : deadlineAt);
    }

    void apply(LetterDraft draft) {
        title = draft.title();
        summary = draft.summary();
        excerpt = draft.excerpt();
        chamber = draft.chamber();
        visibility = draft.visibility();
        topics = draft.topics();
        addressees = draft.addressees();
        links = draft.links();
        contacts = draft.contacts();
        mediaContact = draft.mediaContact();
        related = draft.related();
        endorsementsReviewed = draft.endorsementsReviewed();
        balance = draft.balance();
        deadlineAt = draft.deadline() == null ? null : draft.deadline().instant();
        deadlineWords = draft.deadline() == null ? null : draft.deadline().words();
        targetCount = draft.targetCount();
        declaredCount = draft.declared() == null ? null : draft.declared().count();
        declaredQualifier = draft.declared() == null ? null : draft.declared().qualifier();
    }
}
