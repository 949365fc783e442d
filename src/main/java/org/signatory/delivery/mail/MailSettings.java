package org.signatory.delivery.mail;

import io.smallrye.config.ConfigMapping;
import java.time.LocalTime;
import java.util.Optional;

/** Configures outgoing email. */
@ConfigMapping(prefix = "signatory.mail")
public interface MailSettings {

    /** The SMTP server; without one, emails are only logged. */
    Optional<String> host();

    /** The sender's address. */
    Optional<String> from();

    /** The public URL of this server, for links. */
    Optional<String> publicUrl();

    /** The time of day of digests, in Washington time. */
    LocalTime digestAt();

    /** How often due emails are processed, or {@code off}. */
    String interval();

    /**
     * Validates the settings of a server that sends email. Returns an error sentence for the operator, or empty.
     * Links are never built from the Host header, which any client can forge.
     */
    static Optional<String> faultOf(Optional<String> host, Optional<String> from, Optional<String> publicUrl) {
        if (host.filter(name -> !name.isBlank()).isEmpty()) {
            return Optional.empty();
        }
        if (from.filter(sender -> sender.matches("[!-~]+@[!-~]+")).isEmpty()) {
            return Optional.of("Set SIGNATORY_SMTP_FROM to the sender's address, because SIGNATORY_SMTP_HOST is set.");
        }
        return publicUrl
                        .filter(url -> url.matches("https://[!-~]+|http://(localhost|127\\.0\\.0\\.1)([:/][!-~]*)?"))
                        .isPresent()
                ? Optional.empty()
                : Optional.of("Set SIGNATORY_PUBLIC_URL to this server's public URL, for links in emails, such as"
                        + " https://letters.example.org, because SIGNATORY_SMTP_HOST is set.");
    }
}
