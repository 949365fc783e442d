package org.signatory.ingest.signers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.signatory.ingest.files.FileFormatException;

/** Sheets as offices keep them, with the response of each Member. */
@DisplayName("Sheets of offices are read without a wrong signer, and what is not clear is a question")
class OfficeSheetsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 10, 20);

    /** Represents a sheet with what must be read from it. */
    record Sheet(String title, String text, String expected) {

        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Sheet> sheets() throws IOException {
        try (var in = OfficeSheetsTest.class.getResourceAsStream("/sheets/office-sheets.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^=== ")).skip(1).map(part -> {
                int title = part.indexOf('\n');
                int end = part.indexOf("--> ");
                return new Sheet(
                        part.substring(0, title),
                        part.substring(title + 1, end),
                        part.substring(end + 4).strip());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void eachMemberHasTheResponseOfTheOffice(Sheet sheet) {
        assertThat(read(sheet.text())).isEqualTo(normalized(sheet.expected()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The letter was signed by: | Name,State | SIGNED",
                "The following Members declined to sign: | Name,State | DECLINED",
                "Members who have not signed yet | Name,State | NO_RESPONSE",
                "Not signing: | Representative,State | DECLINED"
            })
    @DisplayName("A line above a table in a document can say that its Members did not sign")
    void theLineAboveATableIsRead(String line, String header, String response) {
        String[] cells = header.split(",");
        String page =
                "<html><body><p>Rep. Diana DeGette (CO-01) led a letter to the Secretary.</p><p>%s</p><table><tr><th>%s</th><th>%s</th></tr>"
                                .formatted(line, cells[0], cells[1])
                        + "<tr><td>Joe Neguse</td><td>CO</td></tr><tr><td>Jason Crow</td><td>CO</td></tr></table></body></html>";

        assertThat(read(page)).isEqualTo(Map.of(response, List.of("Crow/CO", "Neguse/CO")));
        assertThat(ReadUpload.of(page.getBytes(StandardCharsets.UTF_8), DAY).notices())
                .containsExactly("only the tables with headers were read; the text around them names Diana DeGette as"
                        + " leads or signers");
    }

    private static Map<String, List<String>> normalized(String expected) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String part : expected.split(" ; ")) {
            String[] words = part.split(" ", 2);
            all.put(
                    words[0],
                    words.length == 1
                            ? List.of()
                            : Stream.of(words[1].split(words[0].equals("OPEN") ? " \\| " : " "))
                                    .sorted()
                                    .toList());
        }
        return all;
    }

    static Map<String, List<String>> read(String text) {
        ParsedSignerUpload upload;
        try {
            upload = ReadUpload.of(text.getBytes(StandardCharsets.UTF_8), DAY);
        } catch (FileFormatException e) {
            return Map.of("REJECTED", List.of());
        }
        return upload.names().stream()
                .collect(Collectors.groupingBy(
                        OfficeSheetsTest::response,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                names -> names.stream()
                                        .map(OfficeSheetsTest::person)
                                        .sorted()
                                        .toList())));
    }

    private static String response(UploadedName name) {
        boolean known = name.match().matched() && name.match().isCertain();
        return !known
                ? "OPEN"
                : name.role() == null || name.isSigner()
                        ? name.answer().name()
                        : name.role().name();
    }

    private static String person(UploadedName name) {
        return !response(name).equals("OPEN")
                ? name.match().person().name().last() + "/"
                        + name.match().seat().state()
                : name.written();
    }
}
