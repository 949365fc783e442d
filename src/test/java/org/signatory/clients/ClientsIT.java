package org.signatory.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signatory.platform.openapi.ContractedOperation;
import org.signatory.support.Programs;
import org.signatory.support.RunningProduct;

/** Generates clients from openapi.yaml with public generators and runs the documented example of each. */
class ClientsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String FIGURES = "signed=17 leads=1 cosigners=16 withdrawn=1 endorsers=1 paged=16 pages=4"
            + " rejected=stale rows=17 block=true events=25"
            + " first=letter.created last=letter.closed";
    private static final Path COLLECTION = Path.of("clients/collection/generated/signatory.postman_collection.json");

    @TempDir
    static Path folder;

    private static RunningProduct product;
    private static String key;

    @BeforeAll
    static void start() throws Exception {
        product = RunningProduct.startPrepared(folder, Map.of());
        key = product.admin()
                .body(Map.of("name", "Lead office", "role", "editor"))
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void typeScriptClientWorks() throws Exception {
        ClientTools.run("typescript");
        runExample("node", "clients/typescript/generated/build/example.js");
    }

    @Test
    void pythonClientWorks() throws Exception {
        ClientTools.run("python");
        runExample("clients/python/.venv/bin/python", "clients/python/example.py");
    }

    @Test
    void javaClientWorks() throws Exception {
        ClientTools.run("java");
        runExample("./mvnw", "-q", "-B", "-f", "clients/pom.xml", "exec:java");
    }

    @Test
    void collectionHasEveryOperationAndItsRequestsWork() throws Exception {
        ClientTools.run("collection");
        Set<String> requests = new TreeSet<>();
        collect(new ObjectMapper().readTree(COLLECTION.toFile()), requests);
        assertThat(requests)
                .isEqualTo(ContractedOperation.all().stream()
                        .map(operation -> operation.method() + " " + operation.path())
                        .collect(Collectors.toSet()));
        String letter = product.admin()
                .body(Map.of("title", "A letter", "chamber", "house"))
                .post("/v1/letters")
                .path("id");
        String printed = Programs.run(
                        PATIENCE,
                        Map.of(),
                        "clients/collection/node_modules/.bin/newman",
                        "run",
                        COLLECTION.toString(),
                        "--folder=Members",
                        "--folder=Exports",
                        "--env-var=baseUrl=" + product.baseUrl(),
                        "--env-var=key=" + key,
                        "--env-var=letterId=" + letter,
                        "--env-var=bioguideId=S001145",
                        "--color=off")
                .well();
        assertThat(printed).contains("/v1/members/S001145").contains("/v1/letters/" + letter + "/signers.csv");
    }

    private static void runExample(String... program) throws Exception {
        Map<String, String> environment = Map.of("SIGNATORY_URL", product.baseUrl(), "SIGNATORY_KEY", key);
        String printed = Programs.run(PATIENCE, environment, program).well();
        Matcher told = Pattern.compile("letter=(\\S+) (.*)").matcher(printed);
        assertThat(told.find()).as(printed).isTrue();
        assertThat(told.group(2).strip()).isEqualTo(FIGURES);
        String letter = "/v1/letters/" + told.group(1);
        product.admin()
                .get(letter + "?include=endorsers")
                .then()
                .body("status", equalTo("closed"))
                .body("summary", equalTo("One roster, kept open."))
                .body("$", not(hasKey("excerpt")))
                .body("counts.signed", equalTo(17))
                .body("counts.withdrawn", equalTo(1))
                .body("endorsers", hasSize(1));
        product.admin()
                .get(letter + "/history?limit=500")
                .then()
                .body("items.actor", everyItem(equalTo("Lead office")))
                .body(
                        "items.type",
                        hasItems("letter.created", "cosigner.withdrawn", "endorser.added", "letter.closed"));
    }

    private static void collect(JsonNode item, Set<String> requests) {
        JsonNode request = item.path("request");
        if (request.isObject()) {
            StringBuilder path = new StringBuilder(request.path("method").asText()).append(' ');
            request.at("/url/path")
                    .forEach(part -> path.append('/')
                            .append(part.asText()
                                    .replaceFirst("^:(.*)", "{$1}")
                                    .replace("{{", "{")
                                    .replace("}}", "}")));
            requests.add(path.toString());
        }
        item.path("item").forEach(each -> collect(each, requests));
    }
}
