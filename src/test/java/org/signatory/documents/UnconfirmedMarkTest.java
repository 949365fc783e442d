package org.signatory.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.sign;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("Lists and feeds for staff name the signers who have not confirmed the current text")
class UnconfirmedMarkTest {

    private static final String ONE = "1 signer has not confirmed the current text";

    private String letter;

    @BeforeEach
    void start() {
        TestData.reset();
        letter = letter("""
                {"title": "A letter", "chamber": "house", "visibility": "public", "text": "The first text.",
                 "deadline": {"on": "2031-02-14"}}""");
        move(letter, "open", "2021-02-01").statusCode(201);
        sign(letter, "S001145", "2021-02-03").statusCode(201);
        editor().body("{\"body\": \"The second text.\", \"material\": true, \"effectiveOn\": \"2021-02-04\"}")
                .post("/v1/letters/" + letter + "/versions")
                .then()
                .statusCode(201);
        sign(letter, "Q000023", "2021-02-04").statusCode(201);
    }

    private String text(Role role, String export) {
        return (role == null ? anonymous() : as(role))
                .get(export.replace("{id}", letter))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private void confirm() {
        editor().body("{\"textVersion\": 2}")
                .put("/v1/letters/" + letter + "/cosigners/S001145")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/letters/{id}/press-list",
                "/v1/letters/{id}/press-list?style=sentence",
                "/v1/letters/{id}/signature-block"
            })
    void listsBeginWithTheNotice(String export) {
        assertThat(text(Role.VIEWER, export)).startsWith(ONE + ": Jan Schakowsky.\n\n");
        assertThat(text(null, export)).doesNotContain("confirmed");
        confirm();
        assertThat(text(Role.VIEWER, export)).doesNotContain("confirmed");
    }

    @Test
    void calendarHasTheNotice() {
        assertThat(text(Role.VIEWER, "/v1/feeds/deadlines.ics").replaceAll("\r\n ", ""))
                .contains(ONE + ".");
        assertThat(text(null, "/v1/feeds/deadlines.ics")).doesNotContain("confirmed");
        confirm();
        assertThat(text(Role.VIEWER, "/v1/feeds/deadlines.ics")).doesNotContain("confirmed");
    }

    @Test
    void feedOfLettersHasTheNotice() {
        editor().body("{\"to\": \"sent\", \"on\": \"2021-02-15\", \"override\": true, \"reason\": \"Asked by phone.\"}")
                .post("/v1/letters/" + letter + "/status-transitions")
                .then()
                .statusCode(201);
        assertThat(text(Role.VIEWER, "/v1/feeds/letters.atom")).contains("2 signed. " + ONE + ".");
        assertThat(text(null, "/v1/feeds/letters.atom")).contains("2 signed.").doesNotContain("confirmed");
    }
}
