package org.signatory.operations.exports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.lead;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

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
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
                .contentType(ExportTable.XLSX)
                .header("Content-Disposition", containsString("signers.xlsx"))
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

    @Test
    void exportThatFailsMidwayBreaksTheConnection() throws Exception {
        insert(501);
        QuarkusTransaction.requiringNew()
                .run(() -> Letter.getEntityManager()
                        .createNativeQuery(
                                "update letter set links = '\"broken\"' where id = (select max(id::text)::uuid from letter)")
                        .executeUpdate());
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/exports/letters.ndjson"))
                .header("Authorization", "Bearer secret-of-the-editor")
                .build();
        HttpClient client = HttpClient.newHttpClient();
        assertThatThrownBy(() -> client.send(request, HttpResponse.BodyHandlers.ofString()))
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
