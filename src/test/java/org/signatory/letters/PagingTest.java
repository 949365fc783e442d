package org.signatory.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.read;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class PagingTest {

    @BeforeEach
    void start() {
        TestData.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"created", "-created", "title", "updated", "-updated", "deadline", "-sent"})
    void noRowIsLostOrRepeatedDuringInserts(String sort) {
        Set<String> stored = insert(2_500);
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = editor().queryParam("sort", sort)
                    .queryParam("limit", 200)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/v1/letters")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("next");
            letter("""
                    {"title": "Another one %d", "chamber": "house"}""".formatted(seen.size()));
        } while (cursor != null);
        assertThat(seen).doesNotHaveDuplicates().containsAll(stored);
    }

    private static Set<String> insert(int count) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var em = Letter.getEntityManager();
            List<?> ids = em.createNativeQuery("""
                            insert into letter (id, title, chamber, visibility, status, congress, version, created_at,
                                                updated_at, deadline_at)
                            select gen_random_uuid(), 'Letter ' || n % 50, 'HOUSE', 'INTERNAL', 'DRAFT', 117, 0,
                                   timestamptz '2021-01-01' + n / 10 * interval '1 minute',
                                   timestamptz '2021-01-01' + n / 10 * interval '1 minute',
                                   case when n % 2 = 0 then timestamptz '2021-02-01' + n % 7 * interval '1 day' end
                            from generate_series(1, :count) n returning cast(id as text)""").setParameter("count", count).getResultList();
            Set<String> stored = new HashSet<>();
            ids.forEach(id -> stored.add((String) id));
            return stored;
        });
    }

    @Test
    void listStatesItsPageSizeAndNextPage() {
        insert(3);
        read("/v1/letters?limit=2&count=true")
                .body("limit", is(2))
                .body("items.size()", is(2))
                .body("total", is(3))
                .body("next", notNullValue())
                .header("Link", endsWith("rel=\"next\""));
        read("/v1/letters").body("limit", is(50)).body("items.size()", is(3)).body("next", nullValue());
    }

    @Test
    void countsRespectTheFilters() {
        letter("""
                {"title": "On water", "chamber": "house", "topics": ["Water"]}""");
        letter("""
                {"title": "On land", "chamber": "senate", "topics": ["land"]}""");
        read("/v1/letters?topic=water&count=true").body("total", is(1)).body("items[0].title", is("On water"));
        read("/v1/letters?chamber=senate&count=true").body("total", is(1));
        read("/v1/letters?q=water&count=true").body("total", is(1));
        read("/v1/letters?q=waters&count=true").body("total", is(1));
        read("/v1/letters?q=fire&count=true").body("total", is(0));
    }

    @Test
    void letterIsFoundByRecipientTextSignersAndDates() {
        String id = letter("""
                {"title": "To the Secretary", "chamber": "house", "text": "Please end the programme of detainers.",
                 "recipients": [{"name": "Alejandro Mayorkas", "title": "Secretary",
                                 "agency": "Department of Homeland Security"}]}""");
        letter("""
                {"title": "Another", "chamber": "house", "deadline": {"on": "2027-01-05"}}""");
        TestData.move(id, "open", "2021-02-01").statusCode(201);
        TestData.lead(id, "2021-02-01", "S001145").statusCode(200);
        TestData.sign(id, "Q000023", "2021-02-02").statusCode(201);
        TestData.move(id, "sent", "2021-02-11").statusCode(201);
        for (String query : List.of(
                "recipient=homeland security",
                "recipient=MAYORKAS",
                "q=detainers",
                "q=secretary homeland",
                "sponsor=S001145",
                "signer=Q000023",
                "signer=S001145",
                "status=sent,answered",
                "congress=117",
                "sentFrom=2021-02-11&sentTo=2021-02-11")) {
            read("/v1/letters?count=true&" + query).body("total", is(1)).body("items[0].id", is(id));
        }
        read("/v1/letters?count=true&sponsor=Q000023").body("total", is(0));
        read("/v1/letters?count=true&deadlineTo=2027-01-06T00:00:00Z").body("total", is(1));
    }

    @Test
    void titleAndCurrentTextAreSearchedTogether() {
        String id = letter("""
                {"title": "On harbours", "chamber": "house", "text": "Keep the ferries."}""");
        read("/v1/letters?count=true&q=ferry harbour").body("total", is(1));
        read("/v1/letters?count=true&q=\"harbours ferries\"").body("total", is(0));
        editor().body("{\"body\": \"Build the bridges.\", \"material\": true}")
                .post("/v1/letters/" + id + "/versions")
                .then()
                .statusCode(201);
        read("/v1/letters?count=true&q=ferry").body("total", is(0));
        read("/v1/letters?count=true&q=bridge harbour").body("total", is(1));
        editor().header("If-Match", "*")
                .body("{\"title\": \"On rivers\"}")
                .patch("/v1/letters/" + id)
                .then()
                .statusCode(200);
        read("/v1/letters?count=true&q=harbour").body("total", is(0));
        read("/v1/letters?count=true&q=bridge river").body("total", is(1));
    }

    @Test
    void cursorOfAnotherOrderIsRejected() {
        insert(60);
        String cursor = read("/v1/letters?sort=title").extract().path("next");
        read("/v1/letters?sort=created&cursor=" + cursor).statusCode(400).body("code", is("invalid-cursor"));
    }

    @Test
    void longAndUnusualTitlesArePaged() {
        String cjk = "\u8a3b".repeat(499);
        List<String> titles = List.of(
                cjk + "\u6587",
                cjk + "\u66f8",
                "a\u001fb",
                "a\u001fc",
                "\u0130stanbul",
                "\u0130zmir",
                "\ufdfa".repeat(500));
        titles.forEach(title -> letter(new JsonObject(Map.of("title", title, "chamber", "house")).encode()));
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = page("title", 1, cursor);
            seen.addAll(page.getList("items.title"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(titles);
    }

    @Test
    @DisplayName("A letter that changes while all are listed in the default order is neither missed nor repeated")
    void changeDuringPagingHidesNothing() {
        Set<String> stored = insert(30);
        JsonPath page = page(null, 10, null);
        List<String> seen = new ArrayList<>(page.getList("items.id"));
        stored.stream().filter(id -> !seen.contains(id)).forEach(PagingTest::change);
        while (page.getString("next") != null) {
            page = page(null, 10, page.getString("next"));
            seen.addAll(page.getList("items.id"));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(stored);
    }

    @Test
    void lateCommitIsFoundByTheNextPoll() {
        String late = letter("{\"title\": \"Late\", \"chamber\": \"house\"}");
        Instant began = Instant.now();
        change(letter("{\"title\": \"Early\", \"chamber\": \"house\"}"));
        String polled = read("/v1/letters?sort=-updated").extract().path("items[0].updatedAt");
        QuarkusTransaction.requiringNew()
                .run(() -> Letter.<Letter>findById(UUID.fromString(late)).touch(began));
        assertThat(read("/v1/letters?updatedSince=" + polled).extract().<List<String>>path("items.title"))
                .contains("Late");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title_key", "deadline_key", "created_at", "updated_at"})
    void indexServesEachOrder(String key) {
        String plan = QuarkusTransaction.requiringNew().call(() -> {
            var em = Letter.getEntityManager();
            em.createNativeQuery("set local enable_seqscan = off").executeUpdate();
            em.createNativeQuery("set local enable_sort = off").executeUpdate();
            return em.createNativeQuery("explain select id from letter order by " + key + ", id limit 50")
                    .getResultList()
                    .toString();
        });
        assertThat(plan).contains("Index").doesNotContain("Sort");
    }

    private static JsonPath page(String sort, int limit, String cursor) {
        return editor().queryParam("limit", limit)
                .queryParams(sort == null ? Map.of() : Map.of("sort", sort))
                .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                .get("/v1/letters")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void change(String id) {
        editor().header("If-Match", "*")
                .body("{\"targetCount\": 7}")
                .patch("/v1/letters/" + id)
                .then()
                .statusCode(200);
    }
}
