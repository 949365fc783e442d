package org.signatory.ingest.names;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.matching.CheckedClaim;
import org.signatory.matching.IgnoredText;
import org.signatory.matching.MentionRole;
import org.signatory.matching.MentionedMembers;
import org.signatory.matching.NameMatch;
import org.signatory.matching.NamePassage;
import org.signatory.roster.RosterMemberLoader;

/** Reports the Members named in a text, with their roles. Nothing is saved. */
public record MatchReport(
        @Schema(required = true, description = "Date of the roster that was used.", examples = "2021-02-12")
        LocalDate asOf,

        @Schema(description = "The date of the roster.", examples = "2026-06-15")
        LocalDate rosterAsOf,

        @Schema(description = "First day from which the roster lists all Members.")
        LocalDate rosterCompleteSince,

        @Schema(required = true, description = "The claims in the text, compared with its signers.")
        List<CheckedClaim> claims,

        @Schema(required = true, description = "The number of matched leads and signers, counting each Member once.")
        int matched,

        @Schema(required = true, description = "The number of leads and signers that need a decision.")
        int ambiguous,

        @Schema(
                required = true,
                description =
                        "The number of leads and signers that match no Member who served in the requested chamber on the roster date.")
        int unmatched,

        @Schema(required = true, description = "All names of Members, in any role, in the order of the text.")
        List<NameMentionView> mentions,

        @Schema(required = true, description = "Passages with three or more names, in the order of the text.")
        List<NameListView> lists,

        @Schema(
                required = true,
                description = "Parts with names of people or organizations who are not signers, with the reason.")
        List<IgnoredPart> ignored) {

    /** Represents a passage with several names. */
    @Schema(name = "NameList")
    public record NameListView(
            @Schema(required = true, description = "Start in the text, in UTF-16 code units from 0.")
            int start,

            @Schema(required = true, description = "End, exclusive.")
            int end,

            @Schema(required = true, description = "The number of names.")
            int names,

            @Schema(required = true, description = "What the text says about the role of all names.")
            MentionRole role,

            @Schema(description = "The words that determine the role; absent in a plain list.")
            NameMentionView.EvidenceView evidence,

            @Schema(
                    description = "The question to answer if the role is unclear.",
                    examples = "57 names in this passage: did they sign the letter?")
            String question) {

        public static NameListView of(NamePassage list) {
            return new NameListView(
                    list.start(),
                    list.end(),
                    list.names(),
                    list.role(),
                    NameMentionView.EvidenceView.of(list.evidence()),
                    list.question());
        }
    }

    /** Represents a part of the text that was ignored. */
    @Schema(name = "IgnoredText")
    public record IgnoredPart(
            @Schema(
                    required = true,
                    description = "The text of that part, truncated to 200 characters.",
                    examples = "cc: The Clerk")
            String written,

            @Schema(required = true, description = "Start in the text, in UTF-16 code units from 0.")
            int start,

            @Schema(required = true, description = "End, exclusive.")
            int end,

            @Schema(required = true, examples = "is copied on the letter")
            String reason) {

        private static final int MAX_TEXT_LENGTH = 200;

        public static IgnoredPart of(IgnoredText part) {
            String written = part.written();
            return new IgnoredPart(
                    written.length() <= MAX_TEXT_LENGTH ? written : written.substring(0, MAX_TEXT_LENGTH),
                    part.start(),
                    part.end(),
                    part.reason());
        }
    }

    static MatchReport of(MentionedMembers list, LocalDate asOf, RosterMemberLoader.Stamp roster) {
        return new MatchReport(
                asOf,
                roster.asOf(),
                roster.completeSince(),
                CheckedClaim.of(list),
                count(list, NameMatch.Status.MATCHED),
                count(list, NameMatch.Status.AMBIGUOUS),
                count(list, NameMatch.Status.UNMATCHED),
                list.mentions().stream().map(NameMentionView::of).toList(),
                list.lists().stream().map(NameListView::of).toList(),
                list.ignored().stream().map(IgnoredPart::of).toList());
    }

    private static int count(MentionedMembers list, NameMatch.Status status) {
        return (int) list.signers().stream()
                .filter(it -> it.repeats() == null && it.match().status() == status)
                .count();
    }
}
