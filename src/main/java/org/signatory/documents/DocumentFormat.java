package org.signatory.documents;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.http.DownloadName;

@RequiredArgsConstructor
public enum DocumentFormat {
    DOCX(DocumentFormat.WORD, "attachment"),
    PDF(DocumentFormat.PORTABLE, "inline"),
    HTML("text/html;charset=UTF-8", "inline"),
    TXT("text/plain;charset=UTF-8", "inline");

    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String PORTABLE = "application/pdf";

    private final String type;
    private final String disposition;

    String type() {
        return type;
    }

    String disposition(DownloadName name) {
        return name.disposition(disposition, name().toLowerCase(Locale.ROOT));
    }

    /** Returns the Content-Disposition: whether a browser displays or saves the file, and its name. */
    String disposition(String name) {
        return disposition + "; filename=\"" + name + "." + name().toLowerCase(Locale.ROOT) + "\"";
    }
}
