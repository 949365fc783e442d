package org.signatory.signons;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.signatory.security.Role;
import org.signatory.support.TestData;

/**
 * Compares what the product says about letters with the model: API, lists, exports, documents and events.
 *
 * @param history the seed and the changes, for a failure
 */
record LetterOutputs(String history) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Compares a letter as of a day; null means now. */
    void compare(ModelLetter letter, LocalDate asOf, LocalDate today) {
        LocalDate day = asOf == null ? today : asOf;
        String path = "/v1/letters/" + letter.id;
        String query = asOf == null ? "" : "?asOf=" + asOf;
        String where = "letter %s as of %s, %s".formatted(letter.id, asOf, history);
        List<String> signers = compareJson(
                letter, day, json(path + (asOf == null ? "?" : query + "&") + "include=leadSponsors,cosigners"), where);

        List<String[]> rows = text(path + "/signers.csv" + query)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        assertThat(rows).as(where).extracting(row -> row[3]).isEqualTo(signers);
        assertThat(rows)
                .as(where)
                .extracting(row -> row[1])
                .filteredOn("lead"::equals)
                .hasSameSizeAs(letter.leadsOn(day));
        for (String[] row : rows) {
            ModelSignOn signOn = letter.signOns.stream()
                    .filter(each -> each.member.equals(row[3]) && each.countsOn(day))
                    .findFirst()
                    .orElseThrow();
            assertThat(row[9]).as(where).isEqualTo(signOn.signed.toString());
            assertThat(row[10]).as(where).isEqualTo(signOn.source);
        }
        compareTexts(path, query, rows.stream().map(row -> row[2]).toList(), where);
    }

    private static List<String> compareJson(ModelLetter letter, LocalDate day, JsonNode json, String where) {
        List<String> signers = new ArrayList<>(json.at("/leadSponsors").findValuesAsText("bioguideId"));
        assertThat(signers).as(where).isEqualTo(letter.leadsOn(day));
        signers.addAll(json.at("/cosigners").findValuesAsText("bioguideId"));
        assertThat(signers).as(where).containsExactlyInAnyOrderElementsOf(letter.signersOn(day));
        assertThat(json.at("/counts/signed").asInt()).as(where).isEqualTo(signers.size());
        assertThat(json.at("/counts/leads").asInt())
                .as(where)
                .isEqualTo(letter.leadsOn(day).size());
        assertThat(json.at("/counts/withdrawn").asInt())
                .as(where)
                .isEqualTo(letter.withdrawnOn(day).size());
        String sentOn = letter.sent == null || letter.sent.isAfter(day) ? "" : letter.sent.toString();
        assertThat(json.path("sentOn").asText("")).as(where).isEqualTo(sentOn);
        return signers;
    }

    /** Compares the surnames in the press list and the document, which print given names as the Members use them. */
    private static void compareTexts(String path, String query, List<String> names, String where) {
        List<String> surnames = names.stream().map(LetterOutputs::surname).toList();
        List<String> press = text(path + "/press-list" + query).lines().toList();
        assertThat(press).as(where).hasSameSizeAs(surnames);
        for (int i = 0; i < surnames.size(); i++) {
            assertThat(press.get(i)).as(where).contains(surnames.get(i));
        }
        List<String> lines =
                text(path + "/documents/letter.txt" + query).lines().toList();
        assertThat(IntStream.range(1, lines.size())
                        .filter(i -> lines.get(i).equals("Member of Congress"))
                        .mapToObj(i -> surname(lines.get(i - 1))))
                .as(where)
                .containsExactlyElementsOf(surnames);
    }

    private static String surname(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** Compares the list of all letters and its counts, and the addresses of void letters. */
    void compareList(Collection<ModelLetter> letters, LocalDate today) {
        Map<String, Integer> counts = new HashMap<>();
        json("/v1/letters?limit=200")
                .path("items")
                .forEach(item -> counts.put(
                        item.path("id").asText(), item.at("/counts/signed").asInt()));
        Map<String, Integer> expected = new HashMap<>();
        letters.stream()
                .filter(letter -> !letter.isVoid)
                .forEach(letter ->
                        expected.put(letter.id, letter.signersOn(today).size()));
        assertThat(counts).as(history).isEqualTo(expected);
        letters.stream().filter(letter -> letter.isVoid).forEach(letter -> {
            var gone = TestData.anonymous().get("/v1/letters/" + letter.id);
            assertThat(gone.statusCode()).as(history).isEqualTo(410);
            boolean named = letters.stream().anyMatch(each -> each.id.equals(letter.mergedInto) && !each.isVoid);
            assertThat(gone.jsonPath().getString("mergedInto")).as(history).isEqualTo(named ? letter.mergedInto : null);
        });
    }

    /** Compares who has signed according to the events of each letter. */
    void compareEvents(Collection<ModelLetter> letters, LocalDate today) {
        TestData.awaitEvents();
        for (ModelLetter letter : letters) {
            JsonNode events = json("/v1/events?limit=500&letterId=" + letter.id).path("items");
            if (letter.isVoid) {
                assertThat(events.findValuesAsText("type")).as(history).containsOnly("letter.voided");
            } else {
                assertThat(replayed(events)).as(history).isEqualTo(letter.signersOn(today));
            }
        }
    }

    private static Set<String> replayed(JsonNode events) {
        Map<String, String> signed = new HashMap<>();
        for (JsonNode event : events) {
            String member = event.at("/data/bioguideId").asText();
            JsonNode detail = event.at("/data/staff/detail");
            switch (event.path("type").asText()) {
                case "cosigner.signed", "lead.signed" ->
                    signed.put(detail.path("id").asText(), member);
                case "cosigner.withdrawn", "lead.withdrawn", "sign-on.removed" ->
                    signed.remove(detail.path("signOnId").asText());
                case "sign-on.withdrawal-undone" ->
                    signed.put(detail.path("signOnId").asText(), member);
                default -> {
                    // Other events do not change who has signed.
                }
            }
        }
        return new HashSet<>(signed.values());
    }

    private static JsonNode json(String path) {
        try {
            return JSON.readTree(text(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a path as an admin. RestAssured would take most of the time of these tests. */
    private static String text(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                    .header("Authorization", "Bearer " + TestData.secret(Role.ADMIN))
                    .build();
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
