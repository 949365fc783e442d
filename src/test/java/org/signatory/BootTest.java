package org.signatory;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.signatory.support.RealPostgres;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class BootTest {

    @Test
    void unknownAddressIsAProblem() {
        given().get("/v1/nowhere").then().statusCode(404).body("code", is("not-found"));
    }

    @Test
    void serverIsReadyWhenTheDatabaseIs() {
        given().get("/q/health/ready").then().statusCode(200).body("status", is("UP"));
    }
}
