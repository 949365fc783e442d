package org.signatory.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signatory.platform.http.Problem;

@DisplayName("A roster with a repeated field or a character that cannot be saved is rejected while it is read")
class StrictRosterFilesTest {

    private static final String JSON = """
            [{"id": {"bioguide": "Q000023"}, "name": {"first": "Mike", "last": "Quigley"%s},
              "terms": [{"type": "rep", "start": "2021-01-03", "end": "2023-01-03", "state": "IL", "district": 5,
                         "party": "Democrat"}]}]""";

    private static RosterFile read(String file, RosterFormat format) {
        LocalDate day = LocalDate.of(2021, 2, 1);
        return RosterFile.read(file.getBytes(StandardCharsets.UTF_8), format, null, day, "a test", day);
    }

    @Test
    void ordinaryFileIsRead() {
        assertThat(read(JSON.formatted(""), RosterFormat.JSON).people()).hasSize(1);
        assertThat(read(JSON.formatted(""), RosterFormat.YAML).people()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {", \"last\": \"Schakowsky\"", ", \"middle\": \"A\\u0000B\""})
    void faultIsRejected(String fault) {
        for (RosterFormat format : new RosterFormat[] {RosterFormat.JSON, RosterFormat.YAML}) {
            assertThatThrownBy(() -> read(JSON.formatted(fault), format))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("Nothing was saved");
        }
    }

    @Test
    void tableWithNulIsRejected() {
        assertThatThrownBy(() -> read("bioguideId,first\nQ000023,Mi\0ke\n", RosterFormat.CSV))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("cannot be saved");
    }
}
