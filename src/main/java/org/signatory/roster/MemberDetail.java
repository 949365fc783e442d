package org.signatory.roster;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents a Member with names, identifiers and all terms. */
@Schema(name = "Member")
public record MemberDetail(
        @JsonUnwrapped MemberSummary member,

        @NotNull String firstName,

        @Schema(description = "Middle name or initial.") String middleName,

        @NotNull String lastName,

        String suffix,

        String nickname,

        @NotNull @Schema(description = "Former and alternative names.")
        List<Member.OtherName> otherNames,

        @NotNull @Schema(description = "Retired Bioguide IDs of the Member.")
        List<String> retiredIds,

        @NotNull @Schema(description = "IDs in other systems, by scheme.")
        Map<String, String> ids,

        @NotNull @Schema(description = "All terms, oldest first.")
        List<Term> terms) {

    /** Represents a term in one seat. */
    public record Term(
            @NotNull Chamber chamber,

            @NotNull @Schema(description = "The state or territory.")
            String state,

            @Schema(description = "The district; 0 if at large.")
            Integer district,

            @Schema(description = "The class of a Senator's seat.")
            Integer senateClass,

            @NotNull LocalDate start,

            @NotNull @Schema(description = "End date, exclusive.")
            LocalDate end,

            @NotNull
            @Schema(
                    description =
                            "Basis of the end date: `scheduled`, `actual` (reported) or `absent` (inferred from an absence).")
            ServicePeriodEntity.EndBasis endBasis,

            @NotNull
            @Schema(
                    description =
                            "Party affiliations with their dates; more than one if the Member changed parties during the term.")
            List<Affiliation> parties,

            @NotNull @Schema(description = "Time of the last update of the term.")
            Instant recordedAt) {}

    /** Represents a party affiliation within a term. */
    @Schema(name = "PartyAffiliation")
    public record Affiliation(
            @NotNull String party,

            @Schema(description = "The caucus, if it differs from the party.")
            String caucus,

            @NotNull LocalDate start,

            @NotNull @Schema(description = "End date, exclusive.")
            LocalDate end) {}

    static MemberDetail of(
            Member member, List<ServicePeriodEntity> services, List<String> retiredIds, LocalDate today) {
        return new MemberDetail(
                MemberSummary.of(member, services, today),
                member.firstName,
                member.middleName,
                member.lastName,
                member.suffix,
                member.nickname,
                member.otherNames,
                retiredIds,
                member.ids,
                terms(services));
    }

    private static List<Term> terms(List<ServicePeriodEntity> services) {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < services.size(); i++) {
            ServicePeriodEntity first = services.get(i);
            List<Affiliation> parties = new ArrayList<>(List.of(affiliation(first)));
            ServicePeriodEntity last = first;
            while (i + 1 < services.size() && sameTerm(first, services.get(i + 1))) {
                last = services.get(++i);
                parties.add(affiliation(last));
            }
            terms.add(new Term(
                    first.chamber,
                    first.state,
                    first.district,
                    first.senateClass,
                    first.termStart,
                    last.endDate,
                    last.endBasis,
                    parties,
                    last.recordedAt));
        }
        return terms;
    }

    private static boolean sameTerm(ServicePeriodEntity one, ServicePeriodEntity other) {
        return one.chamber == other.chamber && one.termStart.equals(other.termStart);
    }

    private static Affiliation affiliation(ServicePeriodEntity service) {
        return new Affiliation(service.party, service.caucus, service.startDate, service.endDate);
    }
}
