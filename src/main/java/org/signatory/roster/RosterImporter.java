package org.signatory.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Imports a roster file in one transaction. */
@ApplicationScoped
public class RosterImporter {

    /** Key of the advisory lock that serializes imports. Concurrent imports would compare with outdated data. */
    private static final long LOCK = 0x0726_0573_0001L;

    private static final int BATCH = 500;

    @Inject
    StatelessSession session;

    @Inject
    Clock clock;

    @Inject
    Event<RosterCorrected> corrected;

    /** @param actor the name of the importing caller */
    @Transactional
    RosterReport run(RosterFile file, String actor, boolean dryRun) {
        session.createNativeQuery("select pg_advisory_xact_lock(:lock)", Object.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
        session.setJdbcBatchSize(BATCH);
        boolean seenBefore = seenBefore(file);
        StoredRoster stored = storedRoster();
        RosterPlan plan = new RosterChangePlanner(file, seenBefore, stored, clock.instant()).run();
        List<RosterDifference> findings = new ArrayList<>(plan.findings);
        findings.sort(Comparator.comparing(RosterDifference::kind));
        RosterImportEntity rosterImport = describe(file, plan, actor);
        if (!dryRun) {
            store(plan);
            rosterImport.recordedAt = clock.instant();
            rosterImport.completeSince = completeSince(file, stored, plan);
            session.insert(rosterImport);
            storeFindings(rosterImport, findings, seenBefore);
            corrected.fire(new RosterCorrected(Set.copyOf(plan.corrected), Set.copyOf(plan.settled)));
        }
        return RosterReport.of(rosterImport, findings);
    }

    /** Returns whether no Members are stored. */
    @Transactional
    boolean isEmpty() {
        return session.createQuery("select count(*) from Member", Long.class).getSingleResult() == 0;
    }

    private LocalDate completeSince(RosterFile file, StoredRoster stored, RosterPlan plan) {
        List<RosterImportEntity> imports = session.createQuery("from RosterImportEntity", RosterImportEntity.class)
                .getResultList();
        LocalDate newest = imports.stream()
                .map(each -> each.asOf)
                .filter(file.asOf()::isBefore)
                .max(LocalDate::compareTo)
                .orElse(file.asOf());
        boolean currentOnly = file.coverage() == RosterFileScope.CURRENT
                && imports.stream().allMatch(each -> each.coverage == RosterFileScope.CURRENT);
        LocalDate earliest = imports.stream()
                .map(each -> each.asOf)
                .filter(file.asOf()::isAfter)
                .min(LocalDate::compareTo)
                .orElse(file.asOf());
        return RosterCompleteness.of(
                Stream.concat(stored.all(), plan.newServices.stream()), newest, currentOnly ? earliest : null);
    }

    private boolean seenBefore(RosterFile file) {
        return session.createQuery(
                                "select count(*) from RosterImportEntity i where i.digest = :digest and i.asOf = :asOf",
                                Long.class)
                        .setParameter("digest", file.digest())
                        .setParameter("asOf", file.asOf())
                        .getSingleResult()
                > 0;
    }

    /** Reads the stored roster. Rows of a stateless session are detached, so a dry run can discard changes to them. */
    private StoredRoster storedRoster() {
        return new StoredRoster(
                session.createQuery("from Member", Member.class).getResultList(),
                session.createQuery("from ServicePeriodEntity", ServicePeriodEntity.class)
                        .getResultList(),
                session.createQuery("from RetiredBioguideId", RetiredBioguideId.class)
                        .getResultList());
    }

    private static RosterImportEntity describe(RosterFile file, RosterPlan plan, String actor) {
        RosterImportEntity rosterImport = new RosterImportEntity();
        rosterImport.format = file.format();
        rosterImport.coverage = file.coverage();
        rosterImport.source = file.source();
        rosterImport.digest = file.digest();
        rosterImport.asOf = file.asOf();
        rosterImport.actor = actor;
        rosterImport.report = RosterImportCounts.of(file, plan);
        return rosterImport;
    }

    private void store(RosterPlan plan) {
        plan.renamed.forEach((retired, id) -> session.createNativeMutationQuery(
                        "update member set bioguide_id = :id where bioguide_id = :retired")
                .setParameter("id", id)
                .setParameter("retired", retired)
                .executeUpdate());
        plan.newMembers.forEach(plan.changedMembers::remove);
        session.insertMultiple(plan.newMembers);
        session.updateMultiple(List.copyOf(plan.changedMembers));
        session.insertMultiple(plan.newRetiredIds);
        session.updateMultiple(List.copyOf(plan.changedServices));
        session.insertMultiple(plan.newServices);
        // Until autovacuum analyzes the tables, PostgreSQL plans for an empty roster, which adds some 30 ms to each
        // page.
        session.createNativeMutationQuery("analyze member, service").executeUpdate();
    }

    /** Saves the findings. For a file that was imported before, the first report already has the suspicious ones. */
    private void storeFindings(RosterImportEntity rosterImport, List<RosterDifference> findings, boolean seenBefore) {
        List<RosterChangeEntity> changes = new ArrayList<>();
        for (RosterDifference finding : findings) {
            if (!seenBefore || finding.kind() != RosterChangeKind.SUSPICIOUS) {
                changes.add(RosterChangeEntity.of(rosterImport.id, changes.size(), finding));
            }
        }
        session.insertMultiple(changes);
    }
}
