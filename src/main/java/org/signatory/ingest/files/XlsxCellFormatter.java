package org.signatory.ingest.files;

import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Formats the dates of a workbook as ISO 8601, and other cells as Excel shows them. */
final class XlsxCellFormatter extends DataFormatter {

    /** The limit of Excel; the library fails on much longer formats. */
    private static final int MAX_FORMAT = 255;

    XlsxCellFormatter() {
        super(Locale.US);
    }

    @Override
    public String formatRawCellContents(double value, int index, String format, boolean from1904) {
        if (format == null || format.length() > MAX_FORMAT) {
            return super.formatRawCellContents(value, 0, "General", from1904);
        }
        return DateUtil.isADateFormat(index, format) && DateUtil.isValidExcelDate(value)
                ? DateUtil.getLocalDateTime(value, from1904).toLocalDate().toString()
                : super.formatRawCellContents(value, index, format, from1904);
    }
}
