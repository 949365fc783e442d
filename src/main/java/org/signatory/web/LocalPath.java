package org.signatory.web;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;

/** Redirects browsers to paths on this server, and validates such paths from forms. */
final class LocalPath {

    private static final URI HOME = URI.create("/");

    private LocalPath() {}

    /** Shows a page after a form was saved. */
    static Response redirect(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** Returns a path on this server; the home page for anything else. */
    static URI of(String text) {
        if (text == null || !text.startsWith("/") || text.startsWith("//") || text.contains("\\")) {
            return HOME;
        }
        try {
            URI address = new URI(text);
            return address.isAbsolute() || address.getRawAuthority() != null ? HOME : address;
        } catch (URISyntaxException e) {
            return HOME;
        }
    }
}
