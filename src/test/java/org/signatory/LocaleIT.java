package org.signatory;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signatory.support.RunningProduct;

class LocaleIT {

    @TempDir
    Path folder;

    /** Returns the languages to run in; by default Turkish, the most widely spoken one with a dotless i. */
    static List<String> languages() {
        return List.of(System.getProperty("locale.languages", "tr").split(","));
    }

    @ParameterizedTest
    @MethodSource("languages")
    @DisplayName("The product works with a system language that pairs i and I unlike English")
    void systemLanguageDoesNotMatter(String language) throws Exception {
        List<String> command = RunningProduct.command("-Duser.language=" + language);
        try (RunningProduct product = RunningProduct.start(folder, Map.of("SIGNATORY_DEMO", "true"), command)) {
            for (String path : List.of(
                    "/",
                    "/v1/feeds/deadlines.ics",
                    "/v1/feeds/letters.atom",
                    "/v1/letters?sort=deadline",
                    "/v1/members?q=Iğdır")) {
                assertThat(RestAssured.given()
                                .baseUri(product.baseUrl())
                                .get(path)
                                .statusCode())
                        .as(path)
                        .isEqualTo(200);
            }
            assertThat(product.admin().get("/v1/letters?status=OPEN").asString())
                    .contains("open, closed");
        }
    }
}
