package org.signatory.ingest.signers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.ingest.files.CsvSheetReader;

/** A pasted text is a table only if its lines are rows of one shape. */
class ProseOrTableTest {

    private static final Path DEFAULT_ARCHIVE = Path.of("../shared/corpus/archive/releases.ndjson.gz");
    private static final int SHORT_STEP = 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reps. Jan Schakowsky (D-IL) and Mike Quigley (D-IL) signed.\n\nnot on 30, fails.\n\nThey States, treatment.",
                "Signed by Jan Schakowsky and Mike Quigley.\n\nDemocrats, who declined to comment, said no.\n\nThe office, yes.",
                "The letter was signed by Jan Schakowsky, Mike Quigley.\n\nSenators, Representatives\n\nThe program, the Members"
                        + " write, has no date, no office, and no status. It ends.\n\nThe agency did not respond, they add.",
                "Signed by:\nJan Schakowsky, Illinois\nMike Quigley, Illinois\n\nMembers, Status\n\nThey wrote to the agency.\n\n"
                        + "It did not respond.\n\nThe letter is public.",
                "Jan Schakowsky and Mike Quigley signed; other Members; not yet.\n\nState; the office; party.\n\nThe end; no."
            })
    @DisplayName("Prose with the words of headers between commas is read as text")
    void prose(String text) {
        ParsedSignerUpload upload = ReadUpload.of(text);

        assertThat(upload.kind()).isEqualTo("text");
        assertThat(ReadUpload.signed(upload)).containsExactly("S001145", "Q000023");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name,State\nJan Schakowsky,IL\nMike Quigley,IL\n",
                "Name\tState\n\nJan Schakowsky\tIL\n\nMike Quigley\tIL\n",
                "Sign-on tracker, updated on Friday.\n\nMember;Signed?;Notes\nJan Schakowsky;yes;\nMike Quigley;yes;By phone, on Friday.\n",
                "Name,State,Room,Notes\nJan Schakowsky,IL,12,Spoke with the scheduler on Friday.\nMike Quigley,IL\n",
                "Last,First,Notes\nSchakowsky,Jan,Called, on Friday\nQuigley,Mike,\n,,Call again\n",
                "Senators,Representatives\n,Jan Schakowsky\n,Mike Quigley\n",
                "| Name | Dist. |\n| --- | --- |\n| Jan Schakowsky | IL-09 |\n| Mike Quigley | IL-05 |\n",
                "Member\tState\tStatus\tRoom\tBuilding\tCommittee\tSubcommittee\nJan Schakowsky\tIL\tyes\t1\tA\tX\tY\n"
                        + "Mike Quigley\tIL\tyes\t2\tB\tX\tY\n",
                "Name\tSigned?\nJan Schakowsky\tyes\tcalled 3/2\nJared Golden\tno\tcalled 3/2\nMike Quigley\tyes\tcalled 3/3\n",
                "Jan Schakowsky, yes\nMike Quigley, yes\n"
            })
    @DisplayName("Rows below a header, and names with a response in each line, are a table")
    void table(String text) {
        ParsedSignerUpload upload = ReadUpload.of(text);

        assertThat(upload.kind()).isIn("csv", "tsv");
        assertThat(ReadUpload.signed(upload)).containsExactlyInAnyOrder("S001145", "Q000023");
    }

    @Test
    @DisplayName("No release of an archive is read as a table")
    void archive() throws IOException {
        String given = System.getProperty("names.archive");
        Path archive = given == null ? DEFAULT_ARCHIVE : Path.of(given);
        assumeTrue(Files.isReadable(archive), "the archive is not here; -Dnames.archive=PATH sets it");
        int step = given == null ? SHORT_STEP : 1;
        List<String> tables = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(archive)), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (number++ % step == 0) {
                    JsonNode release = new ObjectMapper().readTree(line);
                    if (CsvSheetReader.is(release.get("text").asText())) {
                        tables.add(release.get("url").asText());
                    }
                }
            }
        }

        assertThat(tables).isEmpty();
    }
}
