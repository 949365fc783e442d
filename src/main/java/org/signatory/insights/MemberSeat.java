package org.signatory.insights;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.matching.SeatedMember;
import org.signatory.roster.Chamber;
import org.signatory.signons.SignOn;

/** A Member and the seat: today's, or the one in which a letter was signed. */
public record MemberSeat(
        @Schema(required = true, description = "The Member.", examples = "S001145")
        String bioguideId,

        @Schema(required = true, description = "The name as it would be printed.", examples = "Janice D. Schakowsky")
        String name,

        @Schema(required = true, description = "The party.", examples = "Democrat")
        String party,

        @Schema(required = true, description = "The chamber.")
        Chamber chamber,

        @Schema(required = true, description = "The state or territory.", examples = "IL")
        String state,

        @Schema(description = "The district; 0 at large.", examples = "9")
        Integer district) {

    static MemberSeat of(SeatedMember member) {
        return new MemberSeat(
                member.person().bioguideId(),
                member.person().name().printed(),
                member.seat().party(),
                member.seat().chamber(),
                member.seat().state(),
                member.seat().district());
    }

    static MemberSeat of(SignOn signOn) {
        return new MemberSeat(
                signOn.bioguideId, signOn.printedName, signOn.party, signOn.chamber, signOn.state, signOn.district);
    }
}
