package org.signatory.imports;

import java.util.Locale;
import org.signatory.common.ErrorCode;
import org.signatory.common.Problem;

/** A file that cannot be read, with a sentence that a person can act on. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableFile(String message) {
        super(message, null, false, false);
    }

    /** Makes one from a format, with numbers as Americans write them. */
    static UnreadableFile of(String format, Object... values) {
        return new UnreadableFile(String.format(Locale.ROOT, format, values));
    }

    public Problem problem() {
        return Problem.of(ErrorCode.FILE_UNREADABLE, "%s", getMessage());
    }
}
