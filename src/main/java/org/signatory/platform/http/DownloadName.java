package org.signatory.platform.http;

import java.time.Instant;
import java.time.LocalDate;
import org.signatory.platform.time.WashingtonTime;

/**
 * Names a downloaded file after its letter, its contents and the day of its contents, such as
 * {@code end-the-287g-program-signers-2021-02-11.csv}.
 *
 * @param title the title of the letter; null for a file that is not about one letter
 * @param contents what the file contains; empty for the letter itself
 * @param day the day in Washington
 */
public record DownloadName(String title, String contents, LocalDate day) {

    /**
     * Names a file with contents as of a day, or as of now.
     *
     * @param asOf the day; null for now, and limited to the day of {@code now}
     */
    public static DownloadName of(String title, String contents, LocalDate asOf, Instant now) {
        LocalDate today = WashingtonTime.dayOf(now);
        return new DownloadName(title, contents, asOf == null || asOf.isAfter(today) ? today : asOf);
    }

    /**
     * Returns the {@code Content-Disposition} header.
     *
     * @param type {@code attachment} or {@code inline}
     */
    public String disposition(String type, String extension) {
        String ending = (contents.isEmpty() ? "" : "-" + contents) + "-" + day + "." + extension;
        return title == null
                ? type + "; filename=\"" + ending.substring(1) + "\""
                : ContentDisposition.of(type, title, "letter", ending);
    }
}
