package org.signatory.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Sends raw bytes over a persistent connection; HTTP clients would normalize them. */
final class HttpWire implements AutoCloseable {

    private static final int PATIENCE = 60_000;

    private final int port;
    private Socket socket;
    private InputStream in;

    HttpWire(int port) {
        this.port = port;
    }

    /** Represents a raw response. */
    record RawResponse(int status, Map<String, String> headers, byte[] body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /** Returns headers and body as Latin-1 text. */
        String text() {
            return headers + "\n" + new String(body, StandardCharsets.ISO_8859_1);
        }
    }

    /** Sends a request, over a new connection if the server has closed the last one. */
    RawResponse send(Exchange request) throws IOException {
        boolean fresh = socket == null;
        try {
            return once(request);
        } catch (IOException e) {
            close();
            if (fresh) {
                throw e;
            }
        }
        try {
            return once(request);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private RawResponse once(Exchange request) throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }
        socket.getOutputStream().write(request.bytes("127.0.0.1:" + port));
        String start = line();
        int status = Integer.parseInt(start.split(" ", 3)[1]);
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (one, more) -> one + ", " + more);
        }
        boolean stream = headers.getOrDefault("content-type", "").startsWith("text/event-stream");
        RawResponse answer = new RawResponse(status, headers, stream ? new byte[0] : body(status, headers));
        if (stream || headers.getOrDefault("connection", "").equalsIgnoreCase("close")) {
            close();
        }
        return answer;
    }

    private byte[] body(int status, Map<String, String> headers) throws IOException {
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        if (headers.containsKey("content-length")) {
            return exactly(Integer.parseInt(headers.get("content-length")));
        }
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int size = chunk(); size > 0; size = chunk()) {
                all.writeBytes(exactly(size));
                line();
            }
            line();
            return all.toByteArray();
        }
        byte[] rest = in.readAllBytes();
        close();
        return rest;
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().split(";")[0].strip(), 16);
    }

    private byte[] exactly(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("The answer ended early");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The connection ended without an answer");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException gone) {
                // The connection is closed in either case.
            }
        }
        socket = null;
    }
}
