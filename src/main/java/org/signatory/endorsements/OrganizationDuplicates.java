package org.signatory.endorsements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.hibernate.Session;
import org.signatory.platform.text.TextNormalizer;

/** Finds records that may be the same organization, for a person to compare and merge. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class OrganizationDuplicates {

    /** The maximum number of compared organizations, the latest first. */
    private static final int MAX_COMPARED = 5_000;

    /** Trigrams of a name and of all names of an organization in common, out of both; for the index. */
    private static final String MIN_INDEXED = "0.4";

    /** Trigrams that two names have in common, out of both. */
    private static final double MIN_SIMILARITY = 0.7;

    private final EntityManager database;

    /** Reads the active organizations. */
    public KnownOrganizations known() {
        KnownOrganizations known = new KnownOrganizations();
        Organization.<Organization>find("mergedInto is null order by id desc")
                .page(0, MAX_COMPARED)
                .list()
                .forEach(known::add);
        return known;
    }

    /** Reads the active organizations, and searches all of them for names that are spelled like these. */
    public KnownOrganizations known(Collection<String> names) {
        KnownOrganizations known = known();
        database.createNativeQuery("select set_config('pg_trgm.similarity_threshold', '" + MIN_INDEXED + "', true)")
                .getSingleResult();
        List<Object[]> rows = database.unwrap(Session.class)
                .createNativeQuery(
                        "select n.name as written, {o.*} from unnest(cast(:names as text[])) n(name)"
                                + " join organization o on o.search_name % n.name and o.merged_into is null"
                                + " where similarity(o.sort_name, n.name) >= :similarity order by n.name, o.id limit 2000",
                        Object[].class)
                .addScalar("written", String.class)
                .addEntity("o", Organization.class)
                .setParameter(
                        "names",
                        names.stream().map(TextNormalizer::sortKey).distinct().toArray(String[]::new))
                .setParameter("similarity", MIN_SIMILARITY)
                .getResultList();
        rows.forEach(row -> known.addSimilar((String) row[0], (Organization) row[1]));
        return known;
    }

    /** Returns the active organizations that may be the same as this one. */
    public List<LikelyDuplicateOrganization> of(UUID organizationId) {
        return known().likelySame(Organization.current(organizationId));
    }
}
