package org.signatory.endorsements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.signatory.audit.Audience;
import org.signatory.audit.AuditLog;
import org.signatory.letters.Letter;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Versioned;
import org.signatory.security.ApiKey;

/** Merges two records of the same organization without loss of data. */
@ApplicationScoped
public class OrganizationMerge {

    @Inject
    Clock clock;

    @Inject
    AuditLog history;

    /**
     * Merges the first organization into the second, and returns the second.
     *
     * @throws Problem if one of them does not exist or was merged before
     */
    @Transactional
    public Versioned<OrganizationView> merge(UUID goesId, UUID staysId) {
        if (goesId.equals(staysId)) {
            throw Problem.of(ErrorCode.CONFLICT, "Enter two different records to merge.");
        }
        // Lock in the order of the ids to prevent deadlocks between merges.
        Map<UUID, Organization> held = new HashMap<>();
        Stream.of(goesId, staysId)
                .sorted()
                .forEach(id -> Organization.<Organization>find("id", id)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional()
                        .ifPresent(organization -> held.put(id, organization)));
        Organization goes = Optional.ofNullable(held.get(goesId)).orElseThrow(() -> Problem.notFound("organization"));
        Organization stays = Optional.ofNullable(held.get(staysId))
                .orElseThrow(() -> Problem.unknown("/into", "Enter the identifier of an existing organization."));
        for (Organization each : List.of(goes, stays)) {
            if (each.mergedInto != null) {
                throw Problem.of(ErrorCode.ALREADY_MERGED, "%s was already merged into another record.", each.name)
                        .with("mergedInto", each.mergedInto);
            }
        }
        Instant now = clock.instant();
        moveEndorsements(goes, stays, now);
        moveNames(goes, stays);
        Organization.update("parentId = ?1 where parentId = ?2 and id <> ?1", stays.id, goes.id);
        if (goes.id.equals(stays.parentId)) {
            stays.parentId = null;
        }
        EndorsementRequest.update(
                "organizationId = ?1, updatedAt = ?3 where organizationId = ?2 and not (state = WAITING and exists"
                        + " (select 1 from EndorsementRequest o where o.letterId = letterId and o.organizationId = ?1"
                        + " and o.state = WAITING))",
                stays.id,
                goes.id,
                now);
        ApiKey.update("organizationId = ?1 where organizationId = ?2", stays.id, goes.id);
        goes.mergedInto = stays.id;
        goes.updatedAt = now;
        stays.updatedAt = now;
        history.record(
                "organization.merged",
                null,
                stays.id.toString(),
                null,
                Map.of("merged", goes.id, "name", goes.name, "into", stays.id));
        Organization.flush();
        return OrganizationQueries.versioned(stays);
    }

    private static void moveNames(Organization goes, Organization stays) {
        Set<String> names = new LinkedHashSet<>(stays.aliases);
        Stream.concat(Stream.of(goes.name, goes.acronym), goes.aliases.stream())
                .filter(name -> name != null && !name.equals(stays.name) && !name.equals(stays.acronym))
                .forEach(names::add);
        stays.aliases = new ArrayList<>(names);
        stays.acronym = stays.acronym == null ? goes.acronym : stays.acronym;
        stays.url = stays.url == null ? goes.url : stays.url;
    }

    private void moveEndorsements(Organization goes, Organization stays, Instant now) {
        List<Endorsement> moved = Endorsement.list("organizationId = ?1 order by letterId, recordedAt", goes.id);
        for (Endorsement endorsement : moved) {
            Letter letter = Letter.findById(endorsement.letterId, LockModeType.PESSIMISTIC_WRITE);
            Optional<Endorsement> standing = Endorsement.standing(letter.id, stays.id);
            if (endorsement.isStanding() && standing.isPresent()) {
                join(endorsement, standing.get(), now);
            }
            endorsement.organizationId = stays.id;
            endorsement.touch(now, Audience.PUBLIC);
            letter.touch(now);
            history.record(
                    "endorser.merged",
                    letter.id,
                    stays.id.toString(),
                    null,
                    Map.of("merged", goes.id, "printedName", endorsement.printedName));
            Endorsement.flush();
        }
    }

    private static void join(Endorsement goes, Endorsement stays, Instant now) {
        Statement.update("endorsementId = ?1, updatedAt = ?2 where endorsementId = ?3", stays.id, now, goes.id);
        if (goes.endorsedOn.isBefore(stays.endorsedOn)) {
            stays.endorsedOn = goes.endorsedOn;
        }
        stays.position = stays.position == null ? goes.position : stays.position;
        stays.touch(now, Audience.PUBLIC);
        goes.mergedInto = stays.id;
    }
}
