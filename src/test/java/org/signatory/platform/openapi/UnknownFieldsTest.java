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

/** Tests that naming a field that an operation does not offer cannot set it, whatever the role. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class UnknownFieldsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Fields that only the server sets, by their names in tables and code. */
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

    /** Returns whether the operation imports rosters or committees, whose formats allow other fields. */
    private static boolean isFile(ContractedOperation operation) {
        return List.of("importRoster", "importCommittees", "importBackup").contains(operation.id());
    }
}
