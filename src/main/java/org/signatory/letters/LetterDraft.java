package org.signatory.letters;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person writes about a letter. */
public record LetterDraft(
        @NotBlank @Size(max = 500) @Schema(description = "The subject line.", examples = "End the 287(g) program")
        String title,

        @Size(max = 5000)
        @Schema(
                description = "What the letter asks for, in a few sentences.",
                examples = "Asks the Secretary to end three programs.")
        String summary,

        @Size(max = 10000) @Schema(description = "A passage to quote.", examples = "We urge you to end the program.")
        String excerpt,

        @Size(min = 1, max = 500000)
        @Schema(
                description = "The first text; later ones are saved as versions under /versions.",
                examples = "Dear Secretary: We urge you to end the program.")
        String text,

        @Size(max = 50) @Schema(description = "Topics; kept in lower case, each once.", examples = "[\"immigration\"]")
        List<@NotBlank @Size(max = 100) String> topics,

        @Size(max = 50) @Schema(description = "To whom it goes, in order.")
        List<@NotNull @Valid Addressee> addressees,

        @NotNull @Schema(description = "Whose signatures it takes.")
        ChamberScope chamber,

        @Schema(description = "Who sees it once it circulates; internal where nothing is said.")
        Visibility visibility,

        @Valid @Schema(description = "Until when Members may sign on.")
        DeadlineDraft deadline,

        @Min(1) @Max(1000) @Schema(description = "How many signers are hoped for.", examples = "60")
        Integer targetCount,

        @Valid @Schema(description = "How many signers somebody says it has.")
        ClaimedTotal declared,

        @Size(max = 50) @Schema(description = "Links, such as the press release.")
        List<@NotNull @Valid LetterLink> links,

        @Size(max = 50) @Schema(description = "Whom staff ask; never shown to the public.")
        List<@NotNull @Valid Contact> contacts,

        @Valid @Schema(description = "Whom the press asks.") Contact mediaContact,

        @Size(max = 50) @Schema(description = "Other letters that this one has to do with.")
        List<@NotNull @Valid RelatedLetter> related,

        @Schema(
                description =
                        "Whether the office looks at endorsements first: a partner's then waits for an editor's yes."
                                + " False where nothing is said.",
                examples = "false")
        Boolean endorsementsReviewed,

        @Schema(description = "By what rule signers are kept in balance; none where nothing is said.")
        BalanceRule balance) {

    public LetterDraft {
        visibility = visibility == null ? Visibility.INTERNAL : visibility;
        topics = topics == null
                ? List.of()
                : topics.stream()
                        .map(topic -> topic == null ? "" : topic.strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList();
        addressees = addressees == null ? List.of() : addressees;
        links = links == null ? List.of() : links;
        contacts = contacts == null ? List.of() : contacts;
        related = related == null ? List.of() : related;
        endorsementsReviewed = endorsementsReviewed != null && endorsementsReviewed;
    }

    /** Returns the same fields with the deadline as an instant, as a letter keeps it, so that they can be compared. */
    LetterDraft withDeadlineAsInstant() {
        return new LetterDraft(
                title,
                summary,
                excerpt,
                text,
                topics,
                addressees,
                chamber,
                visibility,
                deadline == null ? null : new DeadlineDraft(deadline.instant(), null, deadline.words()),
                targetCount,
                declared,
                links,
                contacts,
                mediaContact,
                related,
                endorsementsReviewed,
                balance);
    }

    /** Returns the fields that are shown to all callers who see the letter, without the related letters. */
    LetterDraft forPublic() {
        return new LetterDraft(
                title,
                summary,
                excerpt,
                text,
                topics,
                addressees,
                chamber,
                visibility,
                deadline,
                targetCount,
                declared,
                links,
                null,
                mediaContact,
                null,
                null,
                balance);
    }

    /** The fields of a letter as they stand, without its text. */
    public static LetterDraft of(Letter letter) {
        return new LetterDraft(
                letter.title,
                letter.summary,
                letter.excerpt,
                null,
                letter.topics,
                letter.addressees,
                letter.chamber,
                letter.visibility,
                letter.deadlineAt == null ? null : new DeadlineDraft(letter.deadlineAt, null, letter.deadlineWords),
                letter.targetCount,
                letter.declared(),
                letter.links,
                letter.contacts,
                letter.mediaContact,
                letter.related,
                letter.endorsementsReviewed,
                letter.balance);
    }
}
