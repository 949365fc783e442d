package org.signatory.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.CountedStatements;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/**
 * Checks query plans of lists with sequential scans and sorts made so expensive that PostgreSQL uses them only without
 * a suitable index; so a few rows show what many would.
 */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class QueryPlansTest {

    /** Matches sequential scans of tables that grow with every letter. */
    private static final Pattern SCAN =
            Pattern.compile("Seq Scan on (letter|letter_version|letter_revision|status_transition|sign_on"
                    + "|endorsement|statement|history|event|outreach|outreach_note|signer_import|signer_import_record|endorser_import"
                    + "|webhook_attempt|deadline_extension|queued_sign_on)\\b");

    private static final List<String> LETTER_ORDERS =
            List.of("created", "-created", "updated", "-updated", "deadline", "-sent", "title");

    private static final List<String> LETTER_FILTERS = List.of(
            "",
            "&updatedSince=2021-02-03T00:00:00Z",
            "&status=open",
            "&congress=117",
            "&topic=immigration",
            "&signer=S001145",
            "&sponsor=S001145",
            "&sentFrom=2021-02-01&sentTo=2021-02-20",
            "&deadlineTo=2021-03-01T00:00:00Z");

    @Inject
    AgroalDataSource database;

    private TestData.Places places;

    @BeforeEach
    void start() {
        TestData.reset();
        places = TestData.places();
        TestData.partner(UUID.fromString(TestData.organization("United We Dream")));
    }

    @Test
    @DisplayName("No list scans a table that grows with the letters")
    void noListScansALargeTable() throws SQLException {
        Set<String> statements = new LinkedHashSet<>();
        for (String path : reads()) {
            Stream.of(TestData.anonymous(), TestData.as(Role.PARTNER), TestData.as(Role.ADMIN))
                    .forEach(caller -> statements.addAll(sent(caller, path)));
        }
        assertThat(statements).hasSizeGreaterThan(100);
        List<String> scans = new ArrayList<>();
        for (String sql : statements) {
            // Counting reads all matching rows.
            if (!sql.contains("count(") && SCAN.matcher(plan(sql)).find()) {
                scans.add(sql + "\n" + plan(sql));
            }
        }
        assertThat(scans).isEmpty();
    }

    @Test
    void everyLetterSortUsesAnIndex() throws SQLException {
        List<String> sorts = new ArrayList<>();
        for (String order : LETTER_ORDERS) {
            for (RequestSpecification caller :
                    List.of(TestData.anonymous(), TestData.as(Role.PARTNER), TestData.as(Role.ADMIN))) {
                String list = sent(caller, "/v1/letters?sort=" + order).stream()
                        .filter(sql -> sql.contains(" from letter ") && sql.contains("order by"))
                        .findFirst()
                        .orElseThrow();
                if (plan(list).contains("Sort")) {
                    sorts.add(order + "\n" + list + "\n" + plan(list));
                }
            }
        }
        assertThat(sorts).isEmpty();
    }

    @Test
    void positionSinceAnInstantUsesAnIndex() throws SQLException {
        String webhook = TestData.editor()
                .body("{\"url\": \"http://127.0.0.1:9/\", \"enabled\": false}")
                .post("/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String name = UUID.randomUUID().toString();
        TestData.editor()
                .header("If-Match", "*")
                .header(CountedStatements.HEADER, name)
                .body("{\"since\": \"2021-02-03T00:00:00Z\"}")
                .put("/v1/webhooks/" + webhook + "/position")
                .then()
                .statusCode(200);
        String since = CountedStatements.sent(name).stream()
                .filter(sql -> sql.contains("min("))
                .findFirst()
                .orElseThrow();
        assertThat(plan(since)).contains("history_at").doesNotContainPattern(SCAN);
    }

    private List<String> reads() {
        Stream<String> lists = ContractedOperation.ending().stream()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation ->
                        operation.id().startsWith("list") || operation.id().startsWith("export"))
                .map(operation -> places.fill(operation.path()));
        Stream<String> letters = LETTER_ORDERS.stream()
                .flatMap(order -> LETTER_FILTERS.stream().map(filter -> "/v1/letters?sort=" + order + filter));
        String letter = "/v1/letters/" + places.values().get("letterId");
        Stream<String> others = Stream.of(
                letter + "/cosigners?sort=updated",
                letter + "/cosigners?sort=signed&updatedSince=2021-02-03T00:00:00Z",
                letter + "/endorsers?updatedSince=2021-02-03T00:00:00Z",
                "/v1/exports/sign-ons.ndjson?updatedSince=2021-02-03T00:00:00Z",
                "/v1/endorsement-requests?updatedSince=2021-02-03T00:00:00Z",
                "/v1/events?after=0&letterId=" + places.values().get("letterId"),
                "/v1/events?after=0&type=cosigner.signed",
                "/v1/members/S001145/letters?updatedSince=2021-02-03T00:00:00Z",
                "/v1/letters?q=detention",
                "/v1/letters?q=schakowsky detenton -\"United We Dream\" or AOC",
                "/sitemap-letters-1.xml");
        return Stream.of(lists, letters, others).flatMap(each -> each).toList();
    }

    private static List<String> sent(RequestSpecification caller, String path) {
        String name = UUID.randomUUID().toString();
        caller.header(CountedStatements.HEADER, name).get(path);
        return CountedStatements.sent(name).stream()
                .filter(sql -> sql.matches("(?s)\\s*(select|with)\\b.*"))
                .toList();
    }

    /** Returns the generic plan. */
    private String plan(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                // Statistics of a few rows, which other tests may have caused, would make any index equally good.
                statement.execute("update pg_class set relpages = 0, reltuples = -1"
                        + " where relnamespace = 'public'::regnamespace and relkind in ('r', 'i')");
                statement.execute("set local enable_seqscan = off");
                statement.execute("set local enable_sort = off");
                statement.execute("set local plan_cache_mode = force_generic_plan");
                Matcher parameters = Pattern.compile("\\?").matcher(sql);
                StringBuilder numbered = new StringBuilder();
                List<String> values = new ArrayList<>();
                while (parameters.find()) {
                    values.add("null");
                    parameters.appendReplacement(numbered, "\\$" + values.size());
                }
                parameters.appendTail(numbered);
                statement.execute("deallocate all");
                statement.execute("prepare planned as " + numbered);
                String execute =
                        "explain execute planned" + (values.isEmpty() ? "" : "(" + String.join(", ", values) + ")");
                try (ResultSet lines = statement.executeQuery(execute)) {
                    StringBuilder plan = new StringBuilder();
                    while (lines.next()) {
                        plan.append(lines.getString(1)).append('\n');
                    }
                    return plan.toString();
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
