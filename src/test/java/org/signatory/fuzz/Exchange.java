package org.signatory.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Represents one request on the wire.
 *
 * @param strayed whether its address or method may lead to another operation, or to none
 */
record Exchange(
        FuzzOperation operation,
        FuzzCaller caller,
        String method,
        String target,
        Map<String, String> headers,
        byte[] body,
        boolean strayed) {

    private static final int SHOWN = 4_000;

    /** Returns all bytes, including the Content-Length. */
    byte[] bytes(String host) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Host", host);
        all.putAll(headers);
        if (body != null) {
            all.put("Content-Length", String.valueOf(body.length));
        }
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        all.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        if (body != null) {
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }

    /** Returns the request in a form that a person can send again. */
    @Override
    public String toString() {
        String all = new String(bytes("localhost"), StandardCharsets.ISO_8859_1);
        return all.length() <= SHOWN ? all : all.substring(0, SHOWN) + "… (" + all.length() + " bytes)";
    }
}
