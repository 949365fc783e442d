package org.signatory.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.sql.UuidEntity;

/**
 * Represents a Member's period of service in one seat with one party. The end day is exclusive. A term with a change of
 * party consists of two periods with the same term start.
 */
@Entity
@Table(name = "service")
public class ServicePeriodEntity extends UuidEntity implements ServiceDates {

    /** Lists the bases of an end day. */
    @Schema(name = "TermEndBasis")
    public enum EndBasis {
        /** The scheduled end of the term, not yet confirmed. */
        SCHEDULED,
        /** The day on which the seat was vacated, the party changed or the term expired. */
        ACTUAL,
        /** The date of a roster that no longer lists the Member; the actual day is not later. */
        ABSENT
    }

    private static final String COVERS = "v.voidedAt is null and v.startDate <= :day and v.endDate > :day";

    private static final String COVERS_OR_ENDS =
            "v.voidedAt is null and v.startDate <= :day and (v.endDate > :day or v.endDate = :day and v.endBasis = ACTUAL"
                    + " and not exists (select 1 from ServicePeriodEntity n where n.bioguideId = v.bioguideId"
                    + " and n.voidedAt is null and n.startDate = :day))";

    public String bioguideId;

    @Enumerated(EnumType.STRING)
    public Chamber chamber;

    public String state;

    /** 0 for at large; null for Senators. */
    public Integer district;

    public Integer senateClass;

    public LocalDate termStart;

    public LocalDate startDate;

    public LocalDate endDate;

    @Enumerated(EnumType.STRING)
    public EndBasis endBasis;

    public String party;

    public String caucus;

    public Instant recordedAt;

    /** Date of the roster that last supplied or confirmed the period. */
    public LocalDate asOf;

    public Instant voidedAt;

    public OfficeType office() {
        return OfficeType.of(chamber, state);
    }

    @Override
    public LocalDate start() {
        return startDate;
    }

    @Override
    public LocalDate end() {
        return endDate;
    }

    @Override
    public EndBasis endBasis() {
        return endBasis;
    }

    @Override
    public boolean covers(LocalDate day) {
        return voidedAt == null && ServiceDates.super.covers(day);
    }

    /** Finds the service on a day, as {@link ServiceDates#on}. */
    public static Optional<ServicePeriodEntity> on(List<ServicePeriodEntity> services, LocalDate day) {
        return ServiceDates.on(services, day);
    }

    /**
     * Returns an HQL condition for periods {@code v} in which a Member serves on the parameter {@code :day}, with the last
     * day of service, as {@link ServiceDates#includes}. A Member who changes seats that day has only the new seat.
     */
    public static String servingOn(LocalDate day) {
        return ServiceDates.isRegularEnd(day) ? COVERS : COVERS_OR_ENDS;
    }

    public static List<ServicePeriodEntity> of(String bioguideId) {
        return list("bioguideId = ?1 and voidedAt is null order by startDate", bioguideId);
    }
}
