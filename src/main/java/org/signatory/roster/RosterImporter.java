package org.signatory.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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
        RosterPlan plan = new RosterComparison(file, seenBefore, storedRoster(), clock.instant()).run();
        List<RosterDifference> findings = new ArrayList<>(plan.findings);
        findings.sort(Comparator.comparing(RosterDifference::kind));
        RosterImport rosterImport = record(file, plan, actor);
        if (!dryRun) {
            store(plan);
            session.insert(rosterImport);
            storeFindings(rosterImport, findings, seenBefore);
            corrected.fire(new RosterCorrected(Set.copyOf(plan.corrected)));
        }
        return RosterReport.of(rosterImport, findings);
    }

    /** Returns whether no Members are stored. */
    @Transactional
    boolean isEmpty() {
        return session.createQuery("select count(*) from Member", Long.class).getSingleResult() == 0;
    }

    private boolean seenBefore(RosterFile file) {
        return session.createQuery(
                                "select count(*) from RosterImport i where i.digest = :digest and i.asOf = :asOf",
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
                session.createQuery("from RetiredId", RetiredId.class).getResultList());
    }

    private RosterImport record(RosterFile file, RosterPlan plan, String actor) {
        RosterImport rosterImport = new RosterImport();
        rosterImport.format = file.format();
        rosterImport.coverage = file.coverage();
        rosterImport.source = file.source();
        rosterImport.digest = file.digest();
        rosterImport.asOf = file.asOf();
        rosterImport.actor = actor;
        rosterImport.recordedAt = clock.instant();
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
    private void storeFindings(RosterImport rosterImport, List<RosterDifference> findings, boolean seenBefore) {
        List<RosterChange> changes = new ArrayList<>();
        for (RosterDifference finding : findings) {
            if (!seenBefore || finding.kind() != ChangeKind.SUSPICIOUS) {
                changes.add(RosterChange.of(rosterImport.id, changes.size(), finding));
            }
        }
        session.insertMultiple(changes);
    }
}
