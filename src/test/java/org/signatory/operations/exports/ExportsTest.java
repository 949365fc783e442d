package org.signatory.operations.exports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.lead;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.letters.Letter;
import org.signatory.platform.http.MediaTypes;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Reads exports with other libraries than those that write them. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class ExportsTest {

    @BeforeEach
    void reset() {
        TestData.reset();
    }

    private static String letterOfThree() {
        String id = openLetter("house", "2021-02-01");
        lead(id, "2021-02-02", "S001145").statusCode(200);
        sign(id, "V000081", "2021-02-03").statusCode(201);
        sign(id, "Q000023", "2021-02-03").statusCode(201);
        return id;
    }

    private static List<Row> rows(byte[] workbook) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getFirstSheet().read();
        }
    }

    private static List<JsonPath> lines(RequestSpecification caller, String path) {
        String text = caller.get(path)
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
        List<JsonPath> lines = text.lines().map(JsonPath::from).toList();
        JsonPath end = lines.get(lines.size() - 1);
        assertThat(end.<String, Object>getMap("")).isEqualTo(Map.of("end", true, "rows", lines.size() - 1));
        return lines.subList(0, lines.size() - 1);
    }

    @Test
    void workbookHasTypedNumbersAndDates() throws IOException {
        byte[] workbook = anonymous()
                .get("/v1/letters/" + letterOfThree() + "/signers.xlsx")
                .then()
                .statusCode(200)
                .contentType(MediaTypes.XLSX)
                .header(
                        "Content-Disposition",
                        matchesPattern("attachment; filename=\"[a-z0-9-]+-signers-\\d{4}-\\d\\d-\\d\\d\\.xlsx\""))
                .extract()
                .asByteArray();
        List<Row> rows = rows(workbook);
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0).getCellText(2)).isEqualTo("name");
        Row second = rows.get(3);
        assertThat(second.getCellText(2)).isEqualTo("Nydia M. Velázquez");
        assertThat(second.getCell(8).getType()).isEqualTo(CellType.NUMBER);
        assertThat(second.getCellAsNumber(8).orElseThrow()).isEqualByComparingTo(new BigDecimal(7));
        assertThat(second.getCell(9).getType()).isEqualTo(CellType.NUMBER);
        assertThat(second.getCellAsDate(9).orElseThrow().toLocalDate()).isEqualTo("2021-02-03");
        assertThat(part(workbook, "xl/worksheets/sheet1.xml"))
                .contains("state=\"frozen\"")
                .contains("ySplit=\"1.0\"");
    }

    private static String part(byte[] workbook, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }

    @Test
    void byteOrderMarkIsOptional() {
        String path = "/v1/letters/" + letterOfThree() + "/signers.csv";
        assertThat(anonymous().get(path).asByteArray()).startsWith('o', 'r', 'd');
        assertThat(anonymous().get(path + "?bom=true").asByteArray()).startsWith(0xEF, 0xBB, 0xBF, 'o');
    }

    @Test
    void formulasInATitleAreTextInBothFormats() throws IOException {
        String id = letter("""
                {"title": "=HYPERLINK(\\"https://example.org/\\")", "chamber": "house", "visibility": "public"}""");
        move(id, "open", "2021-02-01");
        sign(id, "Q000023", "2021-02-03").statusCode(201);
        anonymous()
                .get("/v1/members/Q000023/letters.csv")
                .then()
                .body(containsString("\"'=HYPERLINK(\"\"https://example.org/\"\")\""));
        Row row = rows(anonymous().get("/v1/members/Q000023/letters.xlsx").asByteArray())
                .get(1);
        assertThat(row.getCell(2).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCellText(2)).startsWith("=HYPERLINK");
        assertThat(row.getCell(2).getFormula()).isNull();
    }

    @Test
    void withdrawnSignersAreExportedOnRequest() {
        String id = letterOfThree();
        withdraw(id, "Q000023", "2021-02-04").statusCode(200);
        String path = "/v1/letters/" + id + "/signers.csv";
        assertThat(rowsOf(path)).extracting(row -> row.get("bioguideId")).containsExactly("S001145", "V000081");
        assertThat(rowsOf(path + "?withdrawn=include"))
                .extracting(row -> row.get("order") + row.get("bioguideId") + row.get("withdrawnOn"))
                .containsExactly("1S001145", "2V000081", "3Q0000232021-02-04");
        assertThat(rowsOf(path + "?withdrawn=only"))
                .extracting(row -> row.get("bioguideId"))
                .containsExactly("Q000023");
        assertThat(rowsOf(path + "?withdrawn=include&asOf=2021-02-03"))
                .extracting(row -> row.get("withdrawnOn"))
                .containsExactly("", "", "");
        sign(id, "Q000023", "2021-02-05").statusCode(201);
        assertThat(rowsOf(path + "?withdrawn=include"))
                .filteredOn(row -> row.get("bioguideId").equals("Q000023"))
                .extracting(row -> row.get("signedOn") + row.get("withdrawnOn"))
                .containsExactly("2021-02-05", "2021-02-032021-02-04");
    }

    @Test
    void signersHaveTheVersionOfTheTextThatTheySigned() {
        String id = letter(
                "{\"title\": \"Changed\", \"chamber\": \"house\", \"visibility\": \"public\", \"text\": \"One.\"}");
        move(id, "open", "2021-02-01");
        sign(id, "Q000023", "2021-02-03").statusCode(201);
        editor().body("{\"body\": \"Another.\", \"material\": true, \"effectiveOn\": \"2021-02-05\"}")
                .post("/v1/letters/" + id + "/versions")
                .then()
                .statusCode(201);
        sign(id, "V000081", "2021-02-06").statusCode(201);
        for (String path : List.of("/v1/letters/" + id + "/signers.csv", "/v1/exports/sign-ons.csv")) {
            assertThat(rowsOf(path))
                    .extracting(row -> row.get("bioguideId") + " " + row.get("textVersion") + " " + row.get("stale"))
                    .containsExactlyInAnyOrder("Q000023 1 true", "V000081 2 false");
        }
        anonymous()
                .get("/v1/letters/" + id + "/documents/letter.txt?asOf=2021-02-06")
                .then()
                .header("Content-Disposition", "inline; filename=\"changed-v2-2021-02-06.txt\"");
    }

    private static List<Map<String, String>> rowsOf(String path) {
        return rowsOf(anonymous(), path);
    }

    /** Reads CSV with another library than the product's, as maps by heading. */
    private static List<Map<String, String>> rowsOf(RequestSpecification caller, String path) {
        String csv = caller.get(path)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .extract()
                .asString();
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(csv)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void csvOfAllLettersHasTheRowsOfTheJsonLists() {
        String hidden = letter(
                "{\"title\": \"Hidden\", \"chamber\": \"house\", \"visibility\": \"internal\", \"topics\": [\"trade\"]}");
        move(hidden, "open", "2021-02-01");
        sign(hidden, "Q000023", "2021-02-03").statusCode(201);
        String formula =
                letter("{\"title\": \"=1+1, \\\"quoted\\\" é\", \"chamber\": \"house\", \"visibility\": \"public\"}");
        move(formula, "open", "2021-02-01");
        String id = letterOfThree();
        withdraw(id, "Q000023", "2021-02-04").statusCode(200);
        for (String query : List.of("", "?topic=trade", "?signer=S001145", "?status=open", "?q=Hidden")) {
            for (Supplier<RequestSpecification> caller :
                    List.<Supplier<RequestSpecification>>of(TestData::anonymous, TestData::editor)) {
                assertThat(rowsOf(caller.get(), "/v1/exports/letters.csv" + query))
                        .extracting(row -> row.get("id"))
                        .containsExactlyInAnyOrderElementsOf(caller.get()
                                .get("/v1/letters" + query)
                                .jsonPath()
                                .getList("items.id"));
            }
        }
        assertThat(rowsOf("/v1/exports/letters.csv?signer=S001145"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("signed", "2")
                        .containsEntry("leads", "Janice D. Schakowsky")
                        .containsEntry("withdrawn", "1")
                        .containsEntry("status", "open"));
        assertThat(rowsOf("/v1/exports/letters.csv"))
                .extracting(row -> row.get("title"))
                .contains("'=1+1, \"quoted\" é");
        assertThat(rowsOf("/v1/exports/sign-ons.csv"))
                .extracting(row -> row.get("bioguideId"))
                .containsExactlyInAnyOrder("S001145", "V000081", "Q000023");
        assertThat(rowsOf(editor(), "/v1/exports/sign-ons.csv")).hasSize(4);
        assertThat(rowsOf("/v1/exports/sign-ons.csv?withdrawn=exclude&state=ny"))
                .extracting(row -> row.get("bioguideId") + row.get("role"))
                .containsExactly("V000081cosigner");
        assertThat(lines(anonymous(), "/v1/exports/sign-ons.ndjson?withdrawn=only"))
                .extracting(line -> line.getString("bioguideId"))
                .containsExactly("Q000023");
        assertThat(anonymous().get("/v1/exports/letters.csv?bom=true").asByteArray())
                .startsWith(0xEF, 0xBB, 0xBF, 'i', 'd', ',');
        anonymous().get("/v1/exports/letters.csv?status=lost").then().statusCode(400);
        anonymous()
                .get("/v1/exports/sign-ons.csv")
                .then()
                .header(
                        "Content-Disposition",
                        matchesPattern("attachment; filename=\"sign-ons-\\d{4}-\\d\\d-\\d\\d\\.csv\""));
    }

    @Test
    void memberExportHasEveryVisibleLetter() {
        String hidden = letter("{\"title\": \"Hidden\", \"chamber\": \"house\", \"visibility\": \"internal\"}");
        move(hidden, "open", "2021-02-01");
        sign(hidden, "Q000023", "2021-02-03").statusCode(201);
        String withdrawn = openLetter("house", "2021-02-01");
        sign(withdrawn, "Q000023", "2021-02-03").statusCode(201);
        withdraw(withdrawn, "Q000023", "2021-02-04").statusCode(200);
        letterOfThree();
        String record = anonymous().get("/v1/members/Q000023/letters.csv").asString();
        assertThat(record.lines()).hasSize(3);
        assertThat(record).doesNotContain("Hidden").contains(",withdrawn,").contains(",cosigner,");
        assertThat(editor().get("/v1/members/Q000023/letters.csv").asString().lines())
                .hasSize(4);
        anonymous()
                .get("/v1/members/X999999/letters.csv")
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem"));
    }

    @Test
    void exportsHaveTheRowsOfTheListsThatTheCallerSees() {
        String hidden = letter("{\"title\": \"Hidden\", \"chamber\": \"house\", \"visibility\": \"internal\"}");
        move(hidden, "open", "2021-02-01");
        sign(hidden, "Q000023", "2021-02-03").statusCode(201);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(letterOfThree());
        }
        List<JsonPath> letters = lines(anonymous(), "/v1/exports/letters.ndjson?include=cosigners");
        assertThat(letters).extracting(line -> line.getString("id")).containsExactlyInAnyOrderElementsOf(ids);
        List<Map<String, Object>> listed = anonymous()
                .get("/v1/letters?include=cosigners&sort=created")
                .jsonPath()
                .getList("items");
        assertThat(letters).extracting(line -> line.<String, Object>getMap("")).containsExactlyElementsOf(listed);
        assertThat(lines(anonymous(), "/v1/exports/sign-ons.ndjson"))
                .hasSize(9)
                .extracting(line -> line.getString("letterId"))
                .doesNotContain(hidden);
        assertThat(lines(editor(), "/v1/exports/sign-ons.ndjson")).hasSize(10);
        assertThat(lines(editor(), "/v1/exports/sign-ons.ndjson?updatedSince=2199-01-01T00:00:00Z"))
                .isEmpty();
        assertThat(lines(anonymous(), "/v1/exports/letters.ndjson?topic=nothing"))
                .isEmpty();
    }

    @Test
    void errorIsReturnedBeforeTheFirstRow() {
        anonymous().get("/v1/exports/letters.ndjson?status=lost").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"signers.csv", "signers.xlsx"})
    void fileStatesItsLength(String file) {
        Response response =
                given().header("Accept-Encoding", "gzip").get("/v1/letters/" + letterOfThree() + "/" + file);
        assertThat(response.header("Content-Length")).isEqualTo(String.valueOf(response.asByteArray().length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"letters.ndjson", "letters.csv"})
    void exportThatFailsMidwayBreaksTheConnection(String file) throws Exception {
        insert(501);
        QuarkusTransaction.requiringNew()
                .run(() -> Letter.getEntityManager()
                        .createNativeQuery(
                                "update letter set links = '\"broken\"' where id = (select max(id::text)::uuid from letter)")
                        .executeUpdate());
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/exports/" + file))
                .header("Authorization", "Bearer secret-of-the-editor")
                .build();
        HttpClient client = HttpClient.newHttpClient();
        assertThatThrownBy(() -> {
                    HttpResponse<String> complete = client.send(request, HttpResponse.BodyHandlers.ofString());
                    throw new AssertionError("complete: " + complete.statusCode() + " " + complete.body());
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void lettersChangedDuringAnExportAreIncluded() throws Exception {
        insert(1_200);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/exports/letters.ndjson"))
                .header("Authorization", "Bearer secret-of-the-editor")
                .build();
        List<String> exported = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofInputStream())
                        .body(),
                StandardCharsets.UTF_8))) {
            exported.add(lines.readLine());
            QuarkusTransaction.requiringNew()
                    .run(() -> Letter.getEntityManager()
                            .createNativeQuery("update letter set updated_at = now()")
                            .executeUpdate());
            lines.lines().forEach(exported::add);
        }
        assertThat(exported).hasSize(1_201).doesNotHaveDuplicates().last().isEqualTo("{\"end\":true,\"rows\":1200}");
    }

    private static void insert(int letters) {
        QuarkusTransaction.requiringNew()
                .run(() -> Letter.getEntityManager()
                        .createNativeQuery("""
                        insert into letter (id, title, chamber, visibility, status, congress, version, created_at, updated_at)
                        select gen_random_uuid(), 'Letter ' || n, 'HOUSE', 'INTERNAL', 'DRAFT', 117, 0, now(), now()
                        from generate_series(1, :letters) n""")
                        .setParameter("letters", letters)
                        .executeUpdate());
    }
}
