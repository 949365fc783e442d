package org.signatory.roster;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.anonymous;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signatory.support.RealPostgres;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class SeatsTest {

    @ParameterizedTest
    @CsvSource({
        // Vacant: LA-2, LA-5 and TX-6.
        "2021-02-12, 438, 3, 100, 0",
        // A Senator died on September 29; the successor took office in October.
        "2023-09-30, 439, 2, 99, 1",
    })
    void seatsAndVacanciesAddUpOnAnyDay(String day, int house, int houseVacancies, int senate, int senateVacancies) {
        anonymous()
                .get("/v1/roster?servingOn=" + day)
                .then()
                .statusCode(200)
                .body("house.seats", is(441))
                .body("house.members", is(house))
                .body("house.vacancies", is(houseVacancies))
                .body("senate.seats", is(100))
                .body("senate.members", is(senate))
                .body("senate.vacancies", is(senateVacancies));
    }

    @Test
    void vacanciesAreUnknownBeforeTheRosterIsComplete() {
        anonymous()
                .get("/v1/roster?servingOn=1900-01-01")
                .then()
                .statusCode(200)
                .body("house.seats", nullValue())
                .body("house.vacancies", nullValue());
    }
}
