package org.signatory.ingest.signers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.read;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("An export that is imported again changes nothing, or is rejected by its name")
class OwnExportTest {

    private static final String QUIGLEY = "Q000023";
    private static final String NORTON = "N000002";

    private String letter;

    @BeforeEach
    void start() {
        TestData.reset();
        letter = openLetter("house", "2021-02-01");
        sign(letter, QUIGLEY, "2021-02-03").statusCode(201);
        withdraw(letter, QUIGLEY, "2021-02-05").statusCode(200);
        sign(letter, QUIGLEY, "2021-02-07").statusCode(201);
        sign(letter, NORTON, "2021-02-03").statusCode(201);
        withdraw(letter, NORTON, "2021-02-06").statusCode(200);
    }

    private ValidatableResponse bring(String csv) {
        return editor().contentType("text/csv;charset=UTF-8")
                .body(csv)
                .post("/v1/letters/" + letter + "/cosigner-imports")
                .then();
    }

    private String signers() {
        return editor().get("/v1/letters/" + letter + "/signers.csv?withdrawn=include")
                .asString();
    }

    @Test
    @DisplayName("Withdrawn sign-ons, also of a Member who signed again, are already recorded")
    void ownSignersChangeNothing() {
        String before = signers();
        bring(before).statusCode(201).body("records.changes", everyItem(nullValue()));
        read("/v1/letters/" + letter + "/outreach").body("items", hasSize(0));
        read("/v1/letters/" + letter + "/history?limit=500")
                .body("items.type", not(hasItem("outreach.recorded")))
                .body("items.findAll { it.type == 'cosigner.withdrawn' }", hasSize(2));
        assertThat(signers()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/exports/sign-ons.csv, the export of all sign-ons",
        "/v1/exports/letters.csv, the export of all letters",
        "/v1/letters/LETTER/outreach.csv, an export of a letter's outreach",
        "/v1/letters/LETTER/outreach.csv?bom=true, an export of a letter's outreach"
    })
    void otherExportsAreRejectedByName(String path, String named) {
        String csv = editor().get(path.replace("LETTER", letter)).asString();
        bring(csv).statusCode(422).body("detail", containsString(named));
        read("/v1/letters/" + letter).body("counts.signed", is(1));
    }
}
