package org.signatory.endorsements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.audit.ChangeVisibility;
import org.signatory.letters.Letter;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.security.ApiKey;

/** Merges two records of the same organization without loss of data. */
@ApplicationScoped
@RequiredArgsConstructor
public class OrganizationMergeService {

    private final Clock clock;
    private final AuditLog history;

    /**
     * Merges the first organization into the second, and returns the second.
     *
     * @throws Problem if one of them does not exist or was merged before
     */
    @Transactional
    public VersionedBody<OrganizationView> merge(UUID mergedId, UUID remainingId) {
        if (mergedId.equals(remainingId)) {
            throw Problem.of(ErrorCode.CONFLICT, "Enter two different records to merge.");
        }
        // Lock in the order of the ids to prevent deadlocks between merges.
        Map<UUID, Organization> locked = new HashMap<>();
        Stream.of(mergedId, remainingId)
                .sorted()
                .forEach(id -> Organization.<Organization>find("id", id)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional()
                        .ifPresent(organization -> locked.put(id, organization)));
        Organization merged =
                Optional.ofNullable(locked.get(mergedId)).orElseThrow(() -> Problem.notFound("organization"));
        Organization remaining = Optional.ofNullable(locked.get(remainingId))
                .orElseThrow(() -> Problem.unknown("/into", "Enter the ID of an existing organization."));
        for (Organization each : List.of(merged, remaining)) {
            if (each.mergedInto != null) {
                throw Problem.of(ErrorCode.ALREADY_MERGED, "%s was already merged into another record.", each.name)
                        .with("mergedInto", each.mergedInto);
            }
        }
        Instant now = clock.instant();
        moveEndorsements(merged, remaining, now);
        moveNames(merged, remaining);
        Organization.update("parentId = ?1 where parentId = ?2 and id <> ?1", remaining.id, merged.id);
        if (merged.id.equals(remaining.parentId)) {
            remaining.parentId = null;
        }
        EndorsementRequest.update(
                "organizationId = ?1, updatedAt = ?3 where organizationId = ?2 and not (state = PENDING and exists"
                        + " (select 1 from EndorsementRequest o where o.letterId = letterId and o.organizationId = ?1"
                        + " and o.state = PENDING))",
                remaining.id,
                merged.id,
                now);
        ApiKey.update("organizationId = ?1 where organizationId = ?2", remaining.id, merged.id);
        merged.mergedInto = remaining.id;
        merged.updatedAt = now;
        remaining.updatedAt = now;
        history.record(
                "organization.merged",
                null,
                remaining.id.toString(),
                null,
                Map.of("merged", merged.id, "name", merged.name, "into", remaining.id));
        Organization.flush();
        return OrganizationQueries.versioned(remaining);
    }

    private static void moveNames(Organization merged, Organization remaining) {
        Set<String> names = new LinkedHashSet<>(remaining.aliases);
        Stream.concat(Stream.of(merged.name, merged.acronym), merged.aliases.stream())
                .filter(name -> name != null && !name.equals(remaining.name) && !name.equals(remaining.acronym))
                .forEach(names::add);
        remaining.aliases = new ArrayList<>(names);
        remaining.acronym = remaining.acronym == null ? merged.acronym : remaining.acronym;
        remaining.url = remaining.url == null ? merged.url : remaining.url;
    }

    private void moveEndorsements(Organization merged, Organization remaining, Instant now) {
        List<Endorsement> moved = Endorsement.list("organizationId = ?1 order by letterId, recordedAt", merged.id);
        for (Endorsement endorsement : moved) {
            Letter letter = Letter.lockedWithVoid(List.of(endorsement.letterId)).get(0);
            List<Map<String, Object>> joined = endorsement.mergedInto == null
                    ? join(Endorsement.recorded(letter.id, remaining.id), endorsement, now)
                    : List.of();
            endorsement.organizationId = remaining.id;
            endorsement.touch(now, ChangeVisibility.PUBLIC);
            letter.touch(now);
            history.record(
                    "endorser.merged",
                    letter.id,
                    remaining.id.toString(),
                    null,
                    Map.of("merged", merged.id, "printedName", endorsement.printedName, "joined", joined));
            Endorsement.flush();
        }
    }

    /**
     * Joins an endorsement with those of the other record that it overlaps, so that each day counts the organization once. The one
     * that ends last remains, from the first day of all.
     *
     * @return the dates of the endorsements before they were joined, without the one that remains
     */
    static List<Map<String, Object>> join(List<Endorsement> recorded, Endorsement moved, Instant now) {
        List<Endorsement> overlapping = new ArrayList<>(recorded.stream()
                .filter(other -> other.period().overlaps(moved.period()))
                .toList());
        overlapping.add(moved);
        Endorsement last = overlapping.stream()
                .reduce((one, other) -> endsLater(other, one) ? other : one)
                .orElseThrow();
        overlapping.remove(last);
        List<Map<String, Object>> joined =
                overlapping.stream().map(OrganizationMergeService::dates).toList();
        overlapping.forEach(other -> join(other, last, now));
        return joined;
    }

    private static Map<String, Object> dates(Endorsement endorsement) {
        Map<String, Object> dates = new HashMap<>(
                Map.of("printedName", endorsement.printedName, "endorsedOn", endorsement.endorsedOn.toString()));
        if (endorsement.withdrawnOn != null) {
            dates.put("withdrawnOn", endorsement.withdrawnOn.toString());
        }
        return dates;
    }

    private static boolean endsLater(Endorsement one, Endorsement other) {
        return other.withdrawnOn != null && (one.withdrawnOn == null || one.withdrawnOn.isAfter(other.withdrawnOn));
    }

    private static void join(Endorsement merged, Endorsement remaining, Instant now) {
        EndorserStatement.update(
                "endorsementId = ?1, updatedAt = ?2 where endorsementId = ?3", remaining.id, now, merged.id);
        if (merged.endorsedOn.isBefore(remaining.endorsedOn)) {
            remaining.endorsedOn = merged.endorsedOn;
        }
        remaining.position = remaining.position == null ? merged.position : remaining.position;
        remaining.touch(now, ChangeVisibility.PUBLIC);
        merged.touch(now, ChangeVisibility.PUBLIC);
        merged.mergedInto = remaining.id;
    }
}
