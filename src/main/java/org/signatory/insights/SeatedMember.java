package org.signatory.insights;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.matching.MemberWithSeat;
import org.signatory.roster.Chamber;
import org.signatory.signons.SignOn;

/** Represents a Member with the current seat or the seat at signing. */
public record SeatedMember(
        @Schema(required = true, examples = "S001145") String bioguideId,

        @Schema(
                required = true,
                description = "Name of the Member as printed on letters.",
                examples = "Janice D. Schakowsky")
        String name,

        @Schema(required = true, examples = "Democrat") String party,

        @Schema(required = true) Chamber chamber,

        @Schema(required = true, description = "State or territory.", examples = "IL")
        String state,

        @Schema(description = "District; 0 if at large, absent for Senators.")
        Integer district) {

    static SeatedMember of(MemberWithSeat member) {
        return new SeatedMember(
                member.person().bioguideId(),
                member.person().name().printed(),
                member.seat().party(),
                member.seat().chamber(),
                member.seat().state(),
                member.seat().district());
    }

    static SeatedMember of(SignOn signOn) {
        return new SeatedMember(
                signOn.bioguideId, signOn.printedName, signOn.party, signOn.chamber, signOn.state, signOn.district);
    }
}
