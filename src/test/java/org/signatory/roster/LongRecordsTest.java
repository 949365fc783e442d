package org.signatory.roster;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.signatory.platform.http.Problem;

/** Tests roster files with records that are too long for memory. */
class LongRecordsTest {

    @Test
    void recordWithTensOfThousandsOfTermsIsRejected() {
        String terms = "[{\"terms\": [" + "{},".repeat(30_000) + "{}]}]";

        assertThatThrownBy(() -> LegislatorsReader.read(RosterFormat.JSON, terms.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> org.assertj.core.api.Assertions.assertThat(
                                        problem.body().toString())
                                .contains("Record 1"));
    }
}
