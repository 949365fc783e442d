package org.signatory.matching;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
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
 * @param candidates the possible Members, most likely first; empty if the match is sure
 */
public record NameMatch(
        Status status,
        RosterMember person,
        ServicePeriod seat,
        How how,
        boolean sure,
        List<String> notes,
        List<Candidate> candidates) {

    /** Lists the results of matching a name. */
    @Schema(name = "MatchStatus")
    public enum Status {
        /** The name refers to exactly one Member who served that day. */
        @JsonProperty("matched")
        MATCHED,
        /** The name may refer to a Member who served that day, but a person must decide. */
        @JsonProperty("ambiguous")
        AMBIGUOUS,
        /** No Member who served that day has the name. */
        @JsonProperty("unmatched")
        UNMATCHED
    }

    /** Lists the methods of finding a match. */
    @Schema(name = "MatchMethod")
    public enum How {
        /** By the Bioguide ID next to the name. */
        @JsonProperty("id")
        ID,
        /** The name equals the roster's. */
        @JsonProperty("exact")
        EXACT,
        /** The given name is a variant of the roster's. */
        @JsonProperty("nickname")
        NICKNAME,
        /** By a name from the table of aliases or a saved alias. */
        @JsonProperty("alias")
        ALIAS,
        /** By the surname, perhaps with initials, if the context leaves only one Member. */
        @JsonProperty("surname")
        SURNAME,
        /** After correcting a misspelling or a lost letter. */
        @JsonProperty("corrected")
        CORRECTED
    }

    /** Represents a possible Member, with the evidence for and against. */
    public record Candidate(RosterMember person, ServicePeriod seat, boolean serving, List<String> reasons) {}

    static NameMatch doubt(boolean unmatched, List<String> notes, List<Candidate> candidates) {
        return new NameMatch(
                unmatched ? Status.UNMATCHED : Status.AMBIGUOUS, null, null, null, false, notes, candidates);
    }

    /** Returns the match as not sure, for this reason. */
    public NameMatch doubted(String why) {
        List<String> more = Stream.concat(notes.stream(), Stream.of(why)).toList();
        return new NameMatch(
                status, person, seat, how, false, more, List.of(new Candidate(person, seat, true, List.of(why))));
    }

    public boolean matched() {
        return status == Status.MATCHED;
    }

    /** Returns whether the match needs no decision by a person. */
    public boolean isCertain() {
        return matched() && sure;
    }
}
