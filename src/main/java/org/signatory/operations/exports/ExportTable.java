package org.signatory.operations.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.signatory.platform.http.DownloadName;
import org.signatory.platform.http.MediaTypes;
import org.signatory.platform.http.Responses;

/** Writes rows with headings as a file for a spreadsheet. */
record ExportTable<R>(DownloadName name, List<ExportColumn<R>> columns, List<R> rows) {

    static final String MARKED = "Whether to start with a byte order mark, for spreadsheets that do not detect UTF-8.";

    private static final int MAX_COLUMN_WIDTH = 50;
    private static final int CHARACTER = 256;

    /** Writes RFC 4180 CSV, optionally with a byte order mark for spreadsheets that do not detect UTF-8. */
    Response csv(boolean marked) {
        return file(csvBytes(marked), MediaTypes.CSV + ";charset=UTF-8", "csv").build();
    }

    private byte[] csvBytes(boolean marked) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvTableWriter.begin(text, columns, marked)) {
            for (R row : rows) {
                CsvTableWriter.write(csv, columns, row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes a workbook: numbers as numbers, days as days, and texts always as texts; the header row is frozen. Its ETag
     * is a digest of the rows, since a workbook contains the time at which it was written.
     */
    Response xlsx(Responses responses) {
        return responses.file(0, csvBytes(false), this::workbook);
    }

    private Response.ResponseBuilder workbook() {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet(name.contents());
            CellStyle bold = book.createCellStyle();
            Font font = book.createFont();
            font.setBold(true);
            bold.setFont(font);
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.getCreationHelper().createDataFormat().getFormat("yyyy-mm-dd"));
            Row headings = sheet.createRow(0);
            for (int i = 0; i < columns.size(); i++) {
                headings.createCell(i).setCellValue(columns.get(i).heading());
                headings.getCell(i).setCellStyle(bold);
            }
            for (int i = 0; i < rows.size(); i++) {
                Row line = sheet.createRow(i + 1);
                for (int j = 0; j < columns.size(); j++) {
                    fill(line.createCell(j), columns.get(j).of().apply(rows.get(i)), day);
                }
            }
            for (int i = 0; i < columns.size(); i++) {
                sheet.setColumnWidth(i, width(i) * CHARACTER);
            }
            sheet.createFreezePane(0, 1);
            sheet.setAutoFilter(new org.apache.poi.ss.util.CellRangeAddress(0, rows.size(), 0, columns.size() - 1));
            book.write(bytes);
            return file(bytes.toByteArray(), MediaTypes.XLSX, "xlsx");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Cell cell, Object value, CellStyle day) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (value != null) {
            cell.setCellValue(value.toString());
        }
    }

    private int width(int column) {
        int widest = columns.get(column).heading().length();
        for (R row : rows) {
            Object value = columns.get(column).of().apply(row);
            widest = Math.max(widest, value == null ? 0 : value.toString().length());
        }
        return Math.min(widest, MAX_COLUMN_WIDTH) + 3;
    }

    private Response.ResponseBuilder file(byte[] bytes, String type, String ending) {
        return Response.ok(bytes)
                .type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.disposition("attachment", ending));
    }
}
