package org.signatory.ingest.signers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.ingest.files.CsvSheetReader;
import org.signatory.ingest.files.DateCellParser;
import org.signatory.ingest.files.FileFormatException;
import org.signatory.ingest.files.FileKind;
import org.signatory.ingest.files.LettersSheetSelector;
import org.signatory.ingest.files.TextDecoder;
import org.signatory.ingest.letters.LetterTableReader;

/** Tables as offices send them. */
class SheetTest {

    private static SignerSheet csv(byte[] bytes) {
        return CsvSheetReader.read(TextDecoder.of(bytes));
    }

    private static SignerSheet csv(String text) {
        return csv(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> names(SignerSheet sheet) {
        return sheet.records().stream()
                .map(record -> record.cell(SignerSheetColumn.NAME))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void everyEncodingGivesTheSameNames(String charset) {
        assertThat(names(csv("Name,State\nNydia Velázquez,NY\n".getBytes(Charset.forName(charset)))))
                .containsExactly("Nydia Velázquez");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void byteOrderMarkIsNotPartOfTheFirstHeader(String charset) {
        assertThat(names(csv("\ufeffName,State\nJan Schakowsky,IL\n".getBytes(Charset.forName(charset)))))
                .containsExactly("Jan Schakowsky");
    }

    @Test
    void windows1252IsReadWithANotice() {
        assertThat(csv("Name\nRaúl Grijalva\n".getBytes(Charset.forName("windows-1252")))
                        .notices())
                .containsExactly("read as Windows-1252, since it is not UTF-8; check the accented letters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name;State;Note\nJan Schakowsky;IL;\"a, b; c\"\n",
                "Name\tState\tNote\r\nJan Schakowsky\tIL\ta, b; c\r\n",
                "sep=;\r\nName;State;Note\r\nJan Schakowsky;IL;\"a, b; c\"\r\n",
                "Name,State,Note\rJan Schakowsky,IL,\"a, b; c\"\r"
            })
    void separatorIsFoundByTheHeaders(String text) {
        SignerSheet sheet = csv(text);

        assertThat(names(sheet)).containsExactly("Jan Schakowsky");
        assertThat(sheet.records().get(0).cell(SignerSheetColumn.NOTE)).isEqualTo("a, b; c");
    }

    @Test
    void recordsHaveTheirNumberAndFirstLine() {
        SignerSheet sheet = csv("Name,Note\nJan Schakowsky,\"first\nsecond\"\n\nMike Quigley,\n");

        assertThat(sheet.records()).extracting(SignerSheet.SheetRecord::number).containsExactly(1, 2);
        assertThat(sheet.records()).extracting(SignerSheet.SheetRecord::line).containsExactly(2, 5);
    }

    @Test
    void titlesRepeatedHeadersAndTotalsAreNotRecords() {
        SignerSheet sheet = csv("""
                Sign-ons as of Friday,,
                ,,
                Member Name,Signed?,E-mail
                Jan Schakowsky,YES,
                Member Name,Signed?,E-mail
                Mike Quigley,no,
                TOTAL: 2,,
                """);

        assertThat(names(sheet)).containsExactly("Jan Schakowsky", "Mike Quigley");
        assertThat(sheet.notices()).containsExactly("row 7 is a total or a note, not a record");
    }

    @Test
    void unknownHeaderIsNamed() {
        assertThat(csv("Boss,Shoe size\nJan Schakowsky,7\n").notices()).containsExactly("ignored columns: Shoe size");
    }

    @Test
    void tableWithoutAKnownHeaderIsRejectedWithItsFirstRows() {
        assertThatThrownBy(() -> csv("Foo;Bar\n12;34\n"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("Foo | Bar / 12 | 34");
    }

    @Test
    void columnsOfTheSameMeaningAreRejected() {
        assertThatThrownBy(() -> csv("Name,Member\nJan Schakowsky,\n"))
                .hasMessage("The columns \"Name\" and \"Member\" have the same meaning. Delete one of them.");
    }

    @Test
    void millionRowsAreRejectedWithTheLimit() {
        assertThatThrownBy(() -> csv("Name\n" + "Jan Schakowsky\n".repeat(1_000_000)))
                .hasMessageContaining("more than 1,000,000 characters");
        assertThatThrownBy(() -> csv("Name\n" + "Jan Schakowsky\n".repeat(20_000)))
                .hasMessage("The table has more than 10,000 records. Split it and send each part separately.");
    }

    @Test
    void unclosedQuotationMarkIsRejectedWithItsLine() {
        assertThatThrownBy(() -> csv("Name,Note\nJan Schakowsky,\"call again\nMike Quigley,\n"))
                .hasMessageContaining("line 2 is not closed");
        assertThat(names(csv("Name,Note\nJan Schakowsky,\"first\nsecond\"\nMike Quigley,\"\"\n")))
                .containsExactly("Jan Schakowsky", "Mike Quigley");
    }

    @Test
    void tooManyColumnsAndLongCellsAreRejected() {
        assertThatThrownBy(() -> csv("Name,State\n" + "x,".repeat(200) + "x\n"))
                .hasMessageContaining("more than 200 cells");
        assertThatThrownBy(() -> csv("Name,State\n" + "x".repeat(32_768) + ",IL\n"))
                .hasMessageContaining("more than 32,767 characters");
    }

    @Test
    void pastedListIsNotATable() {
        assertThat(CsvSheetReader.is("Signed by " + "Jan Schakowsky, ".repeat(500)))
                .isFalse();
        assertThat(CsvSheetReader.rows("\"We urge you to end it, she said.\n" + "x,".repeat(500)))
                .isNotNull();
    }

    @Test
    void formulaInTextIsPlainText() {
        assertThat(csv("Name,Note\nJan Schakowsky,=1+1\n").records().get(0).cell(SignerSheetColumn.NOTE))
                .isEqualTo("=1+1");
    }

    @ParameterizedTest
    @CsvSource({
        "YES, SIGNED",
        "x, SIGNED",
        "Signed!, SIGNED",
        "✓, SIGNED",
        "no, DECLINED",
        "declined, DECLINED",
        "Considering, CONSIDERING",
        "maybe, CONSIDERING",
        "'', NO_RESPONSE",
        "asked, NO_RESPONSE",
        "?, NO_RESPONSE",
        "ask again in May, UNCLEAR",
        "今日, UNCLEAR"
    })
    void onlyKnownAnswersAreAccepted(String cell, SheetResponse answer) {
        assertThat(SheetResponse.of(cell)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "will sign, PROMISED",
        "Verbal yes, PROMISED",
        "soft yes, PROMISED",
        "promised, PROMISED",
        "promised 2/10/2021, PROMISED",
        "Likely yes, PROMISED",
        "undecided, CONSIDERING",
        "soft no, CONSIDERING",
        "yes, SIGNED",
        "no, DECLINED",
        "'withdrawn on Feb. 10, 2021', WITHDRAWN",
        "withdrew (2/10/2021), WITHDRAWN",
        "'declined - Feb 10, 2021', DECLINED",
        "left message, NO_RESPONSE",
        "call in May, UNCLEAR"
    })
    void statusesAreReadInPlainVariants(String cell, SheetResponse response) {
        assertThat(SheetResponse.of(cell)).isEqualTo(response);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-02-12",
                "2/12/2021",
                "2/12/21",
                "Feb. 12, 2021",
                "February 12, 2021",
                "february 12 2021",
                "12 Feb 2021",
                "12-Feb-21",
                "Friday, February 12, 2021",
                "2021-02-12 00:00:00"
            })
    void datesAreReadInCommonFormats(String cell) {
        assertThat(DateCellParser.of(cell)).contains(LocalDate.of(2021, 2, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2/30/2021", "12", "13/13/2021"})
    void invalidDatesAreNotGuessed(String cell) {
        assertThat(DateCellParser.of(cell)).isEmpty();
    }

    private static byte[] saved(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        book.close();
        return out.toByteArray();
    }

    private static Row row(XSSFSheet sheet, int at, String... cells) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
        return row;
    }

    @Test
    void workbookIsReadWithDatesMergedCellsAndSavedValues() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        XSSFSheet hidden = book.createSheet("Old");
        row(hidden, 0, "Name");
        row(hidden, 1, "Placeholder");
        book.setSheetHidden(0, true);
        XSSFSheet sheet = book.createSheet("Signers");
        row(sheet, 0, "Sign-ons");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
        row(sheet, 2, "Boss", "Party", "Date");
        Row first = row(sheet, 3, "Jan Schakowsky", "D");
        CellStyle day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("d-mmm-yy"));
        first.createCell(2).setCellValue(LocalDate.of(2021, 2, 10));
        first.getCell(2).setCellStyle(day);
        Row second = row(sheet, 4, "Mike Quigley");
        sheet.addMergedRegion(new CellRangeAddress(3, 4, 1, 1));
        second.createCell(2).setCellFormula("\"2021-02-\"&\"11\"");
        second.getCell(2).setCellValue("2021-02-11");

        SignerSheet read = SignerWorkbookReader.read(saved(book));

        assertThat(names(read)).containsExactly("Jan Schakowsky", "Mike Quigley");
        assertThat(read.records())
                .extracting(record -> record.cell(SignerSheetColumn.PARTY))
                .containsExactly("D", "D");
        assertThat(read.records())
                .extracting(record -> record.cell(SignerSheetColumn.DATE))
                .containsExactly("2021-02-10", "2021-02-11");
        assertThat(read.records()).extracting(SignerSheet.SheetRecord::line).containsExactly(4, 5);
        assertThat(read.records().get(1).notices()).containsExactly("the saved value of a formula was used");
    }

    @Test
    void struckOutNamesAreNotReadAndAreReported() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        XSSFSheet sheet = book.createSheet("Signers");
        row(sheet, 0, "Name", "State");
        row(sheet, 1, "Jan Schakowsky", "IL");
        Row second = row(sheet, 2, "Mike Quigley", "IL");
        CellStyle struckOut = book.createCellStyle();
        Font font = book.createFont();
        font.setStrikeout(true);
        struckOut.setFont(font);
        second.getCell(0).setCellStyle(struckOut);

        SignerSheet read = SignerWorkbookReader.read(saved(book));

        assertThat(names(read)).containsExactly("Jan Schakowsky");
        assertThat(read.notices())
                .containsExactlyInAnyOrder(
                        "not read because the text is struck out: \"Mike Quigley\"",
                        "row 3 has no name and was skipped:  | IL");
    }

    @Test
    void visibleSheetsAreReadAndOthersNamed() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        for (String name : List.of("House", "Senate", "Blank", "Old")) {
            XSSFSheet sheet = book.createSheet(name);
            if (!name.equals("Blank")) {
                row(sheet, 0, "Name");
                row(sheet, 1, name.equals("Senate") ? "Ed Markey" : "Jan Schakowsky");
            }
        }
        book.setSheetHidden(3, true);

        SignerSheet read = SignerWorkbookReader.read(saved(book));

        assertThat(names(read)).containsExactly("Jan Schakowsky", "Ed Markey");
        assertThat(read.records())
                .extracting(record -> record.cell(SignerSheetColumn.CHAMBER))
                .containsExactly("House", "Senate");
        assertThat(read.notices())
                .containsExactly("read from the sheets \"House\" (1 record), \"Senate\" (1 record);"
                        + " sheets not read: \"Old\" (hidden)");
    }

    @Test
    void workbookOfLettersNamesItsOtherSheets() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        row(book.createSheet("Notes"), 0, "Call back");
        XSSFSheet sheet = book.createSheet("Letters");
        row(sheet, 0, "Title", "Date");
        row(sheet, 1, "End the 287(g) program", "2021-02-11");

        LettersSheetSelector.Letters letters = LettersSheetSelector.letters(saved(book));

        assertThat(letters.notices())
                .containsExactly("only the sheet \"Letters\" was read; sheets not read: \"Notes\"");
        assertThat(LetterTableReader.read(letters.rows()).orElseThrow()).hasSize(1);
    }

    @Test
    void workbookOfAMillionRowsIsRejectedWithTheLimit() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        row(book.createSheet("Signers"), 0, "Name");
        byte[] small = saved(book);
        StringBuilder rows = new StringBuilder();
        rows.append("<row><c t=\"inlineStr\"><is><t>Name</t></is></c></row>");
        String each = "<row><c t=\"inlineStr\"><is><t>Jan Schakowsky</t></is></c></row>";

        assertThatThrownBy(() -> SignerWorkbookReader.read(
                        with(small, "xl/worksheets/sheet1.xml", rows + each.repeat(1_000_000))))
                .isInstanceOf(FileFormatException.class)
                .hasMessageMatching(
                        "The table has more than 10,000 records.*|A part of the file unpacks to more than 16 MiB.*");
    }

    @Test
    void zipBombIsRejected() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        row(book.createSheet("Signers"), 0, "Name");
        byte[] small = saved(book);

        assertThatThrownBy(() -> SignerWorkbookReader.read(with(small, "xl/sharedStrings.xml", " ".repeat(60_000_000))))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("unpacks to more than 16 MiB");
    }

    /** The workbook with another content of one part; of a sheet, its rows. */
    private static byte[] with(byte[] book, String part, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(book));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] old = in.readAllBytes();
                if (entry.getName().equals(part)) {
                    String text = new String(old, StandardCharsets.UTF_8);
                    zip.write((text.contains("<sheetData>")
                                    ? text.replaceFirst("<sheetData>.*</sheetData>", "<sheetData>@</sheetData>")
                                            .replace("@", content)
                                    : content + text)
                            .getBytes(StandardCharsets.UTF_8));
                } else {
                    zip.write(old);
                }
            }
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004 but nothing more", "\u00d0\u00cf\u0011\u00e0 an old workbook"})
    void damagedProtectedAndOldFilesSayWhatToDo(String content) {
        assertThatThrownBy(() -> FileKind.of(content.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(FileFormatException.class);
    }
}
