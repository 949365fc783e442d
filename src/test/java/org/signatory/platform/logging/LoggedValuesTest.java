package org.signatory.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signatory.support.TestData.editor;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;
import org.signatory.support.WrittenLog;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("The log holds no value of a write that failed")
class LoggedValuesTest {

    private static final String VALUE = "xylograph";
    private static final Pattern SECRET = Pattern.compile(VALUE + "|whsec_|sig_\\w{20}|[0-9a-f]{64}");
    private static final List<String> TABLES = List.of("letter", "sign_on", "webhook", "session", "outreach_note");

    private final WrittenLog log = new WrittenLog();
    private String letter;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void start() {
        TestData.reset();
        letter = TestData.openLetter("house", "2021-02-01");
        log.start();
    }

    @AfterEach
    void stop() throws SQLException {
        log.stop();
        for (String table : TABLES) {
            execute("drop trigger if exists test_failure on " + table);
        }
    }

    // A constraint violation, a full disk, a statement timeout, an unclassified error, a deadlock.
    @ParameterizedTest
    @ValueSource(strings = {"23514", "53100", "57014", "XX000", "40P01"})
    void logNamesTheFailureWithoutValues(String state) throws SQLException {
        failOn("raise exception 'the row %', to_jsonb(new) using errcode = '" + state
                + "', detail = to_jsonb(new)::text");
        write();
        if (!state.startsWith("23")) {
            assertThat(log.lines()).anyMatch(line -> line.contains(state));
        }
        assertThat(log.lines()).noneMatch(line -> SECRET.matcher(line).find());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pg_terminate_backend(pg_backend_pid())"})
    void killedConnectionIsLoggedWithoutValues(String kill) throws SQLException {
        failOn("perform " + kill);
        write();
        assertThat(log.lines()).isNotEmpty();
        assertThat(log.lines()).noneMatch(line -> SECRET.matcher(line).find());
    }

    private void failOn(String what) throws SQLException {
        execute("create or replace function test_failure() returns trigger language plpgsql as $$ begin " + what
                + "; return new; end $$");
        for (String table : TABLES) {
            execute("create trigger test_failure before insert or update on " + table
                    + " for each row execute function test_failure()");
        }
    }

    /** Runs writes with values in every table; each fails. */
    private void write() {
        String body = "{\"title\": \"%1$s\", \"chamber\": \"house\", \"contacts\": [{\"name\": \"%1$s\"}]}";
        refused(editor().body(body.formatted(VALUE)).post("/v1/letters").statusCode());
        refused(editor().header("If-Match", "*")
                .body("{\"contacts\": [{\"name\": \"" + VALUE + "\"}]}")
                .patch("/v1/letters/" + letter)
                .statusCode());
        refused(editor().body("{\"signedOn\": \"2021-02-03\", \"note\": \"" + VALUE + "\"}")
                .put("/v1/letters/" + letter + "/cosigners/S001145")
                .statusCode());
        refused(editor().body("{\"entries\": [{\"bioguideId\": \"S001145\", \"signOn\": {\"signedOn\": \"2021-02-03\","
                        + " \"note\": \"" + VALUE + "\"}}, {\"bioguideId\": \"Q000023\"}]}")
                .post("/v1/letters/" + letter + "/cosigners")
                .statusCode());
        refused(editor().body("{\"state\": \"asked\", \"note\": \"" + VALUE + "\"}")
                .put("/v1/letters/" + letter + "/outreach/S001145")
                .statusCode());
        refused(editor().body("{\"url\": \"http://127.0.0.1:9/" + VALUE + "\"}")
                .post("/v1/webhooks")
                .statusCode());
        refused(TestData.anonymous()
                .contentType(ContentType.URLENC)
                .formParam("key", "secret-of-the-" + Role.EDITOR.name().toLowerCase())
                .post("/sign-in")
                .statusCode());
    }

    private static void refused(int status) {
        assertThat(status).isGreaterThanOrEqualTo(400);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
