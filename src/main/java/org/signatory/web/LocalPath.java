package org.signatory.web;

import java.net.URI;
import java.net.URISyntaxException;

/** Checks addresses that a browser sent to be redirected to. */
final class LocalPath {

    private static final URI HOME = URI.create("/");

    private LocalPath() {}

    /** Returns the address of a page of this server; the first page for every other text, however broken. */
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
