package org.signatory.contract;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.signatory.access.Role;
import org.signatory.testing.CountedStatements;
import org.signatory.testing.MovableClock;
import org.signatory.testing.RealPostgres;
import org.signatory.testing.World;

/** How many statements each operation sends to the database. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class StatementsTest {

    private static final Path TABLE = Path.of("docs/statements.md");
    private static final String HEAD = "| operation | statements |";

    private World.Places places;

    private record Sent(int status, int statements) {}

    @BeforeEach
    void start() {
        World.reset();
        MovableClock.stopAt("2021-02-10T15:00:00Z");
        places = World.places();
    }

    @AfterEach
    void goOn() {
        MovableClock.run();
    }

    @Test
    void noReadTakesMoreStatementsWhereThereIsMoreToRead() {
        grow(0, 2);
        Map<String, Sent> few = reads();
        grow(2, 14);
        Map<String, Sent> many = reads();
        SoftAssertions soft = new SoftAssertions();
        few.forEach((operation, sent) -> soft.assertThat(many.get(operation).statements())
                .as(operation)
                .isLessThanOrEqualTo(sent.statements() + 1));
        soft.assertAll();
        assertThat(few.values().stream().filter(sent -> sent.status() < 300).count())
                .isGreaterThan(50);
    }

    @Test
    void theTableTellsHowManyStatementsEachOperationTakes() throws IOException {
        Map<String, Integer> counted = new TreeMap<>();
        reads().forEach((operation, sent) -> {
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

    private Map<String, Sent> reads() {
        Map<String, Sent> sent = new TreeMap<>();
        for (ContractedOperation operation : ContractedOperation.ending()) {
            if (operation.method().equals("GET")) {
                send(operation, "");
                sent.put(operation.id(), send(operation, ""));
                if (operation.id().equals("getLetter")) {
                    String whole = "?include=leadSponsors,cosigners,endorsers";
                    sent.put("getLetter, whole", send(operation, whole));
                }
            }
        }
        return sent;
    }

    private Sent send(ContractedOperation operation, String query) {
        String name = UUID.randomUUID().toString();
        RequestSpecification request =
                World.as(Role.ADMIN).header("If-Match", "*").header(CountedStatements.HEADER, name);
        if (operation.hasBody()) {
            request.contentType(operation.bodyType())
                    .body(operation.bodyExample().getBytes(StandardCharsets.UTF_8));
        }
        Response answer = request.request(operation.method(), places.fill(operation.path()) + query);
        return new Sent(answer.statusCode(), CountedStatements.of(name));
    }

    /** More of everything that lists hold: signers, endorsers, letters, outreach, groups. */
    private void grow(int from, int to) {
        String letter = places.values().get("letterId");
        List<String> house = World.editor()
                .get("/v1/members?servingOn=2021-02-03&chamber=house&limit=100")
                .jsonPath()
                .getList("items.bioguideId");
        house.subList(3 * from, 3 * to).forEach(member -> World.sign(letter, member, "2021-02-03"));
        for (int i = from; i < to; i++) {
            World.endorse(letter, World.organization("Organization " + i), "2021-02-05")
                    .statusCode(201);
            String other = World.openLetter("house", "2021-02-01");
            World.lead(other, "2021-02-02", "S001145").statusCode(200);
            World.sign(other, "Q000023", "2021-02-03").statusCode(201);
            World.endorse(other, places.values().get("organizationId"), "2021-02-05")
                    .statusCode(201);
            World.editor()
                    .body("{\"name\": \"Group " + i + "\", \"kind\": \"list\"}")
                    .post("/v1/groups")
                    .then()
                    .statusCode(201);
        }
        World.editor()
                .body(Map.of(
                        "bioguideIds",
                        house.subList(50 + 3 * from, 50 + 3 * to),
                        "state",
                        "asked",
                        "assignee",
                        "Desk One"))
                .post("/v1/letters/" + letter + "/outreach")
                .then()
                .statusCode(200);
    }
}
