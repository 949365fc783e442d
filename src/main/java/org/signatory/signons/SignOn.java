package org.signatory.signons;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterAsOf;
import org.signatory.letters.SignOnSource;
import org.signatory.letters.SupporterActivePeriod;
import org.signatory.platform.sql.RecordedEntity;
import org.signatory.roster.Chamber;
import org.signatory.roster.OfficeType;

/**
 * Stores a Member's sign-on to a letter. Seat and party are frozen as of the day of signing; a withdrawal,
 * disavowal or removal updates the record, and signing again creates a new record.
 */
@Entity
public class SignOn extends RecordedEntity {

    public UUID letterId;
    public String bioguideId;

    @Enumerated(EnumType.STRING)
    public SignOnRole role;

    /** Position among the leads, from 1; null for cosigners. */
    public Integer position;

    public LocalDate signedOn;
    public Instant signedAt;

    @Enumerated(EnumType.STRING)
    public SignOnSource source;

    public String sourceUrl;
    public String note;

    @Enumerated(EnumType.STRING)
    public SignOnCertainty certainty;

    public String lateReason;

    /** Number of the signed text; null for a letter without a text. */
    public Integer textNumber;

    /** Whether a caller entered the signed text; otherwise it is the text in effect on the day of signing. */
    public boolean textEntered;

    /** Number of a later text for which the sign-on was confirmed. */
    public Integer confirmedNumber;

    public LocalDate confirmedOn;
    public String printedName;
    public String sortName;

    @Enumerated(EnumType.STRING)
    public OfficeType office;

    @Enumerated(EnumType.STRING)
    public Chamber chamber;

    public String state;
    public Integer district;
    public Integer senateClass;
    public String party;
    public String caucus;

    /** First day of the Member's continuous service in the chamber; ignores breaks of a few days. */
    public LocalDate servingSince;

    public LocalDate withdrawnOn;
    public String withdrawalReason;
    public LocalDate disavowedOn;
    public String disavowalReason;
    public Instant removedAt;
    public String removalReason;

    /** Reason for a review of this sign-on; null for none. */
    public String reviewNote;

    /** Time of the last change that non-staff callers can see; set by the database. */
    @Column(insertable = false, updatable = false)
    public Instant publicUpdatedAt;

    public boolean isActive() {
        return withdrawnOn == null && removedAt == null;
    }

    /** Returns whether the text has changed materially since this sign-on. */
    public boolean isStale(Letter letter) {
        return isActive() && textOn(null) < letter.materialVersion;
    }

    /** Returns the number of the text that was signed or confirmed by the end of a day, or by now; 0 for none. */
    int textOn(LocalDate asOf) {
        int signed = textNumber == null ? 0 : textNumber;
        boolean later = confirmedOn != null && LetterAsOf.by(confirmedOn, asOf) == null;
        return confirmedNumber == null || later ? signed : Math.max(signed, confirmedNumber);
    }

    /** Returns the day of the office's last confirmation. */
    public LocalDate lastWordOn() {
        return confirmedOn == null ? signedOn : confirmedOn;
    }

    public static Optional<SignOn> active(UUID letterId, String bioguideId) {
        return find(
                        "letterId = ?1 and bioguideId = ?2 and withdrawnOn is null and removedAt is null",
                        letterId,
                        bioguideId)
                .firstResultOptional();
    }

    public static List<SignOn> active(UUID letterId) {
        return list("letterId = ?1 and withdrawnOn is null and removedAt is null order by sortName, id", letterId);
    }

    /**
     * Lists the sign-ons of a Member that were not removed as errors, latest first. An active sign-on is first, even if
     * its date precedes a withdrawn sign-on or both were recorded at the same instant.
     */
    public static List<SignOn> latestFirst(UUID letterId, String bioguideId) {
        return list(
                "letterId = ?1 and bioguideId = ?2 and removedAt is null"
                        + " order by case when withdrawnOn is null then 0 else 1 end, signedOn desc, recordedAt desc",
                letterId,
                bioguideId);
    }

    /** Lists the sign-ons of a letter that were not removed as errors, active or withdrawn. */
    public static List<SignOn> recorded(UUID letterId) {
        return list("letterId = ?1 and removedAt is null order by sortName, id", letterId);
    }

    /** Returns whether the sign-on counts at the end of a day. */
    public boolean isActiveOn(LocalDate day) {
        return !signedOn.isAfter(day) && (withdrawnOn == null || withdrawnOn.isAfter(day));
    }

    /** Returns the days on which the sign-on is active. */
    SupporterActivePeriod period() {
        return new SupporterActivePeriod(signedOn, withdrawnOn);
    }

    /** Finds the latest sign-on of the Member that was not removed as an error, active or withdrawn. */
    public static Optional<SignOn> latest(UUID letterId, String bioguideId) {
        return latestFirst(letterId, bioguideId).stream().findFirst();
    }

    public static List<SignOn> leads(UUID letterId) {
        return list(
                "letterId = ?1 and role = ?2 and withdrawnOn is null and removedAt is null order by position",
                letterId,
                SignOnRole.LEAD);
    }
}
