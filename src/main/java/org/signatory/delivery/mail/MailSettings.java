package org.signatory.delivery.mail;

import io.smallrye.config.ConfigMapping;
import java.time.LocalTime;
import java.util.Optional;

/** How mail goes out. */
@ConfigMapping(prefix = "signatory.mail")
public interface MailSettings {

    /** The server that takes it; without one it is only told of in the log. */
    Optional<String> host();

    /** Whom it is from. */
    Optional<String> from();

    /** The address of this server as the world knows it, for links. */
    Optional<String> publicUrl();

    /** When digests go out, in Washington's time. */
    LocalTime digestAt();

    /** How often it is seen to what is due, or {@code off}. */
    String every();

    /**
     * What is wrong with settings by which mail would be sent, in a sentence for whoever set them; empty where nothing is.
     * Links are never made from what a request says of the server's name, for anybody can say anything there.
     */
    static Optional<String> faultOf(Optional<String> host, Optional<String> from, Optional<String> publicUrl) {
        if (host.filter(name -> !name.isBlank()).isEmpty()) {
            return Optional.empty();
        }
        if (from.filter(sender -> sender.matches("[!-~]+@[!-~]+")).isEmpty()) {
            return Optional.of(
                    "SIGNATORY_SMTP_FROM must be the address that mail is from, since SIGNATORY_SMTP_HOST is set.");
        }
        return publicUrl
                        .filter(url -> url.matches("(https://[!-~]+|http://(localhost|127\\.0\\.0\\.1)(:[0-9]+)?/?)"))
                        .isPresent()
                ? Optional.empty()
                : Optional.of("SIGNATORY_PUBLIC_URL must be this server's address for the links in mails, such as"
                        + " https://letters.example.org, since SIGNATORY_SMTP_HOST is set.");
    }
}
