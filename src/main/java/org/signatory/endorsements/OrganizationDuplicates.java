package org.signatory.endorsements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds records that may be the same organization, for a person to compare and merge. */
@ApplicationScoped
@Transactional
public class OrganizationDuplicates {

    /** The maximum number of compared organizations, the latest first. */
    private static final int MAX_COMPARED = 5_000;

    private static final int MAX_FOUND = 10;

    /** Holds the active organizations for several comparisons. */
    public static final class Known {

        private record Entry(UUID id, String name, OrganizationTraits traits) {

            static Entry of(Organization organization) {
                return new Entry(
                        organization.id,
                        organization.name,
                        OrganizationTraits.of(organization.name, organization.acronym, organization.aliases));
            }

            Stream<LikelyOrganization> comparedWith(Entry other) {
                return traits
                        .sharedWith(other.traits)
                        .map(reason -> new LikelyOrganization(other.id, other.name, reason))
                        .stream();
            }
        }

        private final List<Entry> entries = new ArrayList<>();

        /** Returns the organizations that may be the same as this one, and includes this one in later comparisons. */
        public List<LikelyOrganization> likelySame(Organization organization) {
            Entry own = Entry.of(organization);
            List<LikelyOrganization> found = entries.stream()
                    .filter(other -> !other.id.equals(own.id))
                    .flatMap(own::comparedWith)
                    .limit(MAX_FOUND)
                    .toList();
            if (entries.stream().noneMatch(other -> other.id.equals(own.id))) {
                entries.add(own);
            }
            return found;
        }
    }

    /** Reads the active organizations. */
    public Known known() {
        Known known = new Known();
        Organization.<Organization>find("mergedInto is null order by id desc")
                .page(0, MAX_COMPARED)
                .list()
                .forEach(each -> known.entries.add(Known.Entry.of(each)));
        return known;
    }

    /** Returns the active organizations that may be the same as this one. */
    public List<LikelyOrganization> of(UUID organizationId) {
        return known().likelySame(Organization.current(organizationId));
    }
}
