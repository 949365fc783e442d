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
public class RosterQueries {

    private static final Keyset<RosterImport> NEWEST_FIRST = new Keyset<>(
            "roster-imports",
            true,
            "i.recordedAt",
            List.of(new Key("i.recordedAt", Instant.class), new Key("i.id", UUID.class)));

    private static final Keyset<RosterChange> BY_PLACE =
            new Keyset<>("roster-changes", false, "c.recordedAt", List.of(new Key("c.place", Integer.class)));

    private final Clock clock;

    public RosterState state() {
        LocalDate today = WashingtonTime.dayOf(clock.instant());
        RosterImport newest =
                RosterImport.find("order by asOf desc, recordedAt desc").firstResult();
        String serving = "voidedAt is null and startDate <= ?1 and endDate > ?1 and chamber = ?2";
        return new RosterState(
                newest == null ? null : newest.asOf,
                newest == null ? null : (int) ChronoUnit.DAYS.between(newest.asOf, today),
                RosterMembers.stamp().completeSince(),
                newest == null ? null : newest.source,
                newest == null ? null : newest.recordedAt,
                Member.count(),
                ServicePeriodEntity.count(serving, today, Chamber.HOUSE),
                ServicePeriodEntity.count(serving, today, Chamber.SENATE),
                (int) ServicePeriodEntity.count(
                        "from ServicePeriodEntity v where v.voidedAt is null and v.endBasis = ?1 and v.endDate <= ?2"
                                + " and not exists (select 1 from ServicePeriodEntity l where l.bioguideId = v.bioguideId"
                                + " and l.voidedAt is null and l.startDate > v.startDate)",
                        ServicePeriodEntity.EndBasis.SCHEDULED,
                        today));
    }

    /** Lists imports without findings, latest first. */
    public Page<RosterReport> imports(PageParameters paging) {
        return NEWEST_FIRST
                .page(EntityQuery.of(RosterImport.class, "i"), paging)
                .map(rosterImport -> RosterReport.of(rosterImport, null));
    }

    /** Returns the report of an import with its first findings. */
    public RosterReport report(UUID importId) {
        RosterImport rosterImport = find(importId);
        List<RosterChange> changes = RosterChange.find("importId = ?1 order by place", importId)
                .range(0, RosterReport.MAX_FINDINGS - 1)
                .list();
        return RosterReport.of(
                rosterImport, changes.stream().map(RosterChange::finding).toList());
    }

    /** Lists all findings of an import. */
    public Page<RosterDifference> changes(UUID importId, PageParameters paging) {
        find(importId);
        return BY_PLACE.page(EntityQuery.of(RosterChange.class, "c").and("c.importId = :id", "id", importId), paging)
                .map(RosterChange::finding);
    }

    /** Exports the roster as CSV in the import format. */
    public byte[] csv() {
        StoredRoster roster = new StoredRoster(Member.listAll(), ServicePeriodEntity.listAll(), RetiredId.listAll());
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        try {
            RosterCsvWriter.write(roster, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toByteArray();
    }

    private static RosterImport find(UUID importId) {
        return RosterImport.<RosterImport>findByIdOptional(importId)
                .orElseThrow(() -> Problem.notFound("roster import"));
    }
}
