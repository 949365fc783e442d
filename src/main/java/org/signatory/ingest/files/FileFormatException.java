package org.signatory.ingest.files;

import java.util.Locale;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.text.TextNormalizer;

/** Reports that a file cannot be read, in a sentence that says what to do. */
public final class FileFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    public FileFormatException(String message) {
        this(message, ErrorCode.FILE_UNREADABLE);
    }

    private FileFormatException(String message, ErrorCode code) {
        super(message, null, false, false);
        this.code = code;
    }

    /**
     * Returns a text that was read from a file.
     *
     * @throws FileFormatException if the database cannot save it. A dry run saves nothing and would not notice that.
     */
    public static String requireStorable(String text) {
        try {
            return TextNormalizer.clean(text);
        } catch (IllegalArgumentException e) {
            throw new FileFormatException(
                    "The file contains a character that cannot be saved, such as NUL. Remove the character and upload the file again.");
        }
    }

    /** Creates an exception for a file or text that can be read and names no signers. */
    public static FileFormatException withoutSigners(String message) {
        return new FileFormatException(message, ErrorCode.NO_SIGNERS_FOUND);
    }

    /** Creates an exception with a message in the given format; numbers are formatted as in English. */
    public static FileFormatException of(String format, Object... values) {
        return new FileFormatException(String.format(Locale.ROOT, format, values));
    }

    public Problem problem() {
        return Problem.of(code, "%s", getMessage());
    }
}
