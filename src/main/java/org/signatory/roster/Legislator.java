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
    record Id(
            String bioguide,
            List<String> bioguidePrevious,
            List<String> fec,
            String govtrack,
            String houseHistory,
            String icpsr,
            String lis,
            String opensecrets,
            String wikidata) {

        /** Returns the IDs in other systems, by the names of {@link MemberIdSystems#SCHEMES}. */
        private Map<String, String> others() {
            Map<String, String> ids = new TreeMap<>();
            put(ids, "fec", fec == null ? null : String.join(",", fec));
            put(ids, "govtrack", govtrack);
            put(ids, "houseHistory", houseHistory);
            put(ids, "icpsr", icpsr);
            put(ids, "lis", lis);
            put(ids, "opensecrets", opensecrets);
            put(ids, "wikidata", wikidata);
            return ids;
        }

        /** Adds an ID. An ID with other characters than letters and digits is a mistake in the file, and is left out. */
        private static void put(Map<String, String> ids, String scheme, String id) {
            if (id != null && id.matches("[A-Za-z0-9,_-]{1,200}")) {
                ids.put(scheme, id);
            }
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Name(String first, String middle, String last, String suffix, String nickname, String officialFull) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Other(String first, String middle, String last, String suffix, LocalDate start, LocalDate end) {}

    enum Type {
        @JsonProperty("rep")
        REP,
        @JsonProperty("sen")
        SEN,
        @JsonProperty("prez")
        PRESIDENT,
        @JsonProperty("viceprez")
        VICE_PRESIDENT;

        boolean isOfCongress() {
            return this == REP || this == SEN;
        }
    }

    /** Returns this record without terms as President or Vice President, which the file of executives has. */
    Legislator inCongress() {
        return terms == null
                ? this
                : new Legislator(
                        id,
                        name,
                        otherNames,
                        terms.stream()
                                .filter(term -> term == null || term.isOfCongress())
                                .toList());
    }

    /** Returns whether the record does not belong to a Member: without a Bioguide ID, or with terms as an executive only. */
    boolean isSkipped() {
        boolean executive =
                terms != null && !terms.isEmpty() && inCongress().terms().isEmpty();
        return executive || id != null && id.bioguide() == null && terms != null;
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

        boolean isOfCongress() {
            return type == null || type.isOfCongress();
        }

        Term dated(LocalDate from, LocalDate until) {
            return new Term(type, from, until, state, district, senateClass, party, caucus, partyAffiliations);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Affiliation(LocalDate start, LocalDate end, String party, String caucus) {}

    Map<String, String> otherIds() {
        return id.others();
    }
}
