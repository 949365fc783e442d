package org.signatory.platform.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signatory.support.RunningProduct;

/** Tests the packaged product with the embedded and an external database. */
class EmbeddedDatabaseIT {

    private static final String LETTER = """
            {"title": "Kept", "chamber": "house"}""";

    @TempDir
    Path folder;

    @Test
    void dataSurvivesRestartsAndKillsAndItsFolderIsPrinted() throws Exception {
        String id;
        try (RunningProduct first = RunningProduct.start(folder, Map.of())) {
            id = create(first);
            assertThat(first.log().lines().filter(line -> line.contains("Embedded PostgreSQL is running in")))
                    .hasSize(1)
                    .allSatisfy(line -> assertThat(line).contains("data on 127.0.0.1:"));
            assertThat(folder.resolve("data/postgres-password")).isNotEmptyFile();
            first.stop();
        }
        try (RunningProduct second = RunningProduct.start(folder, Map.of())) {
            second.admin().get("/v1/letters/" + id).then().statusCode(200);
            create(second);
            second.kill();
        }
        try (RunningProduct third = RunningProduct.start(folder, Map.of())) {
            assertThat(third.admin().get("/v1/letters?count=true").jsonPath().getInt("total"))
                    .isEqualTo(2);
            migrateFurther(third);
            third.stop();
        }
        try (RunningProduct earlier = RunningProduct.launch(folder, Map.of())) {
            assertRejectedForItsSchema(earlier);
        }
    }

    /** Marks the embedded database as migrated by a later version. */
    private void migrateFurther(RunningProduct product) throws IOException, SQLException {
        Matcher port = Pattern.compile("Embedded PostgreSQL is running in .* on 127\\.0\\.0\\.1:(\\d+)")
                .matcher(product.log());
        assertThat(port.find()).isTrue();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port.group(1) + "/postgres",
                        "postgres",
                        Files.readString(folder.resolve("data/postgres-password"))
                                .strip());
                Statement statement = connection.createStatement()) {
            statement.execute("insert into flyway_schema_history select installed_rank + 1, '9999', description, type,"
                    + " script, checksum, installed_by, installed_on, execution_time, success from flyway_schema_history"
                    + " order by installed_rank desc limit 1");
        }
    }

    private static void assertRejectedForItsSchema(RunningProduct product) throws Exception {
        assertThat(product.exitValue()).isNotZero();
        assertThat(product.log())
                .contains("Signatory cannot start. The database was migrated by a later version (schema 9999;")
                .contains("Start that version or a later one.")
                .doesNotContain("\tat ", "Flyway", "repair");
    }

    @Test
    void databaseOfALaterVersionIsRejectedInOneSentence() throws Exception {
        try (EmbeddedPostgres external = EmbeddedPostgres.start();
                Connection connection = external.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table flyway_schema_history as select '9999' as version, true as success");
            try (RunningProduct product = RunningProduct.launch(
                    folder,
                    Map.of(
                            "QUARKUS_DATASOURCE_JDBC_URL",
                            external.getJdbcUrl("postgres", "postgres"),
                            "QUARKUS_DATASOURCE_USERNAME",
                            "postgres"))) {
                assertRejectedForItsSchema(product);
            }
            try (ResultSet tables = statement.executeQuery(
                    "select count(*) from information_schema.tables where table_schema = 'public'")) {
                tables.next();
                assertThat(tables.getInt(1)).isEqualTo(1);
            }
        }
    }

    @Test
    void secondInstanceInTheSameFolderFailsInOneSentence() throws Exception {
        try (RunningProduct first = RunningProduct.startPrepared(folder, Map.of());
                RunningProduct second = RunningProduct.launch(folder, Map.of())) {
            assertThat(second.exitValue()).isNotZero();
            assertThat(second.log())
                    .contains("Another Signatory instance is using the directory")
                    .contains("SIGNATORY_DATA_DIR")
                    .doesNotContain("\tat ");
            first.admin().get("/v1/me").then().statusCode(200);
        }
    }

    @Test
    void shortAdminKeyIsRejectedInOneSentence() throws Exception {
        try (RunningProduct product = RunningProduct.launch(folder, Map.of("SIGNATORY_ADMIN_KEY", "too-short"))) {
            assertThat(product.exitValue()).isNotZero();
            assertThat(product.log())
                    .startsWith("Signatory cannot start. SIGNATORY_ADMIN_KEY must be 16")
                    .doesNotContain("too-short", "\tat ");
        }
    }

    @Test
    void configuredAdminKeyIsUsedUnchanged() throws Exception {
        String key = "dollars$$and${braces}and\\backslashes";
        try (RunningProduct product = RunningProduct.startPrepared(folder, Map.of("SIGNATORY_ADMIN_KEY", key))) {
            assertThat(product.log()).doesNotContain("shown only once", key);
            given().baseUri(product.baseUrl())
                    .header("Authorization", "Bearer " + key)
                    .get("/v1/me")
                    .then()
                    .body("role", is("admin"));
        }
    }

    @Test
    void firstAdminKeyIsPrintedOnce() throws Exception {
        Map<String, String> noKey = Map.of("SIGNATORY_ADMIN_KEY", "");
        try (RunningProduct first = RunningProduct.start(folder, noKey)) {
            assertThat(first.log()).containsOnlyOnce("Your admin key, shown only once: sig_");
            first.stop();
        }
        try (RunningProduct second = RunningProduct.start(folder, noKey)) {
            assertThat(second.log()).doesNotContain("sig_");
        }
    }

    @Test
    void externalDatabaseStartsNoEmbeddedOne() throws Exception {
        try (EmbeddedPostgres brought = EmbeddedPostgres.start();
                RunningProduct product = RunningProduct.start(
                        folder,
                        Map.of(
                                "QUARKUS_DATASOURCE_JDBC_URL",
                                brought.getJdbcUrl("postgres", "postgres"),
                                "QUARKUS_DATASOURCE_USERNAME",
                                "postgres"))) {
            create(product);
            assertThat(product.log()).doesNotContain("Embedded PostgreSQL");
            assertThat(Files.exists(folder.resolve("data"))).isFalse();
        }
    }

    @Test
    void productIsUnavailableWithoutItsDatabase() throws Exception {
        try (RunningProduct product = RunningProduct.startPrepared(folder, Map.of())) {
            create(product);
            String pid = Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"))
                    .get(0);
            ProcessHandle database =
                    ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
            database.destroyForcibly();
            database.onExit().get(30, TimeUnit.SECONDS);
            product.admin()
                    .get("/v1/letters")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .body("code", is("unavailable"));
            product.admin().get("/q/health/ready").then().statusCode(503);
            product.admin().get("/q/health/live").then().statusCode(200);
        }
    }

    private static String create(RunningProduct product) {
        return product.admin()
                .body(LETTER)
                .post("/v1/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
