package org.signatory.endorsements;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.signatory.audit.ChangeVisibility;
import org.signatory.letters.Letter;
import org.signatory.letters.SignOnSource;
import org.signatory.letters.SupporterActivePeriod;
import org.signatory.platform.http.Problem;
import org.signatory.platform.sql.RecordedEntity;

/** Stores an organization's endorsement of a letter. */
@Entity
@SQLRestriction("removed_at is null")
public class Endorsement extends RecordedEntity {

    public UUID letterId;
    public UUID organizationId;

    /** Name of the organization at endorsement, as printed on the letter. */
    public String printedName;

    /** Position in the printed list of endorsers; endorsers without a position are last, by name. */
    public Integer position;

    public LocalDate endorsedOn;

    @Enumerated(EnumType.STRING)
    public SignOnSource source;

    public String sourceUrl;
    public String note;
    public LocalDate withdrawnOn;
    public String withdrawalReason;
    public UUID mergedInto;

    /** Time at which the endorsement was removed as an error; queries do not find it then. */
    public Instant removedAt;

    /** Time of the last change that non-staff callers can see. */
    public Instant publicUpdatedAt;

    /** Updates the change times for the audience of a change. */
    void touch(Instant now, ChangeVisibility audience) {
        updatedAt = now;
        if (audience == ChangeVisibility.PUBLIC) {
            publicUpdatedAt = now;
        }
    }

    boolean isActive() {
        return withdrawnOn == null && mergedInto == null;
    }

    public static Optional<Endorsement> active(UUID letterId, UUID organizationId) {
        return find(
                        "letterId = ?1 and organizationId = ?2 and withdrawnOn is null and mergedInto is null",
                        letterId,
                        organizationId)
                .firstResultOptional();
    }

    /** Lists the endorsements of a letter by an organization, active or withdrawn, that were not joined with another. */
    static List<Endorsement> recorded(UUID letterId, UUID organizationId) {
        return list(
                "letterId = ?1 and organizationId = ?2 and mergedInto is null order by endorsedOn, id",
                letterId,
                organizationId);
    }

    /** Returns the days on which the endorsement is active. */
    SupporterActivePeriod period() {
        return new SupporterActivePeriod(endorsedOn, withdrawnOn);
    }

    /** Requires that the organization endorses the letter at most once on each day. */
    void requireOnce(LocalDate on, LocalDate until) {
        new SupporterActivePeriod(on, until)
                .requireApartFrom(recorded(letterId, organizationId).stream()
                        .filter(other -> !other.id.equals(id))
                        .map(Endorsement::period)
                        .toList());
    }

    /** The withdrawn endorsements of a letter. */
    static final String WITHDRAWN = "letterId = ?1 and mergedInto is null and withdrawnOn is not null";

    static final String LATEST_FIRST = " order by withdrawnOn desc, recordedAt desc";

    /**
     * Returns the latest withdrawn endorsement of a letter by an organization.
     *
     * @throws Problem {@link org.signatory.platform.http.ErrorCode#NOT_FOUND} if there is none
     */
    static Endorsement withdrawn(Letter letter, UUID organizationId) {
        return Endorsement.<Endorsement>find(
                        WITHDRAWN + " and organizationId = ?2" + LATEST_FIRST,
                        letter.id,
                        Organization.current(organizationId).id)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("withdrawn endorsement"));
    }

    /**
     * Returns the latest endorsement of a letter by an organization, active or withdrawn.
     *
     * @throws Problem {@link org.signatory.platform.http.ErrorCode#NOT_FOUND} if there is none
     */
    static Endorsement latest(Letter letter, UUID organizationId) {
        return Endorsement.<Endorsement>find(
                        "letterId = ?1 and organizationId = ?2 and mergedInto is null"
                                + " order by case when withdrawnOn is null then 0 else 1 end, recordedAt desc",
                        letter.id,
                        Organization.current(organizationId).id)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("endorser"));
    }

    /** Returns the last position in the printed list of a letter's endorsers; 0 if none has a position. */
    public static int lastPosition(UUID letterId) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(e.position), 0) from Endorsement e"
                                + " where e.letterId = :letter and e.withdrawnOn is null",
                        Integer.class)
                .setParameter("letter", letterId)
                .getSingleResult();
    }
}
