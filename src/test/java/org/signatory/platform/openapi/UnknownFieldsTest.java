package org.signatory.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** What an operation does not offer to set cannot be set by naming it, however far the caller's rights go. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class UnknownFieldsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the server alone decides, as its tables and its code call it. */
    private static final List<String> FIELDS = List.of(
            "id", "version", "createdAt", "approvedAt", "approvedBy", "recordedBy", "keyId", "hash", "mergedInto");

    private TestData.Places places;

    @BeforeEach
    void start() {
        TestData.reset();
        places = TestData.places()
                .with("groupId", made("/v1/groups", "{\"name\": \"A caucus\", \"kind\": \"caucus\"}"))
                .with("webhookId", made("/v1/webhooks", "{\"url\": \"http://127.0.0.1:9/hook\", \"enabled\": false}"));
    }

    private static String made(String path, String body) {
        return TestData.as(Role.ADMIN)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void unknownFieldIsRejectedByName() throws IOException {
        SoftAssertions soft = new SoftAssertions();
        int checked = 0;
        for (ContractedOperation operation : ContractedOperation.ending()) {
            if (!operation.hasBody() || !operation.bodyExample().startsWith("{") || isFile(operation)) {
                continue;
            }
            for (String field : FIELDS) {
                JsonNode body = JSON.readTree(operation.bodyExample());
                if (body.has(field)) {
                    continue;
                }
                ((ObjectNode) body).put(field, "01890a5d-ac96-774b-bcce-b302099a8057");
                Response answer = TestData.as(Role.ADMIN)
                        .header("If-Match", "*")
                        .contentType(operation.bodyType())
                        .body(JSON.writeValueAsString(body))
                        .request(operation.method(), places.fill(operation.path()));
                checked++;
                soft.assertThat(answer.statusCode())
                        .as("%s with %s: %s", operation, field, answer.asString())
                        .isEqualTo(400);
                soft.assertThat(answer.asString())
                        .as("%s with %s", operation, field)
                        .contains("\"/" + field + "\"");
            }
        }
        soft.assertAll();
        assertThat(checked).isGreaterThan(200);
    }

    /** A roster and committees are brought in the dataset's own shape, whose other fields are its makers' business. */
    private static boolean isFile(ContractedOperation operation) {
        return List.of("importRoster", "importCommittees", "importBackup").contains(operation.id());
    }
}
