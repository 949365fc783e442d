package org.signatory.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class SortTest {

    @Test
    @DisplayName("Every sortable list sorts by each of its fields in both directions")
    void everySortHasBothDirections() {
        TestData.reset();
        var places = TestData.places();
        JsonNode contract = CommittedContract.read();
        SoftAssertions soft = new SoftAssertions();
        int checked = 0;
        for (ContractedOperation operation : ContractedOperation.all()) {
            if (!operation.queryParameters().contains("sort")
                    || !operation.queryParameters().contains("cursor")) {
                continue;
            }
            List<String> values = sorts(contract, operation);
            for (String value : values) {
                // Relevance needs a search, and its order is the best match first.
                if (value.startsWith("-") || value.equals("relevance")) {
                    continue;
                }
                soft.assertThat(values).as(operation.id()).contains("-" + value);
                String path = places.fill(operation.path()) + "?limit=500&sort=";
                List<String> ascending = items(TestData.as(Role.ADMIN).get(path + value));
                List<String> descending = items(TestData.as(Role.ADMIN).get(path + "-" + value));
                Collections.reverse(descending);
                soft.assertThat(descending).as("%s by %s", operation, value).isEqualTo(ascending);
                checked++;
            }
        }
        soft.assertAll();
        assertThat(checked).isGreaterThan(10);
    }

    private static List<String> items(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        List<String> items = new ArrayList<>();
        response.jsonPath().<Object>getList("items").forEach(item -> items.add(String.valueOf(item)));
        return items;
    }

    private static List<String> sorts(JsonNode contract, ContractedOperation operation) {
        List<String> values = new ArrayList<>();
        contract.path("paths")
                .path(operation.path())
                .path("get")
                .path("parameters")
                .forEach(parameter -> {
                    if (parameter.path("name").asText().equals("sort")) {
                        String schema = parameter.at("/schema/$ref").asText().substring(1);
                        contract.at(schema).path("enum").forEach(value -> values.add(value.asText()));
                    }
                });
        return values;
    }
}
