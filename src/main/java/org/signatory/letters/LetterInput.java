package org.signatory.letters;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.Builder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.matching.LetterClaim;

/** Represents the editable fields of a letter. */
@Schema(
        examples =
                "{\"title\": \"End the 287(g) program\", \"chamber\": \"house\", \"topics\": [\"immigration\"], \"recipients\": [{\"title\": \"Secretary\", \"agency\": \"Department of Homeland Security\"}], \"targetCount\": 60}")
@Builder(toBuilder = true)
public record LetterInput(
        @NotBlank @Size(max = 500) @Schema(examples = "End the 287(g) program")
        String title,

        @Size(max = 5000)
        @Schema(
                description = "Summary of the letter's request, in a few sentences.",
                examples = "Asks the Secretary to end three programs.")
        String summary,

        @Size(max = 10000) @Schema(description = "Passage to quote.", examples = "We urge you to end the program.")
        String excerpt,

        @Size(min = 1, max = 500000)
        @Schema(
                description = "Initial text, as Markdown; later texts are saved as versions under /versions.",
                examples = "Dear Secretary: We urge you to end the program.")
        String text,

        @Size(max = 50, message = "{entries}")
        @Schema(description = "Topics; saved in lower case without duplicates.", examples = "[\"immigration\"]")
        List<@NotBlank @Size(max = 100) String> topics,

        @Size(max = 50, message = "{entries}") @Schema(description = "Recipients, in order.")
        List<@NotNull @Valid RecipientInput> recipients,

        @Size(max = 500)
        @Schema(description = "Salutation; derived from the recipients if absent.", examples = "Dear Secretary:")
        String salutation,

        @Size(max = 200)
        @Schema(
                description = "Line above the recipients that says how the letter is delivered.",
                examples = "Via email")
        String delivery,

        @Size(max = 500) @Schema(description = "Text of the RE line.", examples = "287(g) agreements")
        String reLine,

        @Size(max = 50, message = "{entries}")
        @Schema(description = "Recipients of copies, named below the signatures.")
        List<@NotBlank @Size(max = 500) String> cc,

        @Size(max = 50, message = "{entries}") @Schema(description = "Enclosures, listed below the signatures.")
        List<@NotBlank @Size(max = 500) String> enclosures,

        @NotNull @Schema(description = "Chambers whose Members can sign.")
        ChamberScope chamber,

        @Schema(description = "Audience of the letter after it is opened; defaults to internal.")
        Visibility visibility,

        @Valid DeadlineInput deadline,

        @Min(1) @Max(1000) @Schema(description = "Target number of signers.", examples = "60")
        Integer targetCount,

        @Size(max = 50, message = "{entries}") @Schema(description = "Public claims about the letter.")
        List<@NotNull @Valid LetterClaim> claims,

        @Size(max = 50, message = "{entries}") @Schema(description = "Links, such as the press release.")
        List<@NotNull @Valid LetterLink> links,

        @Size(max = 50, message = "{entries}") @Schema(description = "Contacts for staff; visible to staff only.")
        List<@NotNull @Valid LetterContact> contacts,

        @Valid @Schema(description = "Contact for the press.")
        LetterContact mediaContact,

        @Size(max = 50, message = "{entries}") List<@NotNull @Valid RelatedLetter> related,

        @Schema(
                description = "Whether partner endorsements need an editor's approval." + " Defaults to false.",
                examples = "false")
        Boolean endorsementsReviewed,

        @Schema(description = "Rule that balances the signers; defaults to none.")
        BalanceRule balance) {

    public LetterInput {
        visibility = visibility == null ? Visibility.INTERNAL : visibility;
        topics = topics == null
                ? List.of()
                : topics.stream()
                        .map(topic -> topic == null ? "" : topic.strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList();
        recipients = recipients == null ? List.of() : recipients;
        salutation = salutation == null
                        || salutation.isBlank()
                        || salutation.equals(Salutation.of(
                                recipients.stream().filter(Objects::nonNull).toList()))
                ? null
                : salutation.strip();
        delivery = delivery == null || delivery.isBlank() ? null : delivery.strip();
        reLine = LetterPartLabel.RE.words(reLine);
        cc = LetterPartLabel.CC.lines(cc);
        enclosures = LetterPartLabel.ENCLOSURES.lines(enclosures);
        claims = claims == null
                ? List.of()
                : claims.stream()
                        .flatMap(claim -> claim == null ? Stream.of((LetterClaim) null) : claim.parts().stream())
                        .toList();
        links = links == null ? List.of() : links;
        contacts = contacts == null ? List.of() : contacts;
        related = related == null ? List.of() : related;
        endorsementsReviewed = endorsementsReviewed != null && endorsementsReviewed;
    }

    /** Returns a copy with the deadline that its words mean at a time. */
    LetterInput withDeadlineResolved(Instant now) {
        return deadline == null
                ? this
                : toBuilder().deadline(deadline.resolved(now)).build();
    }

    /** Returns a copy in which each recipient has an ID: that of the known recipient with the same name, or a new one. */
    LetterInput withRecipientIds(List<RecipientInput> known) {
        return toBuilder()
                .recipients(RecipientIdAssigner.assign(known, recipients))
                .build();
    }

    /** Returns a copy with the deadline as an instant, for comparison with a saved letter. */
    LetterInput withDeadlineAsInstant() {
        return toBuilder()
                .deadline(deadline == null ? null : new DeadlineInput(deadline.instant(), deadline.words()))
                .build();
    }

    /** Returns the fields that every caller with access to the letter can see, except related letters. */
    LetterInput forPublic() {
        return toBuilder()
                .contacts(null)
                .related(null)
                .endorsementsReviewed(null)
                .build();
    }

    /** Returns the current fields of a letter without its text. */
    public static LetterInput of(Letter letter) {
        return builder()
                .title(letter.title)
                .summary(letter.summary)
                .excerpt(letter.excerpt)
                .topics(letter.topics)
                .recipients(letter.recipientDrafts())
                .salutation(letter.salutation)
                .delivery(letter.delivery)
                .reLine(letter.reLine)
                .cc(letter.cc)
                .enclosures(letter.enclosures)
                .chamber(letter.chamber)
                .visibility(letter.visibility)
                .deadline(letter.deadlineAt == null ? null : new DeadlineInput(letter.deadlineAt, letter.deadlineWords))
                .targetCount(letter.targetCount)
                .claims(letter.claims)
                .links(letter.links)
                .contacts(letter.contacts)
                .mediaContact(letter.mediaContact)
                .related(letter.related)
                .endorsementsReviewed(letter.endorsementsReviewed)
                .balance(letter.balance)
                .build();
    }
}
