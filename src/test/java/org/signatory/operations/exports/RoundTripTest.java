package org.signatory.operations.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signatory.ingest.files.CsvSheetReader;
import org.signatory.ingest.files.SheetRow;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests that an export, changed in a spreadsheet and imported again, changes exactly what was changed. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class RoundTripTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TempDir
    Path folder;

    private String letter;

    @BeforeEach
    void start() {
        TestData.reset();
        MovableClock.runFrom("2021-02-12T15:00:00Z");
        letter = TestData.openLetter("bicameral", "2021-02-01");
        TestData.sign(letter, "S001145", "2021-02-03").statusCode(201);
        TestData.sign(letter, "M000133", "2021-02-04").statusCode(201);
        put(
                "Q000023",
                "{\"state\": \"asked\", \"assignee\": \"Desk\", \"nextOn\": \"2021-02-15\", \"note\": \"First\"}");
        put("P000197", "{\"state\": \"considering\", \"nextStep\": \"=1+1\", \"contactEmail\": \"la@example.org\"}");
        put("N000147", "{\"state\": \"declined\", \"reason\": \"Not now\", \"contactPhone\": \"202-225-3121\"}");
    }

    @AfterEach
    void clock() {
        MovableClock.run();
    }

    private String place() {
        return "/v1/letters/" + letter;
    }

    private void put(String bioguideId, String body) {
        TestData.editor()
                .body(body)
                .put(place() + "/outreach/" + bioguideId)
                .then()
                .statusCode(201);
    }

    private byte[] export(String path) {
        return TestData.editor()
                .get(place() + path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private ValidatableResponse bring(byte[] file, String path) {
        return TestData.editor()
                .contentType(XLSX)
                .body(file)
                .post(place() + path)
                .then();
    }

    /** Returns a CSV file as a spreadsheet program opens and saves it. */
    private XSSFWorkbook opened(byte[] csv, String program) throws IOException, InterruptedException {
        if (program.equals("libreoffice")) {
            return new XSSFWorkbook(new ByteArrayInputStream(converted(csv)));
        }
        XSSFWorkbook book = new XSSFWorkbook();
        XSSFSheet sheet = book.createSheet("export");
        CellStyle day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("m/d/yyyy"));
        List<SheetRow> rows = CsvSheetReader.table(csv);
        for (int i = 0; i < rows.size(); i++) {
            Row row = sheet.createRow(i);
            for (int j = 0; j < rows.get(i).cells().size(); j++) {
                String text = rows.get(i).cells().get(j);
                Cell cell = row.createCell(j);
                if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                    cell.setCellValue(LocalDate.parse(text));
                    cell.setCellStyle(day);
                } else if (text.matches("\\d{1,4}")) {
                    cell.setCellValue(Integer.parseInt(text));
                } else if (!text.isEmpty()) {
                    cell.setCellValue(text);
                }
            }
        }
        return book;
    }

    /** Returns the programs that change a sheet: LibreOffice only where -Droundtrip.libreoffice asks for it. */
    static Stream<String> programs() {
        return Boolean.getBoolean("roundtrip.libreoffice") ? Stream.of("library", "libreoffice") : Stream.of("library");
    }

    private byte[] converted(byte[] csv) throws IOException, InterruptedException {
        String program = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, "soffice"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse(null);
        assertThat(program).as("soffice on the PATH").isNotNull();
        Path source = Files.write(folder.resolve("export.csv"), csv);
        Process process = new ProcessBuilder(
                        program,
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--infilter=CSV:44,34,76,1",
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        folder.toString(),
                        source.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readAllBytes(folder.resolve("export.xlsx"));
    }

    private static String withoutVersions(byte[] csv) {
        return CsvSheetReader.table(csv).stream()
                .map(row -> String.join(",", row.cells().subList(0, row.cells().size() - 1)))
                .collect(Collectors.joining("\n"));
    }

    private static byte[] saved(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    /** Returns the cell of the Member under a heading. */
    private static Cell cell(XSSFWorkbook book, String bioguideId, String heading) {
        XSSFSheet sheet = book.getSheetAt(0);
        int id = column(sheet, "bioguideId");
        for (Row row : sheet) {
            Cell cell = row.getCell(id);
            if (cell != null && cell.toString().equals(bioguideId)) {
                return row.getCell(column(sheet, heading), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new AssertionError("no row of " + bioguideId);
    }

    private static int column(XSSFSheet sheet, String heading) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.toString().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no heading " + heading);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void changedOutreachSheetChangesExactlyThat(String program) throws Exception {
        byte[] before = export("/outreach.csv");
        XSSFWorkbook book = opened(before, program);
        bring(saved(book), "/outreach/imports?dryRun=true").statusCode(200).body("unchanged", is(3));
        cell(book, "Q000023", "next date").setCellValue(LocalDate.of(2021, 2, 16));
        Cell notes = cell(book, "Q000023", "notes");
        notes.setCellValue(notes.getStringCellValue() + "\nSecond");
        cell(book, "P000197", "status").setCellValue("promised");

        bring(saved(book), "/outreach/imports?dryRun=true")
                .statusCode(200)
                .body("changed", is(2))
                .body("unchanged", is(1))
                .body("entries.find { it.bioguideId == 'Q000023' }.changes.field", is(List.of("nextOn", "note")))
                .body("entries.find { it.bioguideId == 'Q000023' }.changes.after", is(List.of("2021-02-16", "Second")))
                .body("entries.find { it.bioguideId == 'P000197' }.changes.field", is(List.of("state")))
                .body("entries.find { it.bioguideId == 'P000197' }.changes.after", is(List.of("promised")))
                .body("entries.find { it.bioguideId == 'N000147' }.changes", nullValue());
        assertThat(export("/outreach.csv")).isEqualTo(before);
        bring(saved(book), "/outreach/imports").statusCode(200).body("changed", is(2));

        assertThat(withoutVersions(export("/outreach.csv")))
                .isEqualTo(withoutVersions(before)
                        .replace("2021-02-15", "2021-02-16")
                        .replace(",considering,", ",promised,")
                        .replace(": First", ": First\n2021-02-12 The secret-of-the-editor key: Second"));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void changedListOfSignersChangesExactlyThat(String program) throws Exception {
        byte[] before = export("/signers.csv");
        XSSFWorkbook book = opened(before, program);
        cell(book, "S001145", "signedOn").setCellValue(LocalDate.of(2021, 2, 5));

        checkSigners(book, new String(before, StandardCharsets.UTF_8));
    }

    @Test
    void changedWorkbookOfSignersChangesExactlyThat() throws IOException {
        String before = new String(export("/signers.csv"), StandardCharsets.UTF_8);
        XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(export("/signers.xlsx")));
        cell(book, "S001145", "signedOn").setCellValue(LocalDate.of(2021, 2, 5));

        checkSigners(book, before);
    }

    private void checkSigners(XSSFWorkbook book, String before) throws IOException {
        bring(saved(book), "/cosigner-imports?dryRun=true")
                .statusCode(200)
                .body("counts.updated", is(1))
                .body("counts.alreadySigned", is(1))
                .body("records.find { it.bioguideId == 'S001145' }.changes.field", is(List.of("signedOn")))
                .body("records.find { it.bioguideId == 'S001145' }.changes.after", is(List.of("2021-02-05")))
                .body("records.notes.flatten().findAll { it.startsWith('not imported') }", is(List.of()));
        bring(saved(book), "/cosigner-imports").statusCode(201);
        assertThat(new String(export("/signers.csv"), StandardCharsets.UTF_8))
                .isEqualTo(before.replace("2021-02-03", "2021-02-05"));
    }
}
