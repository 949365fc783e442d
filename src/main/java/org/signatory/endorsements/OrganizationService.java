package org.signatory.endorsements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.json.MergePatcher;
import org.signatory.platform.text.TextNormalizer;

@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class OrganizationService {

    private final Clock clock;
    private final AuditLog history;
    private final MergePatcher patches;
    private final OrganizationDuplicates duplicates;

    public Organization named(String name) {
        List<Organization> named = Organization.named(name);
        if (named.size() > 1) {
            throw Problem.of(
                            ErrorCode.CONFLICT,
                            "%d organizations have the name %s. Enter the ID instead.",
                            named.size(),
                            name)
                    .with("organizationIds", named.stream().map(each -> each.id).toList());
        }
        return named.isEmpty() ? add(new OrganizationInput(name, null, null, null, null)) : named.get(0);
    }

    public VersionedBody<OrganizationView> create(OrganizationInput draft) {
        Organization organization = add(draft);
        Organization.flush();
        VersionedBody<OrganizationView> created = OrganizationQueries.versioned(organization);
        return new VersionedBody<>(
                created.version(), created.body().withLikelyDuplicates(duplicates.of(organization.id)));
    }

    public Organization add(OrganizationInput draft) {
        requireSound(draft, null);
        Organization organization = new Organization();
        organization.apply(draft);
        organization.createdAt = clock.instant();
        organization.updatedAt = organization.createdAt;
        organization.persist();
        history.record("organization.created", null, organization.id.toString(), null, draft);
        return organization;
    }

    /**
     * Updates an organization. Existing endorsements keep the printed name.
     *
     * @param change returns the new details from the recorded details
     */
    public VersionedBody<OrganizationView> update(
            UUID id, UnaryOperator<OrganizationInput> change, Precondition precondition) {
        Organization organization = Organization.current(id);
        precondition.check(organization.version);
        OrganizationInput before = OrganizationInput.of(organization);
        OrganizationInput after = change.apply(before);
        if (!after.equals(before)) {
            requireSound(after, organization.id);
            organization.apply(after);
            organization.updatedAt = clock.instant();
            history.record(
                    "organization.changed", null, organization.id.toString(), null, patches.changes(before, after));
            Organization.flush();
        }
        return OrganizationQueries.versioned(organization);
    }

    /**
     * Rejects a draft that conflicts with a saved record.
     *
     * @param own the organization's id, or null for a new organization
     */
    private static void requireSound(OrganizationInput draft, UUID own) {
        Optional<Organization> namesake = Organization.<Organization>find(
                        "sortName = ?1 and mergedInto is null", TextNormalizer.sortKey(draft.name()))
                .stream()
                .filter(other -> !other.id.equals(own))
                .findFirst();
        if (namesake.isPresent()) {
            throw Problem.of(
                            ErrorCode.CONFLICT,
                            "An organization with this name already exists: %s. Use that record or, if you are editing a duplicate, merge the two.",
                            namesake.get().name)
                    .with("organizationId", namesake.get().id);
        }
        requireParent(draft.parentId(), own);
    }

    private static void requireParent(UUID first, UUID own) {
        Set<UUID> above = new HashSet<>();
        UUID parentId = first;
        while (parentId != null && above.add(parentId)) {
            if (parentId.equals(own)) {
                throw Problem.field("/parentId", "Choose another organization as the parent.");
            }
            UUID asked = parentId;
            parentId = Organization.<Organization>findByIdOptional(parentId)
                    .orElseThrow(() -> Problem.unknown(
                            "/parentId", "Enter the ID of an existing organization instead of " + asked + "."))
                    .parentId;
        }
    }
}
