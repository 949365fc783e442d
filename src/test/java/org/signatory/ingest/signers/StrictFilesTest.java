package org.signatory.ingest.signers;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("Files are read completely or rejected, and a dry run responds like the real run")
class StrictFilesTest {

    private String letter;

    @BeforeEach
    void start() {
        TestData.reset();
        letter = "/v1/letters/" + openLetter("house", "2021-02-01");
    }

    private ValidatableResponse signers(String type, String file, boolean dryRun) {
        return editor().contentType(type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(letter + "/cosigner-imports?uncertainNames=skip&dryRun=" + dryRun)
                .then();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"name\":\"Mike Quigley\"},{\"name\":\"Foo\\u0000Bar\"}]",
                "[{\"name\":\"Mike Quigley\",\"note\\u0000\":\"x\"}]",
                "[{\"name\":\"Mike Quigley\",\"note\":\"\\ud800\"}]",
                "[{\"name\":\"Mike Quigley\",\"name\":\"Jan Schakowsky\"}]",
                "{\"people\":[{\"name\":\"Mike Quigley\"}],\"people\":[{\"name\":\"Jan Schakowsky\"}]}"
            })
    @DisplayName("A JSON file with a repeated field or a character that cannot be saved is rejected")
    void jsonFileIsRejected(String file) {
        for (boolean dryRun : new boolean[] {true, false}) {
            signers("application/octet-stream", file, dryRun).statusCode(422).body("code", is("file-unreadable"));
        }
        read(letter + "/cosigners").body("items", hasSize(0));
    }

    @Test
    void tablesWithNulAreRejected() {
        for (boolean dryRun : new boolean[] {true, false}) {
            signers("text/csv", "Name\nMike Quigley\nFoo\0Bar\n", dryRun).statusCode(422);
            editor().contentType("text/csv")
                    .body("bioguideId,notes\nQ000023,a\0b\n")
                    .post(letter + "/outreach/imports?dryRun=" + dryRun)
                    .then()
                    .statusCode(422);
            editor().body(Map.of("file", "VGl0bGUsRGF0ZQpBAEIsMjAyMS0wMi0xMQo=", "dryRun", dryRun))
                    .post("/v1/letters/imports")
                    .then()
                    .statusCode(422);
        }
    }

    @Test
    @DisplayName("A record with a longer note than a sign-on can have is rejected with its reason")
    void longNoteIsRejected() {
        String file = "Name,Note\nMike Quigley," + "x".repeat(2_001) + "\nJan Schakowsky," + "x".repeat(2_000) + "\n";
        for (boolean dryRun : new boolean[] {true, false}) {
            signers("text/csv", file, dryRun)
                    .body("records[0].notes", hasItem(containsString("the note has more than 2,000 characters")))
                    .body("counts.signed", is(1));
        }
        read(letter + "/cosigners").body("items", hasSize(1));
    }

    @Test
    void cellsBeyondTheHeaderOfSignersAreReported() {
        signers("text/csv", "Name,Date\nMike Quigley,2021-02-03,x,y\nJan Schakowsky,2021-02-03,,\n", true)
                .statusCode(200)
                .body("notices", hasItem(containsString("ignored the cells after the last header in these rows: 2")));
    }

    @Test
    void cellsBeyondTheHeaderOfOtherTablesAreRejected() {
        editor().contentType("text/csv")
                .body("bioguideId,status\nQ000023,asked,x\n")
                .post(letter + "/outreach/imports?dryRun=true")
                .then()
                .statusCode(422)
                .body("detail", containsString("Row 2"));
        editor().body(Map.of(
                        "text",
                        "Title,Date,Leads\nEnd the program,2021-02-11,Mike Quigley,Jan Schakowsky\n",
                        "dryRun",
                        true))
                .post("/v1/letters/imports")
                .then()
                .statusCode(422)
                .body("detail", containsString("Row 2"));
    }
}
