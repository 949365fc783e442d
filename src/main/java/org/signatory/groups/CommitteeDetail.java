package org.signatory.groups;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.roster.Member;

/** Represents a committee with its members on a day. */
@Schema(name = "Committee")
public record CommitteeDetail(
        @NotNull @JsonUnwrapped CommitteeView committee,

        @Schema(required = true, description = "Date of the membership.", examples = "2026-06-16")
        LocalDate on,

        @Schema(required = true, description = "Members of the committee: majority first, each side by rank.")
        List<Seat> members) {

    /** Represents one member of a committee. */
    @Schema(name = "CommitteeMember")
    public record Seat(
            @Schema(required = true, examples = "R000515") String bioguideId,

            @Schema(required = true, description = "Name of the Member in the roster.", examples = "Jamie Raskin")
            String name,

            @Schema(description = "Rank within the majority or minority, from 1.")
            Integer rank,

            @Schema(description = "Title on the committee, if any.", examples = "Ranking Member")
            String title,

            CommitteeMembership.Side side,

            @Schema(
                    required = true,
                    description = "Date of the first list with this membership.",
                    examples = "2026-06-16")
            LocalDate from,

            @Schema(description = "Date of the first list without this membership.", examples = "2027-01-15")
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
