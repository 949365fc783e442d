package org.signatory.matching;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.roster.RosterMember;
import org.signatory.roster.ServicePeriod;

/**
 * Represents the result of matching a written name.
 *
 * @param person the matched Member; null unless matched
 * @param seat the seat as of the day; null unless matched
 * @param how how the name was matched; null unless matched
 * @param sure whether there is no evidence against the match
 * @param notes evidence against it, corrections, and the reason for an uncertain result
 * @param candidates the possible Members, most likely first; empty if matched
 */
public record NameMatch(
        Status status,
        RosterMember person,
        ServicePeriod seat,
        How how,
        boolean sure,
        List<String> notes,
        List<Candidate> candidates) {

    /** Whether a name could be resolved. */
    @Schema(name = "MatchStatus")
    public enum Status {
        /** Exactly one Member who served that day can be meant. */
        @JsonProperty("matched")
        MATCHED,
        /** A Member who served that day may be meant, but a person has to decide. */
        @JsonProperty("ambiguous")
        AMBIGUOUS,
        /** No Member who served that day has such a name. */
        @JsonProperty("unmatched")
        UNMATCHED
    }

    /** By which way a match was found. */
    @Schema(name = "MatchMethod")
    public enum How {
        /** By the Bioguide ID next to the name. */
        @JsonProperty("id")
        ID,
        /** The name is the roster's. */
        @JsonProperty("exact")
        EXACT,
        /** The given name is a form of the roster's. */
        @JsonProperty("nickname")
        NICKNAME,
        /** By a name from a table of names in use. */
        @JsonProperty("alias")
        ALIAS,
        /** Only the surname is written, perhaps with initials, and the words around leave one Member. */
        @JsonProperty("surname")
        SURNAME,
        /** After putting a slip of the pen or a lost letter right. */
        @JsonProperty("corrected")
        CORRECTED
    }

    /** Represents a possible Member, with the evidence for and against. */
    public record Candidate(RosterMember person, ServicePeriod seat, boolean serving, List<String> reasons) {}

    static NameMatch doubt(boolean nobody, List<String> notes, List<Candidate> candidates) {
        return new NameMatch(nobody ? Status.UNMATCHED : Status.AMBIGUOUS, null, null, null, false, notes, candidates);
    }

    public boolean matched() {
        return status == Status.MATCHED;
    }
}
