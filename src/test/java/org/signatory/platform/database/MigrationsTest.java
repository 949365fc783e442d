package org.signatory.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

/** A database of any age becomes today's, and keeps what is in it. */
class MigrationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    /** As sha256sum writes it, in the order in which they came; a line once there stays as it is. */
    private static final Path LIST = Path.of("src/test/resources/migrations.sha256");

    /** What was put in while the database was of a certain age: as the product of those days would have. */
    private static final Map<Integer, String> DATA = Map.of(1, """
            insert into organization (id, name, sort_name, version, created_at, updated_at)
              values (uuid_in('00000000-0000-7000-8000-000000000001'), 'A group', 'a group', 0, now(), now());
            insert into api_key (id, name, role, organization_id, prefix, hash, version, created_at)
              values (gen_random_uuid(), 'A partner', 'PARTNER', '00000000-0000-7000-8000-000000000001', 'sig_', 'x', 0, now());
            insert into history (id, at, actor, act) values (gen_random_uuid(), now(), 'Desk One', 'organization.created'),
              (gen_random_uuid(), now(), 'Desk One', 'api-key.created');""", 2, """
            insert into member (bioguide_id, first_name, last_name, sort_name, search_name, created_at, updated_at)
              values ('A000001', 'Ada', 'Example', 'example ada', 'ada example', now(), now());
            insert into service (id, bioguide_id, chamber, state, district, term_start, start_date, end_date, end_basis, party,
              recorded_at, as_of) values (gen_random_uuid(), 'A000001', 'HOUSE', 'IL', 9, '2021-01-03', '2021-01-03',
              '2023-01-03', 'SCHEDULED', 'Democrat', now(), '2021-02-01');""", 3, """
            insert into letter (id, title, chamber, visibility, status, congress, circulated_at, version, created_at, updated_at)
              values ('00000000-0000-7000-8000-000000000002', 'Kept through the years', 'HOUSE', 'PUBLIC', 'OPEN', 117,
                '2021-02-01T15:00Z', 0, '2021-02-01T15:00Z', '2021-02-01T15:00Z');
            insert into history (id, at, actor, act, letter_id) values (gen_random_uuid(), '2021-02-01T15:00Z', 'Desk One',
              'letter.opened', '00000000-0000-7000-8000-000000000002');""", 4, """
            insert into sign_on (id, letter_id, bioguide_id, role, signed_on, source, certainty, printed_name, sort_name, office,
              chamber, state, district, party, serving_since, actor, version, recorded_at, updated_at)
              values (gen_random_uuid(), '00000000-0000-7000-8000-000000000002', 'A000001', 'COSIGNER', '2021-02-03', 'form',
                'CONFIRMED', 'Ada Example', 'example ada', 'REPRESENTATIVE', 'HOUSE', 'IL', 9, 'Democrat', '2021-01-03',
                'Desk One', 0, now(), now());""", 5, """
            insert into endorsement (id, letter_id, organization_id, printed_name, endorsed_on, source, actor, version,
              recorded_at, updated_at) values (gen_random_uuid(), '00000000-0000-7000-8000-000000000002',
              '00000000-0000-7000-8000-000000000001', 'A group', '2021-02-04', 'form', 'Desk One', 0, now(), now());""");

    private static final Map<String, Integer> ROWS = Map.of(
            "organization", 1,
            "api_key", 1,
            "history", 3,
            "member", 1,
            "service", 1,
            "letter", 1,
            "sign_on", 1,
            "endorsement", 1);

    private static final List<String> KEPT = List.of(
            "select name || hash from api_key",
            "select string_agg(act, ',' order by act) from history",
            "select title || status || circulated_at from letter",
            "select printed_name || bioguide_id || signed_on from sign_on",
            "select printed_name || endorsed_on from endorsement");

    @Test
    void aDatabaseOfTheFirstVersionBecomesTodaysStepByStepAndKeepsItsData() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection database = postgres.getPostgresDatabase().getConnection()) {
            List<String> before = List.of();
            for (int number : numbers(files())) {
                int done = Flyway.configure()
                        .dataSource(postgres.getPostgresDatabase())
                        .locations("filesystem:" + FOLDER)
                        .target(MigrationVersion.fromVersion(String.valueOf(number)))
                        .load()
                        .migrate()
                        .migrationsExecuted;
                assertThat(done).as("V%d", number).isOne();
                if (DATA.containsKey(number)) {
                    run(database, DATA.get(number));
                }
                if (number == 5) {
                    before = kept(database);
                } else if (number > 5) {
                    assertThat(kept(database)).as("after V%d", number).isEqualTo(before);
                }
            }
            for (Map.Entry<String, Integer> table : ROWS.entrySet()) {
                assertThat(text(database, "select count(*) from " + table.getKey()))
                        .as(table.getKey())
                        .isEqualTo(table.getValue().toString());
            }
            // Acts of before there were events have their places among them; those on keys have none.
            assertThat(text(database, "select place_events()")).isEqualTo("2");
            assertThat(text(database, "select count(*) from letter where search @@ to_tsquery('english', 'year')"))
                    .isEqualTo("1");
        }
    }

    @Test
    void aMigrationNeverChangesAndANewOneHasTheHighestNumber() throws Exception {
        List<String> listed = Files.readAllLines(LIST);
        List<String> lines = new ArrayList<>();
        for (Path file : files()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            lines.add(HexFormat.of().formatHex(digest) + "  " + file.getFileName());
        }
        // A database that has the highest already would refuse to start over one that comes in below.
        assertThat(lines)
                .as("%s takes the lines of new migrations at its end, and no other change", LIST)
                .startsWith(listed.toArray(String[]::new))
                .hasSameSizeAs(listed);
        List<Integer> numbers = numbers(files());
        assertThat(IntStream.range(1, numbers.size())).allMatch(i -> numbers.get(i - 1) < numbers.get(i));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted((a, b) -> Integer.compare(number(a), number(b))).toList();
        }
    }

    private static List<Integer> numbers(List<Path> files) {
        return files.stream().map(MigrationsTest::number).toList();
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1"));
    }

    private static List<String> kept(Connection database) throws SQLException {
        List<String> kept = new ArrayList<>();
        for (String query : KEPT) {
            kept.add(text(database, query));
        }
        assertThat(kept).doesNotContainNull();
        return kept;
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }
}
