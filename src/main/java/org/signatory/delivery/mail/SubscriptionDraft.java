package org.signatory.delivery.mail;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Mail that somebody asks for. */
@Schema(
        examples =
                "{\"email\": \"office@example.org\", \"topics\": [\"immigration\"], \"kinds\": [\"digest\", \"deadline\"]}")
public record SubscriptionDraft(
        @NotNull
        @Size(max = 254)
        @Pattern(
                regexp = "^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                        + "@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+$",
                message = "needs to be one e-mail address, such as office@example.org")
        @Schema(description = "To whom.", examples = "office@example.org")
        String email,

        @Schema(description = "Only of this letter.") UUID letterId,

        @Size(max = 50)
        @Schema(
                description = "Only of letters with one of these topics; of all where neither is named.",
                examples = "[\"immigration\"]")
        List<@NotBlank @Size(max = 100) String> topics,

        @NotEmpty
        @Size(max = 2)
        @Schema(
                description = "`digest`: once a day what happened, when anything did. `deadline`: a day before a letter"
                        + " closes to sign-ons.",
                examples = "[\"digest\", \"deadline\"]")
        List<@NotNull MailKind> kinds) {

    public SubscriptionDraft {
        email = email == null ? null : email.strip().toLowerCase(Locale.ROOT);
    }

    @Schema(hidden = true)
    @AssertTrue(message = "names a letter or topics, not both")
    boolean isOneOrTheOther() {
        return letterId == null || topics == null || topics.isEmpty();
    }

    /** The topics as letters have them; null where none are named. */
    List<String> named() {
        return topics == null || topics.isEmpty()
                ? null
                : topics.stream()
                        .map(topic -> topic.strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** The address without what many providers overlook, by which it is told how often a mailbox was asked. */
    String mailbox() {
        int at = email.lastIndexOf('@');
        return email.substring(0, at).replaceFirst("(?<=.)\\+.*", "").replace(".", "") + email.substring(at);
    }
}
