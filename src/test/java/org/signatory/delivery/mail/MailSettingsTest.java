package org.signatory.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which settings enable email, and which stop the start. */
class MailSettingsTest {

    private static final Optional<String> HOST = Optional.of("smtp.example.org");
    private static final Optional<String> FROM = Optional.of("letters@example.org");

    @Test
    void nothingIsRequiredWithoutAHost() {
        assertThat(MailSettings.faultOf(Optional.empty(), Optional.empty(), Optional.empty()))
                .isEmpty();
        assertThat(MailSettings.faultOf(Optional.of(" "), Optional.empty(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void hostRequiresASender() {
        assertThat(MailSettings.faultOf(HOST, Optional.empty(), Optional.of("https://letters.example.org")))
                .hasValueSatisfying(fault -> assertThat(fault).contains("SIGNATORY_SMTP_FROM"));
        assertThat(MailSettings.faultOf(HOST, Optional.of("Letters"), Optional.of("https://letters.example.org")))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://letters.example.org",
                "https://www.example.org/letters/",
                "http://localhost:8080",
                "http://127.0.0.1:8080/"
            })
    void linksUseTheAddressOfThisServer(String url) {
        assertThat(MailSettings.faultOf(HOST, FROM, Optional.of(url))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "letters.example.org", "http://letters.example.org", "ftp://example.org", "https://a b"})
    void hostRequiresAnAddressForOneClickUnsubscribe(String url) {
        assertThat(MailSettings.faultOf(HOST, FROM, Optional.of(url)))
                .hasValueSatisfying(fault -> assertThat(fault).contains("SIGNATORY_PUBLIC_URL"));
        assertThat(MailSettings.faultOf(HOST, FROM, Optional.empty())).isPresent();
    }

    @Test
    void onlyTheOwnerSeesAnAddress() {
        assertThat(Subscriber.masked("office@example.org")).isEqualTo("o…@example.org");
        assertThat(Subscriber.masked("o@example.org")).isEqualTo("o…@example.org");
    }
}
