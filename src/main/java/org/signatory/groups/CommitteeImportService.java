package org.signatory.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.groups.CommitteeReport.Findings;
import org.signatory.groups.CommitteeReport.Found;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.text.Sha256;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.Member;

/** Imports a committee file, all or nothing. The data of earlier days remains unchanged. */
@ApplicationScoped
@RequiredArgsConstructor
public class CommitteeImportService {

    /** Unique key of the advisory lock that prevents concurrent imports, which would compare with outdated data. */
    private static final long LOCK = 0x0726_0573_0002L;

    private final EntityManager entities;
    private final CommitteeSeatComparison comparison;
    private final AuditLog history;
    private final Clock clock;

    /**
     * Represents a file that was read.
     *
     * @param digest SHA-256 of the file
     * @param asOf the day of the list
     */
    record Upload(CommitteeFile file, String digest, LocalDate asOf) {}

    /** Reads a file outside a transaction. The list is as of today if the day is null. */
    Upload read(byte[] bytes, boolean json, LocalDate asOf) {
        LocalDate today = WashingtonTime.dayOf(clock.instant());
        if (asOf != null && asOf.isAfter(today)) {
            throw Problem.parameter("asOf", "Enter a date that is not in the future.");
        }
        return new Upload(CommitteeFile.read(bytes, json), Sha256.hex(bytes), asOf == null ? today : asOf);
    }

    /** Imports a file, or reports what an import would change. */
    @Transactional
    CommitteeReport run(Upload upload, boolean dryRun) {
        return run(upload, dryRun, true);
    }

    /** Returns whether Members but no committees are stored. */
    @Transactional
    boolean isMissing() {
        return Committee.count() == 0 && Member.count() > 0;
    }

    /** Imports the first lists of an instance. They have reports, but like the first roster no history entries. */
    @Transactional
    void runFirst(List<Upload> uploads) {
        if (isMissing()) {
            uploads.forEach(upload -> run(upload, false, false));
        }
    }

    private CommitteeReport run(Upload upload, boolean dryRun, boolean recorded) {
        CommitteeFile file = upload.file();
        LocalDate asOf = upload.asOf();
        entities.createNativeQuery("select pg_advisory_xact_lock(:lock)", Object.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
        CommitteeImportEntity done = new CommitteeImportEntity();
        done.kind = file.kind();
        done.digest = upload.digest();
        done.asOf = asOf;
        done.actor = history.actor();
        done.recordedAt = clock.instant();
        LocalDate newest =
                CommitteeImportEntity.newest(done.kind).map(each -> each.asOf).orElse(asOf);
        if (!asOf.isBefore(newest)) {
            done.report = file.seats() == null
                    ? committees(file.committees(), asOf, dryRun, recorded)
                    : comparison.run(file.seats(), asOf, dryRun, recorded);
        } else if (CommitteeImportEntity.has(done.kind, done.digest, asOf)) {
            done.report = Found.none(0);
        } else {
            throw Problem.of(
                    ErrorCode.DATE_OUT_OF_ORDER,
                    "A list as of %s has already been imported. Import a list of that date or later.",
                    newest);
        }
        if (!dryRun) {
            done.persist();
            entities.flush();
        }
        return CommitteeReport.of(done);
    }

    private Found committees(
            List<CommitteeFile.ListedCommittee> listed, LocalDate asOf, boolean dryRun, boolean recorded) {
        Findings findings = new Findings();
        Instant now = clock.instant();
        Map<String, Committee> known = new HashMap<>();
        Committee.<Committee>listAll().forEach(each -> known.put(each.code, each));
        for (CommitteeFile.ListedCommittee each : listed) {
            Committee committee = known.get(each.code());
            if (committee == null) {
                findings.add("added", each.code(), null, null, each.name());
            } else if (committee.untilDate != null) {
                findings.add("added", each.code(), null, "ended " + committee.untilDate, each.name());
            } else if (!committee.says(each)) {
                findings.add("changed", each.code(), null, committee.name, each.name());
            } else {
                findings.unchanged++;
                continue;
            }
            if (!dryRun) {
                store(committee, each, asOf, now);
            }
        }
        Set<String> codes =
                listed.stream().map(CommitteeFile.ListedCommittee::code).collect(Collectors.toCollection(HashSet::new));
        known.values().stream()
                .filter(each -> each.untilDate == null && !codes.contains(each.code))
                .sorted((a, b) -> a.code.compareTo(b.code))
                .forEach(gone -> {
                    findings.add("ended", gone.code, null, gone.name, null);
                    if (!dryRun) {
                        gone.untilDate = asOf;
                        gone.updatedAt = now;
                    }
                });
        if (!dryRun && recorded) {
            findings.all.forEach(each -> record("committee." + each.kind(), each, asOf));
        }
        return findings.found();
    }

    private static void store(Committee known, CommitteeFile.ListedCommittee listed, LocalDate asOf, Instant now) {
        Committee committee = known == null ? new Committee() : known;
        committee.take(listed, now);
        committee.untilDate = null;
        if (known == null) {
            committee.fromDate = asOf;
            committee.createdAt = now;
            committee.persist();
        }
    }

    private void record(String type, CommitteeReport.Finding finding, LocalDate asOf) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("before", finding.before());
        detail.put("after", finding.after());
        history.record(type, null, finding.code(), asOf, detail);
    }
}
