package org.signatory.delivery.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.platform.openapi.CommittedContract;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;
import org.signatory.support.WrittenLog;

/** Tests that the event feed is complete, in order, and limited to what the caller may see. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class EventsTest {

    /** The number of Members that each concurrent writer signs on. */
    private static final int WRITES = Integer.getInteger("events.writes", 10);

    private static final long PATIENCE = 60;

    @TestHTTPResource("/v1/events/stream")
    URL stream;

    @BeforeEach
    void reset() {
        TestData.reset();
    }

    private static JsonPath page(RequestSpecification caller, String after, int limit) {
        return (after.isEmpty() ? caller : caller.queryParam("after", after))
                .queryParam("limit", limit)
                .get("/v1/events")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Waits for this many events of a letter and returns their types. */
    private static List<String> types(RequestSpecification caller, String letterId, int expected) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        List<String> types = List.of();
        while (types.size() < expected && System.nanoTime() < end) {
            types = given().spec(caller)
                    .get("/v1/events?limit=500&letterId=" + letterId)
                    .jsonPath()
                    .getList("items.type");
        }
        return types;
    }

    @Test
    void eventsOfALetterAreInOrder() {
        String id = openLetter("house", "2021-02-01");
        sign(id, "Q000023", "2021-02-03").statusCode(201);
        withdraw(id, "Q000023", "2021-02-04").statusCode(200);
        move(id, "closed", "2021-02-10").statusCode(201);
        assertThat(types(editor(), id, 5))
                .containsExactly(
                        "letter.created", "letter.opened", "cosigner.signed", "cosigner.withdrawn", "letter.closed");
        editor().get("/v1/events?letterId=" + id + "&type=cosigner.signed")
                .then()
                .body("items", hasSize(1))
                .body("items[0].specversion", is("1.0"))
                .body("items[0].subject", is("/v1/letters/" + id))
                .body("items[0].data.letterId", is(id))
                .body("items[0].data.bioguideId", is("Q000023"))
                .body("items[0].data.staff.actor", is("The secret-of-the-editor key"));
        for (String two : List.of("type=letter.opened,letter.closed", "type=letter.opened&type=letter.closed")) {
            editor().get("/v1/events?letterId=" + id + "&" + two).then().body("items", hasSize(2));
        }
    }

    @Test
    void everyRecordedActionHasAKnownEventType() throws IOException {
        Pattern act = Pattern.compile(
                "\"((?:letter|leads?|cosigner|endorser|statement|organization|outreach|sign-on|name-alias|webhook|signers"
                        + "|group|committee)\\.[a-z-]+)\"");
        Set<String> written = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                    .filter(each -> !each.endsWith("KnownEventType.java"))
                    .toList()) {
                act.matcher(Files.readString(file)).results().forEach(found -> written.add(found.group(1)));
            }
        }
        written.removeIf(it -> it.endsWith(".csv"));
        assertThat(written).hasSizeGreaterThan(30);
        assertThat(KnownEventType.ALL).containsAll(written);
    }

    @Test
    @DisplayName("The contract lists exactly the event types, and has a schema for each")
    void contractListsTheEventTypes() {
        JsonNode schemas = CommittedContract.read().at("/components/schemas");
        assertThat(schemas.at("/EventType/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(KnownEventType.ALL);
        JsonNode schemaOfType = schemas.at("/EventDelivery/discriminator/mapping");
        assertThat(KnownEventType.ALL)
                .allSatisfy(type -> assertThat(schemaOfType.path(type).asText()).isNotEmpty());
    }

    @Test
    void backlogOfEventsGetsPositions() {
        String id = openLetter("house", "2021-02-01");
        QuarkusTransaction.requiringNew()
                .run(() -> Panache.getEntityManager()
                        .createNativeQuery("insert into history (id, at, actor, type, letter_id, subject)"
                                + " select gen_random_uuid(), now(), 'A loader', 'cosigner.signed', cast(:id as uuid),"
                                + " 'Q000023' from generate_series(1, 4500)")
                        .setParameter("id", id)
                        .executeUpdate());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        int told = 0;
        String next = "";
        while (told < 4_502 && System.nanoTime() < end) {
            JsonPath page = page(editor(), next, 500);
            told += page.getList("items").size();
            next = page.getString("next");
        }
        assertThat(told).isEqualTo(4_502);
    }

    @Test
    void eventsAreLimitedToWhatTheCallerCanSee() {
        String hidden = letter("""
                {"title": "Hidden", "chamber": "house", "visibility": "internal"}""");
        move(hidden, "open", "2021-02-01");
        sign(hidden, "Q000023", "2021-02-03");
        String coalition = letter("""
                {"title": "For partners", "chamber": "house", "visibility": "coalition"}""");
        move(coalition, "open", "2021-02-01");
        String open = openLetter("house", "2021-02-01");
        sign(open, "Q000023", "2021-02-03");
        String mine = TestData.organization("Indivisible");
        String others = TestData.organization("United We Dream");
        TestData.partner(UUID.fromString(mine));
        for (String organization : List.of(mine, others)) {
            TestData.endorse(open, organization, "2021-02-03");
            TestData.statement(open, organization, "The program should end.");
        }
        assertThat(types(editor(), open, 7)).hasSize(7);
        assertThat(types(anonymous(), open, 4))
                .containsExactly("letter.opened", "cosigner.signed", "endorser.added", "endorser.added");
        assertThat(types(TestData.as(Role.PARTNER), open, 4))
                .containsExactly("letter.opened", "cosigner.signed", "endorser.added", "endorser.added");
        anonymous().get("/v1/events").then().body("items.findAll { it.data.letterId != '" + open + "' }", hasSize(0));
        anonymous().get("/v1/events").then().body("items[0].data", not(hasKey("staff")));
        assertThat(types(TestData.as(Role.PARTNER), coalition, 1)).containsExactly("letter.opened");
        assertThat(types(TestData.as(Role.PARTNER), hidden, 0)).isEmpty();
        assertThat(anonymous()
                        .get("/v1/events")
                        .jsonPath()
                        .getList("items.sequence", Integer.class)
                        .size())
                .isEqualTo(4);
    }

    @Test
    void positionsDoNotRevealHiddenEvents() {
        String open = openLetter("house", "2021-02-01");
        sign(open, "Q000023", "2021-02-03");
        assertThat(types(anonymous(), open, 2)).hasSize(2);
        String before = anonymous().get("/v1/events").path("next");
        String hidden = letter("""
                {"title": "Hidden", "chamber": "house", "visibility": "internal"}""");
        move(hidden, "open", "2021-02-01");
        sign(hidden, "Q000023", "2021-02-03");
        assertThat(types(editor(), hidden, 3)).hasSize(3);
        assertThat(anonymous().get("/v1/events").<String>path("next")).isEqualTo(before);
        sign(open, "E000297", "2021-02-03");
        assertThat(types(anonymous(), open, 3)).hasSize(3);
        assertThat(anonymous().get("/v1/events").<String>path("next"))
                .isEqualTo(String.valueOf(Long.parseLong(before) + 1));
    }

    @Test
    void changesOfKeysAreNotEvents() {
        TestData.as(Role.ADMIN)
                .body("{\"name\": \"A desk\", \"role\": \"viewer\"}")
                .post("/v1/api-keys")
                .then()
                .statusCode(201);
        String open = openLetter("house", "2021-02-01");
        assertThat(types(TestData.as(Role.ADMIN), open, 2)).hasSize(2);
        TestData.as(Role.ADMIN).get("/v1/events").then().body("items", hasSize(2));
    }

    @Test
    void readerGetsEveryEventOnceDuringConcurrentWrites() throws Exception {
        List<String> letters = IntStream.range(0, 8)
                .mapToObj(i -> openLetter("house", "2021-02-01"))
                .toList();
        List<String> members = editor().get("/v1/members?servingOn=2021-02-02&chamber=house&limit=" + WRITES)
                .jsonPath()
                .getList("items.bioguideId");
        CompletableFuture<?>[] writers = letters.stream()
                .map(id -> CompletableFuture.runAsync(() ->
                        members.forEach(member -> sign(id, member, "2021-02-02").statusCode(201))))
                .toArray(CompletableFuture[]::new);
        CompletableFuture<Void> all = CompletableFuture.allOf(writers);
        List<String> seen = new ArrayList<>();
        String next = "";
        int expected = letters.size() * (2 + members.size());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(6 * PATIENCE);
        while (seen.size() < expected && System.nanoTime() < end) {
            JsonPath page = page(editor(), next, 7);
            List<String> ids = page.getList("items.id", String.class);
            seen.addAll(ids);
            next = page.getString("next");
            if (ids.isEmpty()) {
                // Leaves the CPU to the writers.
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        all.get(PATIENCE, TimeUnit.SECONDS);
        assertThat(seen).hasSize(expected);
        assertThat(new HashSet<>(seen)).hasSize(expected);
        assertThat(page(editor(), next, 7).getList("items")).isEmpty();
        for (String id : letters) {
            List<String> times = editor().get("/v1/events?limit=500&letterId=" + id)
                    .jsonPath()
                    .getList("items.time", String.class);
            assertThat(times.stream().map(Instant::parse)).isSorted();
        }
    }

    @Test
    void streamSendsEventsAndResumes() throws Exception {
        String id = openLetter("house", "2021-02-01");
        assertThat(types(editor(), id, 2)).hasSize(2);
        List<String> first = follow("", 3, () -> sign(id, "Q000023", "2021-02-03"));
        assertThat(first).containsExactly("letter.created", "letter.opened", "cosigner.signed");
        String last = editor().get("/v1/events?type=cosigner.signed").path("items[0].sequence");
        withdraw(id, "Q000023", "2021-02-04");
        assertThat(follow(last, 2, () -> move(id, "closed", "2021-02-10")))
                .containsExactly("cosigner.withdrawn", "letter.closed");
    }

    /** Reads this many events from the stream while an action runs. */
    private List<String> follow(String last, int events, Runnable act) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(stream.toString()))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer secret-of-the-editor");
        if (!last.isEmpty()) {
            request.header("Last-Event-ID", last);
        }
        HttpResponse<Stream<String>> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        act.run();
        try (Stream<String> lines = answer.body()) {
            return lines.filter(line -> line.startsWith("event:"))
                    .map(line -> line.substring("event:".length()).strip())
                    .limit(events)
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1.5", "9999999999999999999999"})
    void invalidPositionIsRejected(String after) {
        for (String path : List.of("/v1/events", "/v1/events/stream")) {
            editor().accept("*/*")
                    .queryParam("after", after)
                    .get(path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("code", is("invalid-parameter"));
        }
    }

    @Test
    @DisplayName("A position beyond the caller's last event is rejected, even if staff have later events")
    void positionsBeyondTheEndAreRejected() {
        String draft = letter("{\"title\": \"A draft\", \"chamber\": \"house\"}");
        assertThat(types(editor(), draft, 1)).hasSize(1);
        String end = editor().get("/v1/events?after=latest").path("next");
        editor().get("/v1/events?after=" + end).then().statusCode(200);
        String publicEnd = anonymous().get("/v1/events?after=latest").path("next");
        assertThat(Long.parseLong(publicEnd)).isLessThan(Long.parseLong(end));
        for (String path : List.of("/v1/events", "/v1/events/stream")) {
            assertUnknownPosition(editor(), path, "999999999");
            assertUnknownPosition(anonymous(), path, end);
        }
        editor().accept("*/*")
                .header("Last-Event-ID", "999999999")
                .get("/v1/events/stream")
                .then()
                .statusCode(400)
                .body("code", is("unknown-position"));
    }

    private static void assertUnknownPosition(RequestSpecification caller, String path, String after) {
        caller.accept("*/*")
                .queryParam("after", after)
                .get(path)
                .then()
                .statusCode(400)
                .body("code", is("unknown-position"));
    }

    @Test
    @DisplayName("A client that disconnects from the stream is not logged as a server error")
    void disconnectedClientIsNotLogged() throws IOException, InterruptedException {
        String id = openLetter("house", "2021-02-01");
        WrittenLog log = new WrittenLog();
        log.start();
        try {
            for (int i = 0; i < 10; i++) {
                disconnect();
            }
            // When a connected reader has the event, the server has tried to send it to the disconnected ones.
            follow("", 3, () -> sign(id, "Q000023", "2021-02-03"));
        } finally {
            log.stop();
        }
        // On a busy machine, Vert.x logs a slow thread with an exception that only has its stack trace.
        assertThat(log.lines()).noneMatch(line -> line.contains("Exception") && !line.contains("has been blocked for"));
    }

    /** Reads the head of a stream and breaks the connection off. */
    private void disconnect() throws IOException {
        try (Socket socket = new Socket(stream.getHost(), stream.getPort())) {
            socket.setSoLinger(true, 0);
            String request = "GET /v1/events/stream HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }
    }
}
