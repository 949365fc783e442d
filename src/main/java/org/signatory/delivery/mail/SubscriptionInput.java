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

/** Represents the request to subscribe an address to email. */
@Schema(
        examples =
                "{\"email\": \"office@example.org\", \"topics\": [\"immigration\"], \"kinds\": [\"digest\", \"deadline\"]}")
public record SubscriptionInput(
        @NotNull
        @Size(max = 254)
        @Pattern(
                regexp =
                        "^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+$",
                message = "Enter one email address, such as office@example.org.")
        @Schema(description = "Email address of the recipient.", examples = "office@example.org")
        String email,

        @Schema(description = "Only emails about this letter.")
        UUID letterId,

        @Size(max = 50, message = "{entries}")
        @Schema(
                description =
                        "Only emails about letters with one of these topics. Without a letter or topics, emails cover all letters.",
                examples = "[\"immigration\"]")
        List<@NotBlank @Size(max = 100) String> topics,

        @NotEmpty
        @Size(max = 2, message = "{entries}")
        @Schema(
                description =
                        "`digest`: a daily summary of changes, if there were any. `deadline`: a reminder a day before a"
                                + " letter's sign-on deadline.",
                examples = "[\"digest\", \"deadline\"]")
        List<@NotNull SubscriptionEmailKind> kinds) {

    public SubscriptionInput {
        email = email == null ? null : email.strip().toLowerCase(Locale.ROOT);
    }

    @Schema(hidden = true)
    @AssertTrue(message = "Send a letter or topics, not both.")
    boolean isOneOrTheOther() {
        return letterId == null || topics == null || topics.isEmpty();
    }

    /** Returns the topics in the spelling of letters, or null. */
    List<String> named() {
        return topics == null || topics.isEmpty()
                ? null
                : topics.stream()
                        .map(topic -> topic.strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** Normalizes the address in the way that many providers do, to count the requests for one mailbox. */
    String mailbox() {
        int at = email.lastIndexOf('@');
        return email.substring(0, at).replaceFirst("(?<=.)\\+.*", "").replace(".", "") + email.substring(at);
    }
}
