package org.signatory.roster;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the current and former Members of the bundled and the stored roster. */
public final class RosterMemberLoader {

    /** Date of the bundled roster; see docs/roster.md. */
    public static final LocalDate BUNDLED_AS_OF = LocalDate.of(2026, 6, 15);

    private static final String PERIODS = """
            select bioguideId, new org.signatory.roster.ServicePeriod(chamber, state, district, senateClass,
                termStart, startDate, endDate, endBasis, party, caucus)
            from ServicePeriodEntity where voidedAt is null order by startDate""";

    private static final String PEOPLE = """
            select bioguideId, new org.signatory.roster.PersonName(firstName, middleName, lastName, suffix,
                nickname, officialName), otherNames, ids
            from Member""";

    private record StoredPeriod(String bioguideId, ServicePeriod period) {}

    private record Person(
            String bioguideId, PersonName name, List<Member.OtherName> otherNames, Map<String, String> ids) {}

    private record Retired(String id, String bioguideId) {}

    private RosterMemberLoader() {}

    /**
     * Identifies a version of the stored roster. Changes with every import.
     *
     * @param asOf the date of the newest roster; null before the first import
     * @param completeSince the first day from which the roster lists all Members; null if it is incomplete
     * @param latest the id of the last import
     */
    public record Stamp(LocalDate asOf, LocalDate completeSince, UUID latest) {}

    /** Returns the stamp of the stored roster. */
    public static Stamp stamp() {
        return Panache.getEntityManager()
                .createQuery(
                        "select (select max(i.asOf) from RosterImportEntity i), l.completeSince, l.id from RosterImportEntity l"
                                + " order by l.recordedAt desc, l.id desc",
                        Stamp.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(new Stamp(null, null, null));
    }

    /** Returns the Members of the bundled roster. */
    public static List<RosterMember> bundled() {
        return RosterCsvReader.read(bundledFile());
    }

    static byte[] bundledFile() {
        try (InputStream table = RosterMemberLoader.class.getResourceAsStream("/roster/members.csv")) {
            return table.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the Members of the stored roster. Reads columns, since Hibernate would track each entity. */
    public static List<RosterMember> stored() {
        EntityManager session = Panache.getEntityManager();
        Map<String, List<ServicePeriod>> periods = new HashMap<>();
        session.createQuery(PERIODS, StoredPeriod.class)
                .getResultList()
                .forEach(stored -> periods.computeIfAbsent(stored.bioguideId, id -> new ArrayList<>(4))
                        .add(stored.period));
        Map<String, List<String>> retired = new HashMap<>();
        session.createQuery("select retired, bioguideId from RetiredBioguideId", Retired.class)
                .getResultList()
                .forEach(each -> retired.computeIfAbsent(each.bioguideId, id -> new ArrayList<>())
                        .add(each.id));
        return session.createQuery(PEOPLE, Person.class).getResultList().stream()
                .filter(person -> periods.containsKey(person.bioguideId))
                .map(person -> new RosterMember(
                        person.bioguideId,
                        person.name,
                        person.otherNames,
                        retired.getOrDefault(person.bioguideId, List.of()),
                        person.ids,
                        List.copyOf(periods.get(person.bioguideId)),
                        List.of()))
                .toList();
    }
}
