package org.signatory.endorsements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.VersionedBody;

@ApplicationScoped
@Transactional
public class OrganizationQueries {

    public Page<OrganizationView> page(OrganizationFilter filter, PageParameters paging) {
        return filter.sort
                .keyset()
                .page(filter.organizations(), paging)
                .map(organization -> OrganizationView.of(organization, null));
    }

    /** Returns an organization, or the organization into which it was merged. */
    public VersionedBody<OrganizationView> get(UUID id) {
        return versioned(Organization.current(id));
    }

    /** Returns the ids of the active organizations with a name, acronym or another name. */
    public List<UUID> idsNamed(String name) {
        return Organization.named(name).stream().map(each -> each.id).toList();
    }

    /** Returns the view of an organization with the identifiers of its merged records. */
    static VersionedBody<OrganizationView> versioned(Organization organization) {
        List<Organization> merged = Organization.list("mergedInto = ?1 order by id", organization.id);
        return new VersionedBody<>(
                organization.version,
                OrganizationView.of(
                        organization, merged.stream().map(each -> each.id).toList()));
    }
}
