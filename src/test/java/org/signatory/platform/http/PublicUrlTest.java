package org.signatory.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how the public URL is read. */
class PublicUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://letters.example.org, https://letters.example.org, ''",
        "https://letters.example.org/, https://letters.example.org, ''",
        "https://example.org/signatory, https://example.org/signatory, /signatory",
        "https://example.org:8443/tools/signatory/, https://example.org:8443/tools/signatory, /tools/signatory",
        "http://[::1]:8080/a_b-c.d, http://[::1]:8080/a_b-c.d, /a_b-c.d",
        "'', '', ''",
    })
    void partsOfAUrlHaveNoTrailingSlash(String url, String address, String path) {
        assertThat(PublicUrl.faultOf(Optional.of(url))).isEmpty();
        assertThat(PublicUrl.of(url)).isEqualTo(new PublicUrl(address, path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "letters.example.org",
                "ftp://example.org",
                "https://example.org/?q=1",
                "https://example.org/#top",
                "https://example.org//signatory",
                "https://example.org/../signatory",
                "https://example.org/a b",
                "https://example.org/%73",
                "https://name@example.org",
            })
    void anythingElseStopsTheStart(String url) {
        assertThat(PublicUrl.faultOf(Optional.of(url)))
                .hasValueSatisfying(fault -> assertThat(fault).contains("SIGNATORY_PUBLIC_URL"));
        assertThat(PublicUrl.of(url).path()).isEmpty();
    }
}
