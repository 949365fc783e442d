package org.signatory.roster;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.signatory.platform.http.Problem;
import org.signatory.platform.text.TextNormalizer;

/** Represents a current or former Representative, Senator, Delegate or Resident Commissioner. */
@Entity
public class Member extends PanacheEntityBase {

    /** Represents a former or alternative name of a Member, with the dates of use if known. */
    public record OtherName(String first, String middle, String last, String suffix, LocalDate start, LocalDate end) {}

    @Id
    public String bioguideId;

    public String firstName;
    public String middleName;
    public String lastName;
    public String suffix;
    public String nickname;
    public String officialName;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<OtherName> otherNames = List.of();

    /** Identifiers in other systems, by the name of the scheme. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> ids = Map.of();

    public String sortName;
    public String searchName;
    public Instant createdAt;
    public Instant updatedAt;

    /** Returns the name for signature blocks, with the roster's spelling and accents. */
    public String printedName() {
        return PersonName.of(this).printed();
    }

    /** Updates the derived sort and search names. Call this after changing any name. */
    public void fold() {
        sortName = TextNormalizer.sortKey(joined(lastName, firstName, middleName, suffix));
        String all = joined(firstName, middleName, nickname, lastName, suffix, officialName) + " "
                + otherNames.stream()
                        .map(name -> joined(name.first(), name.middle(), name.last()))
                        .collect(Collectors.joining(" "))
                + " " + String.join(" ", BundledNameAliases.of(bioguideId));
        searchName = TextNormalizer.folded(all);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> part != null).collect(Collectors.joining(" "));
    }

    /** Finds a Member by the current ID or by a retired one. A reassigned ID is the current Member's. */
    public static Optional<Member> byAnyId(String bioguideId) {
        return find(
                        "from Member m where m.bioguideId = ?1 or m.bioguideId in (select r.bioguideId from RetiredBioguideId r"
                                + " where r.retired = ?1) order by case when m.bioguideId = ?1 then 0 else 1 end",
                        TextNormalizer.bioguideId(bioguideId))
                .firstResultOptional();
    }

    /**
     * Returns a Member by the current ID or by a retired one.
     *
     * @throws Problem if there is none
     */
    public static Member require(String bioguideId) {
        return byAnyId(bioguideId).orElseThrow(() -> Problem.notFound("Member"));
    }
}
