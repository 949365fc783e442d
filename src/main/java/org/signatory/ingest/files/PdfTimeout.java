package org.signatory.ingest.files;

import java.util.concurrent.TimeUnit;

/** Ends the reading of a PDF that takes too long. */
final class PdfTimeout {

    private final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(FileLimits.MAX_PDF_SECONDS);

    void check() {
        if (System.nanoTime() - end > 0) {
            throw FileFormatException.of(
                    "Reading the file took more than %d seconds. Upload the letter as text or as a Word file.",
                    FileLimits.MAX_PDF_SECONDS);
        }
    }
}
