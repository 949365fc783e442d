package org.signatory.groups;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.roster.Member;

/** A committee with those who sit on it on a day. */
@Schema(name = "Committee")
public record CommitteeDetail(
        @NotNull @JsonUnwrapped CommitteeView committee,

        @Schema(required = true, description = "The day whose members these are.", examples = "2026-06-16")
        LocalDate on,

        @Schema(required = true, description = "The members: majority first, each side by rank.")
        List<Seat> members) {

    /** One member's place. */
    @Schema(name = "CommitteeMember")
    public record Seat(
            @Schema(required = true, description = "The Bioguide ID.", examples = "R000515")
            String bioguideId,

            @Schema(required = true, description = "The name with the roster's spelling.", examples = "Jamie Raskin")
            String name,

            @Schema(description = "The rank on the side, from 1.", examples = "1")
            Integer rank,

            @Schema(description = "The title, where there is one.", examples = "Ranking Member")
            String title,

            @Schema(description = "The side.") CommitteeMembership.Side side,

            @Schema(required = true, description = "The day of the first list that says so.", examples = "2026-06-16")
            LocalDate from,

            @Schema(description = "The day of the first list that no longer does.", examples = "2027-01-15")
            LocalDate until) {

        static Seat of(CommitteeMembership membership, Member member) {
            return new Seat(
                    membership.bioguideId,
                    member.printedName(),
                    membership.rank,
                    membership.title,
                    membership.side,
                    membership.fromDate,
                    membership.untilDate);
        }
    }
}
