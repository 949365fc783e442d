package org.signatory.endorsements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.signatory.audit.AuditLog;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.text.TextNormalizer;

/** Makes organizations' records, and holds the rules that every one keeps. */
@ApplicationScoped
public class OrganizationService {

    @Inject
    Clock clock;

    @Inject
    AuditLog history;

    /** The organization that goes by this name; made where there is none. */
    public Organization named(String name) {
        List<Organization> named = Organization.named(name);
        if (named.size() > 1) {
            throw Problem.of(ErrorCode.CONFLICT, "%d organizations go by the name %s. Give the id.", named.size(), name)
                    .with("organizationIds", named.stream().map(each -> each.id).toList());
        }
        return named.isEmpty() ? create(new OrganizationDraft(name, null, null, null, null)) : named.get(0);
    }

    /** Makes a record. */
    public Organization create(OrganizationDraft draft) {
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
     * Refuses a draft that a stored record contradicts.
     *
     * @param own the organization's id, or null for one that is to be made
     */
    static void requireSound(OrganizationDraft draft, UUID own) {
        Optional<Organization> namesake = Organization.<Organization>find(
                        "sortName = ?1 and mergedInto is null", TextNormalizer.sortKey(draft.name()))
                .stream()
                .filter(other -> !other.id.equals(own))
                .findFirst();
        if (namesake.isPresent()) {
            throw Problem.of(
                            ErrorCode.CONFLICT,
                            "There is a record of this name already: %s. Use it, or merge the two.",
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
                throw Problem.field("/parentId", "An organization cannot be a part of itself.");
            }
            UUID asked = parentId;
            parentId = Organization.<Organization>findByIdOptional(parentId)
                    .orElseThrow(() -> Problem.unknown("/parentId", "There is no organization " + asked + "."))
                    .parentId;
        }
    }
}
