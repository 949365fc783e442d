package org.signatory.ingest.signers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signatory.ingest.signers.ReadUpload.signed;
import static org.signatory.ingest.signers.ReadUpload.with;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables with unusual columns, and lists of other programs. */
class TableFormatsTest {

    private static ParsedSignerUpload workbook(Consumer<XSSFWorkbook> content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            content.accept(book);
            book.write(out);
        }
        return ReadUpload.of(out.toByteArray());
    }

    private static void rows(Sheet sheet, String... rows) {
        for (String row : rows) {
            String[] cells = row.split("\\|");
            var target = sheet.createRow(sheet.getPhysicalNumberOfRows());
            for (int i = 0; i < cells.length; i++) {
                target.createCell(i).setCellValue(cells[i].strip());
            }
        }
    }

    @Test
    void aSecondHeaderRowRefinesTheFirst() throws IOException {
        ParsedSignerUpload upload = workbook(book -> {
            Sheet sheet = book.createSheet();
            rows(sheet, "Sign-on tracker", "Member | | District | | Party", "Last | First | State | Dist.");
            rows(sheet, "Schakowsky | Jan | IL | 9 | D", "Smith | Adam | WA | 9 | D");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 1));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 2, 3));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 4, 4));
        });

        assertThat(signed(upload)).containsExactly("S001145", "S000510");
        assertThat(upload.names()).extracting(UploadedName::affiliation).containsExactly("D-IL-9", "D-WA-9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Democrats,State,,Others,State\nJan Schakowsky,IL,,Don Young,AK\nMike Quigley,IL,,,\n",
                "Name,State,Name,State\nJan Schakowsky,IL,Don Young,AK\nMike Quigley,IL,,\n",
                "Name,,Name\nJan Schakowsky,,Don Young\nMike Quigley,,\n"
            })
    void listsNextToEachOtherAreReadOneAfterAnother(String table) {
        assertThat(signed(table(table))).containsExactly("S001145", "Q000023", "Y000033");
    }

    private static ParsedSignerUpload table(String text) {
        return ParsedSignerUpload.of(
                        new SignerImportInput(
                                null,
                                text.getBytes(StandardCharsets.UTF_8),
                                "list.csv",
                                true,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                false,
                                null),
                        ReadUpload.ROSTER.on(LocalDate.of(2021, 2, 12)),
                        org.signatory.matching.MatchScope.ANY)
                .requireSigners();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Schakowsky, Jan (D-IL-09)\"\n\"Quigley, Mike (D-IL-05)\"\n",
                "Jan Schakowsky,D,IL\nMike Quigley,D,IL\n",
                "S001145\nQ000023\n",
                "ID\nS001145\nQ000023\n",
                "#,ID,Bioguide,Name\n1,7,S001145,Jan Schakowsky\n2,9,Q000023,Mike Quigley\n",
                "Foo;Bar\nJan Schakowsky;IL\nMike Quigley;IL\n",
                "id\tlegislator\n1\tJan Schakowsky\n2\tMike Quigley\n"
            })
    void namesOrIdsAreFoundWithoutTheUsualHeaders(String table) {
        assertThat(signed(table(table))).containsExactly("S001145", "Q000023");
    }

    @Test
    void eachVisibleSheetIsReadWithWhatItsNameSays() throws IOException {
        ParsedSignerUpload upload = workbook(book -> {
            rows(book.createSheet("House"), "Name | State", "Jan Schakowsky | IL");
            rows(book.createSheet("Senate"), "Name | State", "Ed Markey | MA");
            rows(book.createSheet("Declined"), "Name | State", "Barbara Lee | CA");
            rows(book.createSheet("Targets"), "Name | State", "Ro Khanna | CA");
            rows(book.createSheet("Read me"), "Ask for Friday");
        });

        assertThat(signed(upload)).containsExactly("S001145", "M000133");
        assertThat(with(SheetResponse.DECLINED, upload)).containsExactly("L000551");
        assertThat(with(SheetResponse.NO_RESPONSE, upload)).containsExactly("K000389");
        assertThat(upload.notices())
                .containsExactly(
                        "read from the sheets \"House\" (1 record), \"Senate\" (1 record), \"Declined\" (1 record),"
                                + " \"Targets\" (1 record)",
                        "sheet \"Read me\": no Member is named, so the sheet was not read");
    }

    @Test
    @DisplayName("Each record has its own date, in any column that dates signatures")
    void eachRecordHasItsOwnDate() throws IOException {
        for (String header : List.of("signedOn", "Date signed on", "sponsorshipDate", "Signed", "joined")) {
            assertThat(table("Name," + header + "\nJan Schakowsky,2021-02-10\nMike Quigley,2/11/2021\n")
                            .names())
                    .extracting(UploadedName::signedOn)
                    .as(header)
                    .containsExactly(LocalDate.of(2021, 2, 10), LocalDate.of(2021, 2, 11));
        }
        ParsedSignerUpload numbers = workbook(book -> {
            rows(book.createSheet(), "Name | Date", "Jan Schakowsky");
            book.getSheetAt(0).getRow(1).createCell(1).setCellValue(44_237);
        });
        assertThat(numbers.names()).extracting(UploadedName::signedOn).containsExactly(LocalDate.of(2021, 2, 10));
    }

    @ParameterizedTest
    @CsvSource({
        "Signed?, no, DECLINED",
        "Signed?, not signed, DECLINED",
        "Will they sign the letter?, no, DECLINED",
        "Signed letter, No 2/10, DECLINED",
        "Status, withdrawn 2/10, WITHDRAWN",
        "Status, withdrew, WITHDRAWN",
        "Withdrawn, 2021-02-11, WITHDRAWN",
        "Withdrawn, yes, WITHDRAWN",
        "Date withdrawn, 2/11/2021, WITHDRAWN",
        "Sign-on status, considering, CONSIDERING",
        "Signed?, perhaps in May, UNCLEAR"
    })
    void whoDidNotSignIsReportedAndDoesNotSign(String header, String cell, SheetResponse response) {
        ParsedSignerUpload upload = table("Name," + header + "\nJan Schakowsky," + cell + "\n");

        assertThat(signed(upload)).isEmpty();
        assertThat(with(response, upload)).containsExactly("S001145");
    }

    @ParameterizedTest
    @CsvSource({"Withdrawn, no", "Withdrawn, ''", "Signed by, Kelly", "Signed?, yes 2/10", "Signed?, x"})
    void otherColumnsDoNotStopASignature(String header, String cell) {
        assertThat(signed(table("Name," + header + "\nJan Schakowsky," + cell + "\n")))
                .containsExactly("S001145");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'cosponsors': [{'bioguideId': 'S001145', 'firstName': 'Janice', 'lastName': 'Schakowsky', 'party': 'D', 'state': 'IL',"
                        + " 'district': 9, 'isOriginalCosponsor': true, 'sponsorshipDate': '2021-02-10', 'url': 'https://example.org/'},"
                        + " {'bioguideId': 'L000551', 'firstName': 'Barbara', 'lastName': 'Lee', 'sponsorshipDate': '2021-02-10',"
                        + " 'sponsorshipWithdrawnDate': '2021-02-11'}], 'pagination': {'count': 2}, 'request': {}}",
                "{'bill_id': 'hr1-117', 'cosponsors': [{'bioguide_id': 'S001145', 'name': 'Schakowsky, Janice D.', 'district': '9',"
                        + " 'sponsored_at': '2021-02-10', 'state': 'IL', 'withdrawn_at': null}, {'bioguide_id': 'L000551', 'name':"
                        + " 'Lee, Barbara', 'sponsored_at': '2021-02-10', 'withdrawn_at': '2021-02-11'}]}",
                "{'meta': {'total_count': 2}, 'objects': [{'joined': '2021-02-10', 'withdrawn': null, 'person': {'bioguideid':"
                        + " 'S001145', 'firstname': 'Janice', 'lastname': 'Schakowsky'}}, {'joined': '2021-02-10', 'withdrawn':"
                        + " '2021-02-11', 'person': {'bioguideid': 'L000551', 'firstname': 'Barbara', 'lastname': 'Lee'}}]}",
                "[{'Name': 'Jan Schakowsky', 'signedOn': '2021-02-10', 'withdrawnOn': null}, {'Name': 'Barbara Lee', 'signedOn':"
                        + " '2021-02-10', 'withdrawnOn': '2021-02-11'}]"
            })
    void cosponsorsAreReadWithDatesAndWithdrawals(String json) {
        ParsedSignerUpload upload = ReadUpload.of(json.replace('\'', '"'));

        assertThat(upload.kind()).isEqualTo("json");
        assertThat(signed(upload)).containsExactly("S001145");
        assertThat(with(SheetResponse.WITHDRAWN, upload)).containsExactly("L000551");
        assertThat(upload.names().get(0).signedOn()).isEqualTo(LocalDate.of(2021, 2, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'members': [{'bioguideId': 'S001145', 'district': 9, 'name': 'Schakowsky, Janice D.', 'partyName': 'Democratic',"
                        + " 'state': 'Illinois', 'terms': {'item': [{'chamber': 'House of Representatives'}]}}]}",
                "[{'id': {'bioguide': 'S001145', 'govtrack': 400360}, 'name': {'first': 'Janice', 'last': 'Schakowsky'}, 'bio': {},"
                        + " 'terms': []}]",
                "{'results': [{'cosponsors': [{'cosponsor_id': 'S001145', 'name': 'Jan Schakowsky', 'date': '2021-02-10'}]}]}",
                "{'results': [{'members': [{'id': 'S001145', 'first_name': 'Janice', 'last_name': 'Schakowsky'}]}]}",
                "{'_embedded': {'osdi:signatures': [{'created_date': '2021-02-10T12:00:00Z', '_embedded': {'osdi:person':"
                        + " {'given_name': 'Jan', 'family_name': 'Schakowsky'}}}]}}",
                "{'_embedded': {'osdi:people': [{'given_name': 'Jan', 'family_name': 'Schakowsky'}]}}",
                "{'persons': [{'id': 'x', 'name': 'Jan Schakowsky', 'identifiers': [{'scheme': 'bioguide', 'identifier': 'S001145'}]}]}",
                "[{'name': 'Jan Schakowsky', 'identifiers': [{'scheme': 'bioguide', 'identifier': 'S001145'}]}]",
                "{'items': [{'bioguideId': 'S001145', 'name': 'Janice D. Schakowsky', 'signedOn': '2021-02-10', 'note': null}], 'next': null}"
            })
    void listsOfPeopleAreReadByTheirShape(String json) {
        assertThat(signed(ReadUpload.of(json.replace('\'', '"')))).containsExactly("S001145");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'PagingInfo': {}, 'StatusCode': 200, 'Response': [{'Title': 'x', 'PrimarySponsor': {}}]}; UK Parliament",
                "{'meta': {}, 'objects': [{'person': 400360, 'joined': '2021-02-10'}]}; GovTrack",
                "{'_embedded': {'osdi:signatures': [{'_links': {}}]}}; OSDI",
                "{'a': 1, 'b': [{'c': 2}]}; its fields are a, b, c",
                "{'cosponsors': [; JSON is cut off or malformed"
            })
    void jsonWithoutMembersIsRefusedByName(String json, String reason) {
        assertThatThrownBy(() -> ReadUpload.of(json.replace('\'', '"'))).hasMessageContaining(reason);
    }

    @Test
    void aTableWithoutNamesSaysWhatWasFound() {
        assertThatThrownBy(() -> table("Name,State\n")).hasMessageContaining("has a header but no records");
        assertThatThrownBy(() -> table("Item,Cost\nTravel Expenses,12\nHotel Rooms,40\n"))
                .hasMessageContaining("no column of Members' names");
        assertThatThrownBy(() -> workbook(book -> {
                    rows(book.createSheet("Budget"), "Item | Cost", "1 | 2");
                    rows(book.createSheet("Days"), "2021-02-10");
                }))
                .hasMessageContaining("None of the 2 sheets has a column of names: \"Budget\" begins with Item | Cost");
    }
}
