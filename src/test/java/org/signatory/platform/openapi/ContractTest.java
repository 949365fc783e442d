package org.signatory.platform.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signatory.support.RealPostgres;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class ContractTest {

    private static final Path COMMITTED = Path.of("openapi.yaml");

    /** The maximum size that tools and people can read. */
    private static final int MAX_SIZE = 400_000;

    /** To update the contract after an API change, run this test with -Dcontract.write=true and commit the file. */
    @Test
    void committedContractMatchesTheCode() throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(given().get("/q/generated-openapi?format=json").asString());
        String generated = CompactYaml.write(document);
        assertThat(new YAMLMapper().readTree(generated)).isEqualTo(document);
        assertThat(generated.length()).isLessThan(MAX_SIZE);
        if (Boolean.getBoolean("contract.write")) {
            Files.writeString(COMMITTED, generated);
        }
        assertThat(Files.readString(COMMITTED, StandardCharsets.UTF_8)).isEqualTo(generated);
    }

    @Test
    void servedContractIsTheCommittedOne() throws IOException {
        String committed = Files.readString(COMMITTED, StandardCharsets.UTF_8);
        for (String address : List.of("/openapi", "/openapi.yaml", "/openapi?format=yaml")) {
            assertThat(given().get(address).then().statusCode(200).extract().asString())
                    .isEqualTo(committed);
        }
        JsonNode json = new YAMLMapper().readTree(committed);
        for (String address : List.of("/openapi.json", "/openapi?format=json")) {
            assertThat(new ObjectMapper().readTree(given().get(address).asString()))
                    .isEqualTo(json);
        }
        assertThat(new ObjectMapper()
                        .readTree(given().accept("application/json,*/*")
                                .get("/openapi")
                                .asString()))
                .isEqualTo(json);
    }

    @Test
    void documentationPageLoadsNothingExternal() {
        String page = given().get("/docs/").then().statusCode(200).extract().asString();
        assertThat(page).contains("swagger").doesNotContain("src=\"http").doesNotContain("href=\"http");
    }
}
