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

/** Takes a roster file in, all of it in one transaction. */
@ApplicationScoped
public class RosterImporter {

    /** Any number that nobody else in this database locks; two imports at once would each work from an old picture. */
    private static final long LOCK = 0x0726_0573_0001L;

    private static final int BATCH = 500;

    @Inject
    StatelessSession session;

    @Inject
    Clock clock;

    @Inject
    Event<RosterCorrected> corrected;

    /** @param actor who imports */
    @Transactional
    RosterReport run(RosterFile file, String actor, boolean dryRun) {
        session.createNativeQuery("select pg_advisory_xact_lock(:lock)", Object.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
        session.setJdbcBatchSize(BATCH);
        boolean seenBefore = seenBefore(file);
        RosterPlan plan = new RosterComparison(file, seenBefore, known(), clock.instant()).run();
        List<RosterDifference> findings = new ArrayList<>(plan.findings);
        findings.sort(Comparator.comparing(RosterDifference::kind));
        RosterImport done = record(file, plan, actor);
        if (!dryRun) {
            store(plan);
            session.insert(done);
            store(done, findings, seenBefore);
            corrected.fire(new RosterCorrected(Set.copyOf(plan.corrected)));
        }
        return RosterReport.of(done, findings);
    }

    /** Whether no Member is on record yet. */
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

    /** A stateless session gives rows that are attached to nothing, so a plan can change them and still be dropped. */
    private StoredRoster known() {
        return new StoredRoster(
                session.createQuery("from Member", Member.class).getResultList(),
                session.createQuery("from ServicePeriodEntity", ServicePeriodEntity.class)
                        .getResultList(),
                session.createQuery("from RetiredId", RetiredId.class).getResultList());
    }

    private RosterImport record(RosterFile file, RosterPlan plan, String actor) {
        RosterImport done = new RosterImport();
        done.format = file.format();
        done.coverage = file.coverage();
        done.source = file.source();
        done.digest = file.digest();
        done.asOf = file.asOf();
        done.actor = actor;
        done.recordedAt = clock.instant();
        done.report = RosterCounts.of(file, plan);
        return done;
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
        // Until PostgreSQL looks by itself it plans as if the roster were empty, which costs every page some 30 ms.
        session.createNativeMutationQuery("analyze member, service").executeUpdate();
    }

    /** A file that was taken in before has nothing new to say; what it raises again stands in its first report. */
    private void store(RosterImport done, List<RosterDifference> findings, boolean seenBefore) {
        List<RosterChange> changes = new ArrayList<>();
        for (RosterDifference finding : findings) {
            if (!seenBefore || finding.kind() != ChangeKind.SUSPICIOUS) {
                changes.add(RosterChange.of(done.id, changes.size(), finding));
            }
        }
        session.insertMultiple(changes);
    }
}
