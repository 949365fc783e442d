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
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

/** Checks that migrations keep the data of a database of any release, and that released migrations are not edited. */
class MigrationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    /** Digests as sha256sum writes them, in the order of the migrations. Lines are only added, except before 0.1.0. */
    private static final Path DIGESTS = Path.of("src/test/resources/migrations.sha256");

    /** Rows as release 0.1.0 writes them, inserted after the baseline and read back after each later migration. */
    private static final String DATA = """
            insert into organization (id, name, sort_name, version, created_at, updated_at)
              values ('00000000-0000-7000-8000-000000000001', 'A group', 'a group', 0, now(), now());
            insert into api_key (id, name, role, organization_id, prefix, hash, version, created_at)
              values (gen_random_uuid(), 'A partner', 'PARTNER', '00000000-0000-7000-8000-000000000001', 'sig_', 'x', 0, now());
            insert into member (bioguide_id, first_name, last_name, sort_name, search_name, created_at, updated_at)
              values ('A000001', 'Ada', 'Example', 'example ada', 'ada example', now(), now());
            insert into service (id, bioguide_id, chamber, state, district, term_start, start_date, end_date, end_basis, party,
              recorded_at, as_of) values (gen_random_uuid(), 'A000001', 'HOUSE', 'IL', 9, '2021-01-03', '2021-01-03',
              '2023-01-03', 'SCHEDULED', 'Democrat', now(), '2021-02-01');
            insert into letter (id, title, chamber, visibility, status, congress, circulated_at, text_version,
              version, created_at, updated_at, coalition_updated_at, public_updated_at)
              values ('00000000-0000-7000-8000-000000000002', 'A letter of the first release', 'HOUSE', 'PUBLIC', 'OPEN', 117,
                '2021-02-01T15:00Z', 1, 0, '2021-02-01T15:00Z', '2021-02-01T15:00Z', '2021-02-01T15:00Z', '2021-02-01T15:00Z');
            insert into letter_version (id, letter_id, number, body, material, saved_at, actor) values (gen_random_uuid(),
              '00000000-0000-7000-8000-000000000002', 1, 'We write about detention.', true, '2021-02-01T15:00Z', 'Desk One');
            insert into sign_on (id, letter_id, bioguide_id, role, position, signed_on, source, certainty, printed_name,
              sort_name, office, chamber, state, district, party, serving_since, actor, version, recorded_at, updated_at,
              public_updated_at)
              values ('00000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-000000000002', 'A000001', 'LEAD', 1,
                '2021-02-03', 'form', 'CONFIRMED', 'Ada Example', 'example ada', 'REPRESENTATIVE', 'HOUSE', 'IL', 9,
                'Democrat', '2021-01-03', 'Desk One', 0, now(), now(), now());
            insert into lead_term (id, sign_on_id, position, lead_from)
              values (gen_random_uuid(), '00000000-0000-7000-8000-000000000003', 1, '2021-02-03');
            insert into endorsement (id, letter_id, organization_id, printed_name, endorsed_on, source, actor, version,
              recorded_at, updated_at, public_updated_at) values (gen_random_uuid(),
              '00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', 'A group', '2021-02-04', 'form',
              'Desk One', 0, now(), now(), now());
            insert into history (id, at, actor, type, letter_id) values
              (gen_random_uuid(), now(), 'Desk One', 'organization.created', null),
              (gen_random_uuid(), now(), 'Desk One', 'api-key.created', null),
              (gen_random_uuid(), '2021-02-01T15:00Z', 'Desk One', 'letter.opened', '00000000-0000-7000-8000-000000000002');""";

    private static final List<String> READS = List.of(
            "select name || sort_name from organization",
            "select name || hash from api_key",
            "select last_name || bioguide_id from member",
            "select state || district || start_date || end_date from service",
            "select title || status || circulated_at from letter",
            "select number || body from letter_version",
            "select printed_name || bioguide_id || signed_on from sign_on",
            "select position || ' ' || lead_from from lead_term",
            "select printed_name || endorsed_on from endorsement",
            "select string_agg(type, ',' order by type) from history",
            "select count(*)::text from letter where search @@ to_tsquery('english', 'release & detention')");

    @Test
    void keepsTheDataOfTheFirstRelease() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection database = postgres.getPostgresDatabase().getConnection()) {
            List<Integer> numbers = numbers(files());
            migrate(postgres, numbers.get(0));
            try (Statement statement = database.createStatement()) {
                statement.execute(DATA);
            }
            List<String> before = rows(database);
            assertThat(before).endsWith("1");
            for (int number : numbers.subList(1, numbers.size())) {
                migrate(postgres, number);
                assertThat(rows(database)).as("after V%d", number).isEqualTo(before);
            }
            // Changes of keys are not events.
            assertThat(text(database, "select assign_event_positions()")).isEqualTo("2");
        }
    }

    @Test
    void migrationsAreNotEditedAndNewOnesHaveTheHighestNumber() throws Exception {
        List<String> lines = new ArrayList<>();
        for (Path file : files()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            lines.add(HexFormat.of().formatHex(digest) + "  " + file.getFileName());
        }
        // A new migration with a lower number would not be at the end of the list; Flyway would reject it on a
        // database with a higher one.
        assertThat(lines)
                .as("Add a line at the end of %s for a new migration; change no other line", DIGESTS)
                .isEqualTo(Files.readAllLines(DIGESTS));
        assertThat(numbers(files())).startsWith(1).doesNotHaveDuplicates();
    }

    private static void migrate(EmbeddedPostgres postgres, int number) {
        assertThat(Flyway.configure()
                        .dataSource(postgres.getPostgresDatabase())
                        .locations("filesystem:" + FOLDER)
                        .target(MigrationVersion.fromVersion(String.valueOf(number)))
                        .load()
                        .migrate()
                        .migrationsExecuted)
                .as("V%d", number)
                .isOne();
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

    private static List<String> rows(Connection database) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String query : READS) {
            rows.add(text(database, query));
        }
        assertThat(rows).doesNotContainNull();
        return rows;
    }

    private static String text(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
