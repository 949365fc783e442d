package org.signatory.web;

import java.net.URI;
import java.net.URISyntaxException;

/** Validates redirect targets sent by a browser. */
final class LocalPath {

    private static final URI HOME = URI.create("/");

    private LocalPath() {}

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
