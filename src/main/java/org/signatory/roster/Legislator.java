package org.signatory.roster;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Represents a record of the public dataset unitedstates/congress-legislators. Other fields are ignored.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Legislator(Id id, Name name, List<Other> otherNames, List<Term> terms) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Id(String bioguide, List<String> bioguidePrevious, String govtrack, String icpsr, String lis) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Name(String first, String middle, String last, String suffix, String nickname, String officialFull) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Other(String first, String middle, String last, String suffix, LocalDate start, LocalDate end) {}

    enum Type {
        @JsonProperty("rep")
        REP,
        @JsonProperty("sen")
        SEN
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Term(
            Type type,
            LocalDate start,
            LocalDate end,
            String state,
            Integer district,
            @JsonProperty("class") Integer senateClass,
            String party,
            String caucus,
            List<Affiliation> partyAffiliations) {

        Term startingOn(LocalDate day) {
            return new Term(type, day, end, state, district, senateClass, party, caucus, partyAffiliations);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Affiliation(LocalDate start, LocalDate end, String party, String caucus) {}

    Map<String, String> otherIds() {
        Map<String, String> ids = new TreeMap<>();
        if (id.govtrack() != null) {
            ids.put("govtrack", id.govtrack());
        }
        if (id.icpsr() != null) {
            ids.put("icpsr", id.icpsr());
        }
        if (id.lis() != null) {
            ids.put("lis", id.lis());
        }
        return ids;
    }
}
