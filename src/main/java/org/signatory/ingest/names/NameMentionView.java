package org.signatory.ingest.names;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.matching.Mention;
import org.signatory.matching.MentionRole;
import org.signatory.matching.NameMatch;
import org.signatory.matching.RoleEvidence;
import org.signatory.roster.Chamber;
import org.signatory.roster.OfficeType;
import org.signatory.roster.RosterMember;
import org.signatory.roster.ServicePeriod;

/** Represents a name in a text and the Member that it refers to. */
@Schema(name = "Mention")
public record NameMentionView(
        @Schema(
                required = true,
                description = "The name as written, without title or affiliation.",
                examples = "Jan Schakowsky")
        String written,

        @Schema(description = "The party and seat next to the name, as written.", examples = "D-Ill.")
        String affiliation,

        @Schema(required = true, description = "Start in the text, in UTF-16 code units from 0.")
        int start,

        @Schema(required = true, description = "End, exclusive.")
        int end,

        @Schema(required = true, description = "What the text says about the person's role.")
        MentionRole role,

        @Schema(description = "The words that determine the role; absent in a plain list.")
        EvidenceView evidence,

        @Schema(required = true, description = "Whether the name is matched, ambiguous or unmatched.")
        NameMatch.Status status,

        @Schema(description = "The Member's Bioguide ID, when matched.", examples = "S001145")
        String bioguideId,

        @Schema(description = "The matched Member, with the seat held on the roster date.")
        MemberSeat member,

        @Schema(description = "How the name was matched.") NameMatch.How method,

        @Schema(description = "Whether the match is certain; absent unless matched.")
        Boolean certain,

        @Schema(
                required = true,
                description = "Corrections, contradictions, or why the name is uncertain.",
                examples = "[\"represents UT, not the state given\"]")
        List<String> notes,

        @Schema(description = "The index, from 0, of an earlier mention of the same Member.")
        Integer repeats,

        @Schema(required = true, description = "The possible Members, most likely first; empty when matched.")
        List<CandidateView> candidates) {

    /** Represents the words that decide a role. */
    @Schema(name = "RoleEvidence")
    public record EvidenceView(
            @Schema(required = true, description = "Words that determine the role.", examples = "signed by")
            String written,

            @Schema(required = true, description = "Start of the words, in UTF-16 code units from 0.")
            int start,

            @Schema(required = true, description = "End of the words, exclusive.")
            int end) {

        static EvidenceView of(RoleEvidence evidence) {
            return evidence == null ? null : new EvidenceView(evidence.written(), evidence.start(), evidence.end());
        }
    }

    @Schema(name = "MatchedMember")
    public record MemberSeat(
            @Schema(required = true, examples = "S001145") String bioguideId,

            @Schema(
                    required = true,
                    description = "The name in the roster's spelling.",
                    examples = "Janice D. Schakowsky")
            String name,

            @Schema(required = true, description = "The kind of seat.")
            OfficeType office,

            @Schema(required = true) Chamber chamber,

            @Schema(required = true, description = "The state or territory.", examples = "IL")
            String state,

            @Schema(description = "The district; 0 if at large.")
            Integer district,

            @Schema(required = true, examples = "Democrat") String party) {

        public static MemberSeat of(RosterMember person, ServicePeriod seat) {
            return new MemberSeat(
                    person.bioguideId(),
                    person.name().printed(),
                    seat.office(),
                    seat.chamber(),
                    seat.state(),
                    seat.district(),
                    seat.party());
        }
    }

    /** Represents a possible Member for a name. */
    @Schema(name = "MatchCandidate")
    public record CandidateView(
            @Schema(
                    required = true,
                    description = "The Member, with the seat held on the roster date, or the nearest other seat.")
            MemberSeat member,

            @Schema(required = true, description = "Whether the Member served on the roster date.")
            boolean serving,

            @Schema(
                    required = true,
                    description = "Reasons for and against this Member.",
                    examples = "[\"the last name is the same, and no first name is given\"]")
            List<String> reasons) {

        public static CandidateView of(NameMatch.Candidate candidate) {
            return new CandidateView(
                    MemberSeat.of(candidate.person(), candidate.seat()), candidate.serving(), candidate.reasons());
        }
    }

    public static NameMentionView of(Mention mention) {
        NameMatch match = mention.match();
        return new NameMentionView(
                mention.written(),
                mention.affiliation().written(),
                mention.start(),
                mention.end(),
                mention.role(),
                EvidenceView.of(mention.evidence()),
                match.status(),
                match.matched() ? match.person().bioguideId() : null,
                match.matched() ? MemberSeat.of(match.person(), match.seat()) : null,
                match.how(),
                match.matched() ? match.sure() : null,
                match.notes(),
                mention.repeats(),
                match.candidates().stream().map(CandidateView::of).toList());
    }
}
