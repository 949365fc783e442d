package org.signatory.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signatory.letters.Letter;
import org.signatory.security.Role;
import org.signatory.support.CountedStatements;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Counts the statements that each operation sends to the database. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class StatementsTest {

    private static final Path TABLE = Path.of("docs/statements.md");
    private static final String HEAD = "| operation | statements |";

    private TestData.Places places;

    private record Sent(int status, int statements, int items) {}

    @BeforeEach
    void start() {
        TestData.reset();
        MovableClock.stopAt("2021-02-10T15:00:00Z");
        places = TestData.places();
    }

    @AfterEach
    void resetClock() {
        Growth.undo();
        MovableClock.run();
    }

    @Test
    void statementCountsDoNotGrowWithTheData() {
        Growth growth = new Growth(places);
        places = growth.places(places);
        growth.grow(0, 2);
        Map<String, Sent> few = reads(2);
        growth.grow(2, 14);
        Map<String, Sent> many = reads(14);
        SoftAssertions soft = new SoftAssertions();
        few.forEach((operation, sent) -> soft.assertThat(many.get(operation).statements())
                .as(operation)
                .isLessThanOrEqualTo(sent.statements() + 1));
        few.forEach((operation, sent) -> {
            // The request names the letters of listMemberActions, so its size does not follow the data.
            if (operation.startsWith("list") && !operation.equals("listMemberActions")) {
                soft.assertThat(many.get(operation).items())
                        .as("items of %s", operation)
                        .isGreaterThan(sent.items());
            }
        });
        soft.assertAll();
        assertThat(few.values().stream().filter(sent -> sent.status() < 300).count())
                .isGreaterThan(50);
    }

    @Test
    void tableStatesTheStatementsOfEachOperation() throws IOException {
        Map<String, Integer> counted = new TreeMap<>();
        reads(50).forEach((operation, sent) -> {
            if (sent.status() < 300) {
                counted.put(operation, sent.statements());
            }
        });
        for (ContractedOperation operation : ContractedOperation.ending()) {
            if (!operation.method().equals("GET")) {
                start();
                Sent sent = send(operation, "");
                if (sent.status() < 300) {
                    counted.put(operation.id(), sent.statements());
                }
            }
        }
        List<String> lines = counted.entrySet().stream()
                .map(entry -> "| %s | %d |".formatted(entry.getKey(), entry.getValue()))
                .toList();
        String text = Files.readString(TABLE);
        String rest = text.substring(0, text.indexOf(HEAD)) + HEAD + "\n|---|---|\n" + String.join("\n", lines) + "\n";
        if (Boolean.getBoolean("statements.write")) {
            Files.writeString(TABLE, rest);
        }
        assertThat(Files.readString(TABLE)).isEqualTo(rest);
    }

    private Map<String, Sent> reads(int size) {
        Map<String, Sent> sent = new TreeMap<>();
        for (ContractedOperation operation : ContractedOperation.ending()) {
            if (operation.method().equals("GET")) {
                String query = Growth.query(operation.id(), size);
                send(operation, query);
                // On a busy machine, a request that waits too long for the cache sends more statements.
                sent.put(operation.id(), fewer(sendUncached(operation, query), sendUncached(operation, query)));
                if (operation.id().equals("getLetter")) {
                    String whole = "?include=leadSponsors,cosigners,endorsers";
                    sent.put("getLetter, with signers and endorsers", send(operation, whole));
                }
            }
        }
        return sent;
    }

    private Sent sendUncached(ContractedOperation operation, String query) {
        makeCachedResponsesInvalid();
        return send(operation, query);
    }

    private static Sent fewer(Sent one, Sent other) {
        return one.statements() <= other.statements() ? one : other;
    }

    /** Commits a transaction, after which the product reads the data again. */
    private static void makeCachedResponsesInvalid() {
        QuarkusTransaction.requiringNew()
                .run(() -> Letter.getEntityManager()
                        .createNativeQuery("select cast(pg_current_xact_id() as text)")
                        .getSingleResult());
    }

    private Sent send(ContractedOperation operation, String query) {
        String name = UUID.randomUUID().toString();
        RequestSpecification request =
                TestData.as(Role.ADMIN).header("If-Match", "*").header(CountedStatements.HEADER, name);
        if (operation.hasBody()) {
            request.contentType(operation.bodyType())
                    .body(operation.bodyExample().getBytes(StandardCharsets.UTF_8));
        }
        Response answer = request.request(operation.method(), places.fill(operation.path()) + query);
        return new Sent(answer.statusCode(), CountedStatements.of(name), items(answer));
    }

    /** Returns the number of rows in a list. */
    private static int items(Response answer) {
        boolean json = String.valueOf(answer.contentType()).startsWith("application/json");
        List<?> items = json && answer.statusCode() == 200 ? answer.jsonPath().getList("items") : null;
        return items == null ? 0 : items.size();
    }
}
