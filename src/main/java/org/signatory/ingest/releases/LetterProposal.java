package org.signatory.ingest.releases;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.ingest.names.MatchReport.IgnoredPart;
import org.signatory.ingest.names.MentionView;
import org.signatory.letters.Addressee;
import org.signatory.matching.Mention;

/** A letter as a text tells of it, for a person to look over; nothing is stored. */
@Schema(name = "LetterProposal")
public record LetterProposal(
        @Schema(description = "What it is called; absent where no headline was found.")
        FoundText title,

        @Schema(
                required = true,
                description = "The day of the letter, by which the roster is taken.",
                examples = "2021-02-12")
        LocalDate date,

        @Schema(description = "Where the text gives its day; absent where it gives none.")
        FoundText dateWritten,

        @Schema(description = "The date of the stored roster itself.", examples = "2026-06-15")
        LocalDate rosterAsOf,

        @Schema(required = true, description = "To whom it goes.")
        List<FoundAddressee> addressees,

        @Schema(required = true, description = "What it may be about; never sure.")
        List<FoundText> topics,

        @Schema(description = "The passage that the release quotes.")
        FoundText excerpt,

        @Schema(required = true, description = "Who leads, in order; a Member named again is there again and says so.")
        List<MentionView> leads,

        @Schema(required = true, description = "Who else signs, in order.")
        List<MentionView> cosigners,

        @Schema(required = true, description = "Organizations that endorse it, in order.")
        List<FoundText> endorsers,

        @Schema(required = true, description = "What people say about it.")
        List<FoundStatement> statements,

        @Schema(description = "What the text claims of how many signed.")
        CountClaim declared,

        @Schema(required = true, description = "Addresses in the text.")
        List<FoundText> links,

        @Schema(required = true, description = "Parts that name people who are no signers, and why.")
        List<IgnoredPart> ignored) {

    /** Words of the text, and where they stand. */
    @Schema(name = "ProposedText")
    public record FoundText(
            @Schema(required = true, description = "What was found.", examples = "Indivisible")
            String value,

            @Schema(required = true, description = "Where it begins, in UTF-16 units from 0.", examples = "210")
            int start,

            @Schema(required = true, description = "Where it ends.", examples = "221")
            int end,

            @Schema(required = true, description = "Whether its place leaves no doubt.", examples = "true")
            boolean sure) {

        static FoundText of(ExtractedText<?> part) {
            return part == null ? null : new FoundText(part.value().toString(), part.start(), part.end(), part.sure());
        }
    }

    /** Somebody to whom the letter goes, and where the text says so. */
    @Schema(name = "ProposedAddressee")
    public record FoundAddressee(
            @Schema(required = true, description = "The addressee.")
            Addressee value,

            @Schema(required = true, description = "Where it begins, in UTF-16 units from 0.", examples = "320")
            int start,

            @Schema(required = true, description = "Where it ends.", examples = "365")
            int end,

            @Schema(required = true, description = "Whether its place leaves no doubt.", examples = "true")
            boolean sure) {

        static FoundAddressee of(ExtractedText<Addressee> part) {
            return new FoundAddressee(part.value(), part.start(), part.end(), part.sure());
        }
    }

    /** What somebody says, and where. */
    @Schema(name = "ProposedStatement")
    public record FoundStatement(
            @Schema(required = true, description = "The very words.", examples = "The program should end.")
            String quote,

            @Schema(required = true, description = "Who says them.", examples = "Policy director")
            String speaker,

            @Schema(description = "The speaker's title.", examples = "director of policy")
            String speakerTitle,

            @Schema(description = "For whom the speaker speaks.", examples = "Indivisible")
            String organization,

            @Schema(description = "The Bioguide ID of a speaker who is a Member.", examples = "S001145")
            String bioguideId,

            @Schema(required = true, description = "Where it begins, in UTF-16 units from 0.", examples = "900")
            int start,

            @Schema(required = true, description = "Where it ends.", examples = "1400")
            int end,

            @Schema(required = true, description = "Whether its place leaves no doubt.", examples = "true")
            boolean sure) {

        static FoundStatement of(ExtractedText<ExtractedStatement> part) {
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

    static LetterProposal of(PressRelease release, LocalDate date, LocalDate rosterAsOf) {
        return new LetterProposal(
                FoundText.of(release.title()),
                date,
                FoundText.of(release.date()),
                rosterAsOf,
                release.addressees().stream().map(FoundAddressee::of).toList(),
                release.topics().stream().map(FoundText::of).toList(),
                FoundText.of(release.excerpt()),
                mentions(release, Mention.Role.LEAD),
                mentions(release, Mention.Role.SIGNER),
                release.endorsers().stream().map(FoundText::of).toList(),
                release.statements().stream().map(FoundStatement::of).toList(),
                CountClaim.of(release.signers()),
                release.links().stream().map(FoundText::of).toList(),
                release.signers().ignored().stream().map(IgnoredPart::of).toList());
    }

    private static List<MentionView> mentions(PressRelease release, Mention.Role role) {
        return release.signers().mentions().stream()
                .filter(it -> it.role() == role)
                .map(MentionView::of)
                .toList();
    }
}
