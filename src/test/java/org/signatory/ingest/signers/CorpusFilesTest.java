package org.signatory.ingest.signers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.signatory.ingest.files.FileFormatException;

/** Files of the corpus next to the project: each one is read right, or refused with a reason. */
class CorpusFilesTest {

    private static final Path FILES = Path.of("../shared/corpus/cases/files");

    private static final Set<String> EIGHT =
            Set.of("K000375", "M001137", "C001091", "T000468", "C001059", "B001287", "Q000023", "M000312");

    private static final Set<String> TWELVE = Set.of(
            "K000375", "M001137", "C001091", "T000468", "B001287", "V000081", "G000586", "S000510", "J000288",
            "F000466", "N000147", "L000273");

    private static final Map<String, Set<String>> SIGNERS = Map.of(
            "d", EIGHT,
            "h", EIGHT,
            "e1", Set.of("K000375", "M001137", "C001091", "V000081", "R000599", "T000468"),
            "e2", Set.of("K000375", "M001137", "C001091", "T000468"),
            "x", TWELVE);

    private static final int LETTER = 41;

    /** Not among the signers of any file: the recipient, cc'd and quoted people. */
    private static final Set<String> OTHERS = Set.of("T000250", "S001181", "M001157", "J000299", "R000584");

    @Test
    void eachFileIsReadRightOrRefusedWithAReason() throws IOException {
        assumeTrue(Files.isDirectory(FILES), "The corpus is not next to the project, so its files are not read");
        List<Path> files;
        try (Stream<Path> all = Files.list(FILES)) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            try {
                check(name, ReadUpload.of(Files.readAllBytes(file), LocalDate.of(2025, 3, 25)));
            } catch (FileFormatException e) {
                assertThat(name).matches(".*\\.(doc|xls|ods|odt)");
                assertThat(e)
                        .hasMessageMatching("This is an .* Save the (?:document|spreadsheet) as .* upload it again\\.");
            }
        }
    }

    private static void check(String name, ParsedSignerUpload upload) {
        Set<String> matched = new TreeSet<>();
        upload.names().stream()
                .filter(UploadedName::isSigner)
                .filter(each -> each.match().matched() && each.answer() == SheetResponse.SIGNED)
                .forEach(each -> matched.add(each.match().person().bioguideId()));
        assertThat(matched).as(name).doesNotContainAnyElementsOf(OTHERS);
        SIGNERS.entrySet().stream()
                .filter(expected -> name.startsWith(expected.getKey()))
                .findFirst()
                .ifPresentOrElse(
                        expected -> assertThat(matched).as(name).isEqualTo(expected.getValue()),
                        () -> assertThat(matched).as(name).hasSize(LETTER));
    }
}
