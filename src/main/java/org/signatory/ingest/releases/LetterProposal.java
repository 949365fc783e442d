package org.signatory.ingest.releases;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.ingest.names.MatchReport.IgnoredPart;
import org.signatory.ingest.names.NameMentionView;
import org.signatory.letters.LetterInput;
import org.signatory.letters.LikelyDuplicateLetter;
import org.signatory.letters.RecipientInput;
import org.signatory.matching.CheckedClaim;
import org.signatory.matching.MentionRole;
import org.signatory.roster.RosterMemberLoader;
import org.signatory.signons.BulkSignOnInput;
import org.signatory.signons.LeadSponsorsInput;

/** Represents a letter as extracted from a text, for review; nothing is saved. */
public record LetterProposal(
        @Schema(description = "The headline; absent if none was found.")
        FoundText title,

        @Schema(
                description =
                        "The sent date of the letter; absent if neither the request nor the text contains it. Ask the user.",
                examples = "2021-02-12")
        LocalDate sentOn,

        @Schema(required = true, description = "Date of the roster used to match the names.", examples = "2021-02-12")
        LocalDate asOf,

        @Schema(
                required = true,
                description =
                        "If sentOn is absent, the days on which most of the named Members served, latest first; otherwise empty.")
        List<CommonServicePeriod> possibleDays,

        @Schema(description = "Date in the text, with its position; absent if there is none.")
        FoundText dateWritten,

        @Schema(description = "The date of the roster.", examples = "2026-06-15")
        LocalDate rosterAsOf,

        @Schema(description = "First day from which the roster lists all Members.")
        LocalDate rosterCompleteSince,

        @Schema(required = true) List<FoundRecipient> recipients,

        @Schema(required = true, description = "Possible topics; never certain.")
        List<FoundText> topics,

        @Schema(description = "The passage of the letter that the release quotes.")
        FoundText excerpt,

        @Schema(
                required = true,
                description = "The leads, in order; a repeated Member is listed again with a reference.")
        List<NameMentionView> leads,

        @Schema(required = true, description = "The other signers, in order.")
        List<NameMentionView> cosigners,

        @Schema(required = true, description = "Organizations that endorse the letter, in order.")
        List<FoundText> endorsers,

        @Schema(required = true, description = "Quotes about the letter.")
        List<FoundStatement> statements,

        @Schema(required = true, description = "The claims in the text, compared with its signers.")
        List<CheckedClaim> claims,

        @Schema(required = true, description = "URLs in the text.")
        List<FoundText> links,

        @Schema(required = true, description = "Parts with names of people who are not signers, with the reason.")
        List<IgnoredPart> ignored,

        @Schema(required = true, description = "The letter as a request body for POST /v1/letters.")
        LetterInput letter,

        @Schema(
                required = true,
                description = "The leads matched with certainty, as a request body for PUT lead-sponsors.")
        LeadSponsorsInput leadOrder,

        @Schema(
                description =
                        "The cosigners matched with certainty, as a request body for POST cosigners; absent if there are none.")
        BulkSignOnInput signOns,

        @Schema(required = true, description = "Recorded letters, visible to the caller, that may be the same.")
        List<LikelyDuplicateLetter> likelyDuplicates) {

    /** Represents words of the text and their position. */
    @Schema(name = "ProposedText")
    public record FoundText(
            @Schema(required = true, description = "Value found in the text.", examples = "Indivisible")
            String value,

            @Schema(required = true, description = "Start in the text, in UTF-16 code units from 0.")
            int start,

            @Schema(required = true, description = "End, exclusive.")
            int end,

            @Schema(required = true, description = "Whether the information is certain.")
            boolean certain) {

        static FoundText of(ExtractedValue<?> part) {
            return part == null ? null : new FoundText(part.value().toString(), part.start(), part.end(), part.sure());
        }
    }

    /** Represents a recipient of the letter and its position in the text. */
    @Schema(name = "ProposedRecipient")
    public record FoundRecipient(
            @Schema(required = true, description = "The recipient as part of a request.")
            RecipientInput value,

            @Schema(description = "The Bioguide ID of a recipient who is a Member.", examples = "S000148")
            String bioguideId,

            @Schema(required = true, description = "Start in the text, in UTF-16 code units from 0.")
            int start,

            @Schema(required = true, description = "End, exclusive.")
            int end,

            @Schema(required = true, description = "Whether the information is certain.")
            boolean certain) {

        static FoundRecipient of(ExtractedValue<ExtractedRecipient> part) {
            ExtractedRecipient it = part.value();
            return new FoundRecipient(it.draft(), it.bioguideId(), part.start(), part.end(), part.sure());
        }
    }

    /** Represents a quote and its position in the text. */
    @Schema(name = "ProposedStatement")
    public record FoundStatement(
            @Schema(required = true, description = "Exact words.", examples = "The program should end.")
            String quote,

            @Schema(required = true, examples = "Policy director")
            String speaker,

            @Schema(examples = "director of policy") String speakerTitle,

            @Schema(description = "The speaker's organization.", examples = "Indivisible")
            String organization,

            @Schema(description = "The Bioguide ID of a speaker who is a Member.", examples = "S001145")
            String bioguideId,

            @Schema(required = true, description = "Start in the text, in UTF-16 code units from 0.")
            int start,

            @Schema(required = true, description = "End, exclusive.")
            int end,

            @Schema(required = true, description = "Whether the information is certain.")
            boolean certain) {

        static FoundStatement of(ExtractedValue<ExtractedStatement> part) {
            ExtractedStatement said = part.value();
            return new FoundStatement(
                    said.quote(),
                    said.speaker(),
                    said.speakerTitle(),
                    said.organization(),
                    said.bioguideId(),
                    part.start(),
                    part.end(),
                    part.sure());
        }
    }

    static LetterProposal of(
            DatedRelease dated,
            String text,
            RosterMemberLoader.Stamp roster,
            List<LikelyDuplicateLetter> likelyDuplicates) {
        ParsedPressRelease release = dated.release();
        return new LetterProposal(
                FoundText.of(release.title()),
                dated.date(),
                dated.asOf(),
                dated.possibleDays(),
                FoundText.of(release.date()),
                roster.asOf(),
                roster.completeSince(),
                release.recipients().stream().map(FoundRecipient::of).toList(),
                release.topics().stream().map(FoundText::of).toList(),
                FoundText.of(release.excerpt()),
                mentions(release, MentionRole.LEAD),
                mentions(release, MentionRole.SIGNER),
                release.endorsers().stream().map(FoundText::of).toList(),
                release.statements().stream().map(FoundStatement::of).toList(),
                CheckedClaim.of(release.signers(), release.endorsers().size()),
                release.links().stream().map(FoundText::of).toList(),
                release.signers().ignored().stream().map(IgnoredPart::of).toList(),
                LetterInputsFromRelease.letter(release, text, dated.date()),
                LetterInputsFromRelease.leads(release, dated.date()),
                LetterInputsFromRelease.cosigners(release, dated.date()),
                likelyDuplicates);
    }

    static List<NameMentionView> mentions(ParsedPressRelease release, MentionRole role) {
        return release.signers().mentions().stream()
                .filter(it -> it.role() == role)
                .map(NameMentionView::of)
                .toList();
    }
}
