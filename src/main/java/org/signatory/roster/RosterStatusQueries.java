package org.signatory.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;
import org.signatory.platform.time.WashingtonTime;

/** Reads the state of the roster and the reports of its imports. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class RosterStatusQueries {

    private static final Keyset<RosterImportEntity> NEWEST_FIRST = new Keyset<>(
            "roster-imports",
            true,
            "i.recordedAt",
            List.of(new Key("i.recordedAt", Instant.class), new Key("i.id", UUID.class)));

    private static final Keyset<RosterChangeEntity> BY_PLACE =
            new Keyset<>("roster-changes", false, "c.recordedAt", List.of(new Key("c.place", Integer.class)));

    private static final int SENATORS = 100;

    /** Day from which the House has 435 voting Members, after the seats of Alaska and Hawaii were temporary. */
    private static final LocalDate SEATS_SINCE = LocalDate.of(1963, 1, 3);

    private final Clock clock;

    /**
     * Returns the state of the roster.
     *
     * @param servingOn the day on which seats are counted; null for today
     */
    public RosterStatusView state(LocalDate servingOn) {
        LocalDate today = WashingtonTime.dayOf(clock.instant());
        RosterImportEntity newest =
                RosterImportEntity.find("order by asOf desc, recordedAt desc").firstResult();
        LocalDate completeSince = RosterMemberLoader.stamp().completeSince();
        LocalDate day = servingOn == null ? today : servingOn;
        return new RosterStatusView(
                newest == null ? null : newest.asOf,
                newest == null ? null : (int) ChronoUnit.DAYS.between(newest.asOf, today),
                completeSince,
                newest == null ? null : newest.source,
                newest == null ? null : newest.recordedAt,
                Member.count(),
                seats(Chamber.HOUSE, day, completeSince),
                seats(Chamber.SENATE, day, completeSince),
                (int) ServicePeriodEntity.count(
                        "from ServicePeriodEntity v where v.voidedAt is null and v.endBasis = ?1 and v.endDate <= ?2"
                                + " and not exists (select 1 from ServicePeriodEntity l where l.bioguideId = v.bioguideId"
                                + " and l.voidedAt is null and l.startDate > v.startDate)",
                        ServicePeriodEntity.EndBasis.SCHEDULED,
                        today));
    }

    private static ChamberSeats seats(Chamber chamber, LocalDate day, LocalDate completeSince) {
        int members = (int) ServicePeriodEntity.count(
                "voidedAt is null and startDate <= ?1 and endDate > ?1 and chamber = ?2", day, chamber);
        int congress = WashingtonTime.congressOn(day);
        Integer seats = null;
        if (!day.isBefore(SEATS_SINCE)) {
            seats = chamber == Chamber.SENATE
                    ? SENATORS
                    : RosterCompleteness.votingSeats(congress) + (int) nonvotingSeats(congress);
        }
        return ChamberSeats.of(seats, members, completeSince != null && !day.isBefore(completeSince));
    }

    /** Counts the seats of Delegates and the Resident Commissioner that were filled at any time in a Congress. */
    private static long nonvotingSeats(int congress) {
        return ServicePeriodEntity.<ServicePeriodEntity>find(
                        "voidedAt is null and chamber = ?1 and startDate < ?2 and endDate > ?3 and array_contains(?4, state)",
                        Chamber.HOUSE,
                        WashingtonTime.startOfCongress(congress + 1),
                        WashingtonTime.startOfCongress(congress),
                        RosterCompleteness.NONVOTING.toArray(String[]::new))
                .stream()
                .map(service -> service.state)
                .distinct()
                .count();
    }

    /** Lists imports without findings, latest first. */
    public Page<RosterReport> imports(PageParameters paging) {
        return NEWEST_FIRST
                .page(EntityQuery.of(RosterImportEntity.class, "i"), paging)
                .map(rosterImport -> RosterReport.of(rosterImport, null));
    }

    /** Returns the report of an import with its first findings. */
    public RosterReport report(UUID importId) {
        RosterImportEntity rosterImport = find(importId);
        List<RosterChangeEntity> changes = RosterChangeEntity.find("importId = ?1 order by place", importId)
                .range(0, RosterReport.MAX_FINDINGS - 1)
                .list();
        return RosterReport.of(
                rosterImport, changes.stream().map(RosterChangeEntity::finding).toList());
    }

    /** Lists all findings of an import. */
    public Page<RosterDifference> changes(UUID importId, PageParameters paging) {
        find(importId);
        return BY_PLACE.page(
                        EntityQuery.of(RosterChangeEntity.class, "c").and("c.importId = :id", "id", importId), paging)
                .map(RosterChangeEntity::finding);
    }

    /** Exports the roster as CSV in the import format. */
    public byte[] csv() {
        StoredRoster roster =
                new StoredRoster(Member.listAll(), ServicePeriodEntity.listAll(), RetiredBioguideId.listAll());
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        try {
            RosterCsvWriter.write(roster, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toByteArray();
    }

    private static RosterImportEntity find(UUID importId) {
        return RosterImportEntity.<RosterImportEntity>findByIdOptional(importId)
                .orElseThrow(() -> Problem.notFound("roster import"));
    }
}
