package org.signatory.documents;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.signatory.platform.http.Responses;

/** Builds plain text responses for download. */
final class PlainTextResponse {

    private PlainTextResponse() {}

    /** @param disposition whether a browser displays the text or saves it */
    static Response of(Responses responses, String disposition, PlainTextDownload text) {
        byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
        return responses.file(
                0,
                bytes,
                () -> Response.ok(bytes)
                        .type("text/plain;charset=UTF-8")
                        .header(HttpHeaders.CONTENT_DISPOSITION, text.name().disposition(disposition, "txt")));
    }
}
