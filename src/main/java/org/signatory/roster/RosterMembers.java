package org.signatory.roster;

import io.quarkus.hibernate.orm.panache.Panache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the current and former Members of the bundled and the stored roster. */
public final class RosterMembers {

    /** Date of the bundled roster; see docs/roster.md. */
    static final LocalDate BUNDLED_AS_OF = LocalDate.of(2026, 6, 15);

    private RosterMembers() {}

    /**
     * Identifies a version of the stored roster. Changes with every import.
     *
     * @param asOf the date of the newest roster; null before the first import
     * @param completeSince the first day from which the roster lists all Members; null if it is incomplete
     * @param imports the number of imports
     */
    public record Stamp(LocalDate asOf, LocalDate completeSince, long imports) {}

    /** Returns the stamp of the stored roster. */
    public static Stamp stamp() {
        return Panache.getEntityManager()
                .createQuery(
                        "select max(i.asOf), (select l.completeSince from RosterImport l"
                                + " order by l.recordedAt desc, l.id desc limit 1), count(*) from RosterImport i",
                        Stamp.class)
                .getSingleResult();
    }

    /** Returns the Members of the bundled roster. */
    public static List<RosterMember> bundled() {
        return RosterCsvReader.read(bundledFile());
    }

    static byte[] bundledFile() {
        try (InputStream table = RosterMembers.class.getResourceAsStream("/roster/members.csv")) {
            return table.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the Members of the stored roster. */
    public static List<RosterMember> stored() {
        Map<String, List<ServicePeriod>> seats = new HashMap<>();
        ServicePeriodEntity.<ServicePeriodEntity>list("voidedAt is null")
                .forEach(service -> seats.computeIfAbsent(service.bioguideId, id -> new ArrayList<>())
                        .add(ServicePeriod.of(service)));
        Map<String, List<String>> retired = new HashMap<>();
        RetiredId.<RetiredId>listAll()
                .forEach(each -> retired.computeIfAbsent(each.bioguideId, id -> new ArrayList<>())
                        .add(each.retired));
        return Member.<Member>listAll().stream()
                .filter(member -> seats.containsKey(member.bioguideId))
                .map(member -> new RosterMember(
                        member.bioguideId,
                        PersonName.of(member),
                        member.otherNames,
                        retired.getOrDefault(member.bioguideId, List.of()),
                        member.ids,
                        seats.get(member.bioguideId).stream()
                                .sorted(Comparator.comparing(ServicePeriod::start))
                                .toList(),
                        List.of()))
                .toList();
    }
}
