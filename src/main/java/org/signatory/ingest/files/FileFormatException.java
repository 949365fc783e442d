package org.signatory.ingest.files;

import java.util.Locale;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;

/** Reports that a file cannot be read, in a sentence that says what to do. */
public final class FileFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FileFormatException(String message) {
        super(message, null, false, false);
    }

    /** Creates an exception with a message in the given format; numbers are formatted as in English. */
    public static FileFormatException of(String format, Object... values) {
        return new FileFormatException(String.format(Locale.ROOT, format, values));
    }

    public Problem problem() {
        return Problem.of(ErrorCode.FILE_UNREADABLE, "%s", getMessage());
    }
}
