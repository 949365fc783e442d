package org.signatory.letters;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.signatory.support.TestData.anonymous;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests that no search text causes a server error. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class HostileSearchTest {

    private static final List<String> PIECES = List.of(
            "-",
            "--",
            "- ",
            "\"",
            "\"\"",
            "!",
            "&",
            "|",
            "(",
            ")",
            "<->",
            ":*",
            "'",
            "\\",
            " or ",
            "or",
            "a",
            "a-b",
            "1.5",
            "%",
            "_",
            "\u0001",
            "\u00a0",
            "\u0130",
            "\ufdfa",
            "https://example.org/a?b",
            ",",
            "-\"",
            "and",
            "@");

    @BeforeEach
    void start() {
        TestData.reset();
        TestData.openLetter("house", "2021-02-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/letters",
                "/",
                "/v1/exports/letters.ndjson",
                "/v1/members",
                "/v1/organizations",
                "/members",
                "/organizations"
            })
    void noSearchTextFails(String place) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            String typed = random.ints(1 + random.nextInt(60), 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .collect(Collectors.joining());
            assertStatus(place, typed.substring(0, Math.min(typed.length(), 200)), "seed " + seed);
        }
        for (String typed : List.of(
                "-".repeat(200),
                "- ".repeat(100),
                "a - - - ".repeat(20),
                "-\"\" ".repeat(50),
                "\"".repeat(199),
                "or ".repeat(60),
                "-or ".repeat(50),
                "-,".repeat(100),
                "a-".repeat(100),
                "\ufdfa".repeat(200),
                "w".repeat(200))) {
            assertStatus(place, typed, "");
        }
        given().queryParam("q", "\u0000").get(place).then().statusCode(400);
    }

    private static void assertStatus(String place, String typed, String seed) {
        assertThat(given().queryParam("q", typed).get(place).statusCode())
                .as("%s?q=%s %s", place, typed, seed)
                .isEqualTo(200);
    }

    @Test
    void loneDashExcludesNothing() {
        anonymous()
                .queryParam("q", "letter - a")
                .get("/v1/letters?count=true")
                .then()
                .body("total", is(1));
        anonymous()
                .queryParam("q", "-letter")
                .get("/v1/letters?count=true")
                .then()
                .body("total", is(0));
    }
}
