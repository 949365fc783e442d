package org.signatory.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.signatory.testing.RealPostgres;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class ContractTest {

    private static final Path COMMITTED = Path.of("openapi.yaml");

    /** To take a change of the API into the contract, run this test with -Dcontract.write=true and commit the file. */
    @Test
    void theCommittedContractIsWhatTheCodeSays() throws IOException {
        String generated = given().get("/openapi?format=yaml").asString();
        if (Boolean.getBoolean("contract.write")) {
            Files.writeString(COMMITTED, generated);
        }
        assertThat(Files.readString(COMMITTED, StandardCharsets.UTF_8)).isEqualTo(generated);
    }

    @Test
    void theDocumentationPageNeedsNoOtherServer() {
        String page = given().get("/docs/").then().statusCode(200).extract().asString();
        assertThat(page).contains("swagger").doesNotContain("src=\"http").doesNotContain("href=\"http");
    }
}
