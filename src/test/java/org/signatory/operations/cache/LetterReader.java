package org.signatory.operations.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.support.OwnPostgres;
import org.signatory.support.RunningProduct;

/** Reads letters on one connection to one instance, and compares each response with the database. */
final class LetterReader {

    private static final Pattern STEP = Pattern.compile("Step ([0-9]+)\\.");
    private static final List<String> READS = List.of(
            "/v1/letters/LETTER",
            "/v1/letters/LETTER?include=leadSponsors,cosigners,endorsers",
            "/v1/letters/LETTER/progress",
            "/v1/letters?limit=50",
            "/v1/letters?q=step&limit=50",
            "/v1/members/MEMBER/letters",
            "/letters/LETTER");

    /** Repeated reads of one address, most of which can be served from the cache. */
    private static final int REPEATS = 4;

    private static final String SQL = """
            select title, version,
                   (select count(*) from sign_on where letter_id = letter.id and withdrawn_on is null and removed_at is null)
            from letter where id = ?""";

    /** Represents what the database has for a letter. */
    private record Stored(int step, long version, int signed) {}

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Integer> seen = new HashMap<>();
    private final OwnPostgres postgres;
    private final RunningProduct product;
    private final String role;
    private final String secret;
    private final List<ChangedLetter> letters;

    /** Creates a reader with the secret of a key; null for an anonymous caller. */
    LetterReader(
            OwnPostgres postgres, RunningProduct product, String role, String secret, List<ChangedLetter> letters) {
        this.postgres = postgres;
        this.product = product;
        this.role = role;
        this.secret = secret;
        this.letters = letters;
    }

    /** Reads until the end, and returns the number of responses. */
    int readUntil(AtomicBoolean end) throws SQLException, IOException, InterruptedException {
        Random random = new Random(role.hashCode());
        int responses = 0;
        try (Connection connection = DriverManager.getConnection(postgres.url(), "postgres", "postgres");
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            while (!end.get()) {
                ChangedLetter letter = letters.get(random.nextInt(letters.size()));
                String read = READS.get(random.nextInt(READS.size()));
                for (int i = 0; i < REPEATS; i++) {
                    compare(statement, letter, read);
                    responses++;
                }
            }
        }
        return responses;
    }

    private void compare(PreparedStatement statement, ChangedLetter letter, String read)
            throws SQLException, IOException, InterruptedException {
        boolean validated = secret != null || !read.startsWith("/v1/");
        int acknowledged = letter.acknowledged();
        Stored before = stored(statement, letter);
        String body = body(read.replace("LETTER", letter.id).replace("MEMBER", letter.member));
        Stored after = stored(statement, letter);
        String what = role + " " + read + " between " + before + " and " + after + ", " + acknowledged
                + " acknowledged: " + body;
        if (read.endsWith("/progress")) {
            if (validated && before.version == after.version) {
                assertThat(JsonPath.from(body).getInt("counts.signed")).as(what).isEqualTo(before.signed);
            }
            return;
        }
        Integer step = step(body, read, letter);
        if (step == null) {
            // Only a Member's record can lack the letter.
            assertThat(read).as(what).contains("MEMBER");
            assertThat(!validated || before.version != after.version || before.signed == 0)
                    .as(what)
                    .isTrue();
            return;
        }
        int least = Math.max(seen.getOrDefault(letter.id, 0), validated ? Math.max(acknowledged, before.step) : 0);
        assertThat(step).as(what).isBetween(least, after.step);
        seen.put(letter.id, step);
    }

    private static Integer step(String body, String read, ChangedLetter letter) {
        String text = read.contains("?") && read.contains("limit")
                ? JsonPath.from(body).getString("items.find { it.id == '" + letter.id + "' }.title")
                : body;
        Matcher matcher = STEP.matcher(String.valueOf(text));
        if (matcher.find()) {
            return Integer.valueOf(matcher.group(1));
        }
        return read.contains("MEMBER") && !body.contains(letter.id) ? null : Integer.valueOf(0);
    }

    private String body(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(product.baseUrl() + path));
        if (secret != null) {
            request.header("Authorization", "Bearer " + secret);
        }
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private static Stored stored(PreparedStatement statement, ChangedLetter letter) throws SQLException {
        statement.setObject(1, UUID.fromString(letter.id));
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            Matcher matcher = STEP.matcher(row.getString(1));
            return new Stored(matcher.find() ? Integer.parseInt(matcher.group(1)) : 0, row.getLong(2), row.getInt(3));
        }
    }
}
