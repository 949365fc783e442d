package org.signatory.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signatory.support.OpenLetter;
import org.signatory.support.OwnPostgres;
import org.signatory.support.RunningProduct;
import org.signatory.support.StreamClient;

/** Tests that the packaged product closes only connections on which a request does not arrive. */
class SlowRequestsIT {

    private static final int PATIENCE = 60_000;
    private static final int PER_NETWORK = 120;
    private static final int TOTAL = 160;
    private static final String HALF = "GET /v1/me HTTP/1.1\r\nHost: localhost\r\nX-Half: a";
    private static final String WHOLE = "GET /v1/me HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @TempDir
    static Path folder;

    private static OwnPostgres postgres;
    private static RunningProduct product;

    @BeforeAll
    static void start() throws IOException {
        postgres = OwnPostgres.start(Files.createDirectory(folder.resolve("postgres")));
        product = RunningProduct.start(
                Files.createDirectory(folder.resolve("product")),
                postgres.settings(Map.of(
                        "SIGNATORY_HTTP_HEADER_TIMEOUT",
                        "2s",
                        "SIGNATORY_HTTP_BODY_TIMEOUT",
                        "2s",
                        "SIGNATORY_HTTP_CONNECTIONS_PER_NETWORK",
                        String.valueOf(PER_NETWORK),
                        "QUARKUS_HTTP_LIMITS_MAX_CONNECTIONS",
                        String.valueOf(TOTAL))));
    }

    @AfterAll
    static void stop() throws IOException {
        product.close();
        postgres.close();
    }

    private static Socket connect(String sent) throws IOException {
        Socket socket = new Socket("127.0.0.1", product.port());
        socket.setSoTimeout(PATIENCE);
        send(socket, sent);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** Reads until the server closes the connection; fails if it does not. */
    private static String untilClosed(Socket socket) throws IOException {
        try (socket) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (SocketException reset) {
            return "";
        }
    }

    private static String response(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            assertThat(next).as("the response goes on").isNotNegative();
            text.append((char) next);
        }
        return text.toString();
    }

    @Test
    void halfHeadersAndSilentConnectionsAreClosed() throws IOException {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            sockets.add(connect(i % 2 == 0 ? HALF : ""));
        }
        for (Socket socket : sockets) {
            assertThat(untilClosed(socket)).isEmpty();
        }
    }

    @Test
    void headerSentByteByByteIsCutOff() throws Exception {
        try (Socket socket = connect(HALF)) {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
            while (isOpen(socket)) {
                assertThat(System.nanoTime()).isLessThan(end);
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    private static boolean isOpen(Socket socket) {
        try {
            send(socket, "a");
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    @Test
    void halfHeaderAfterACompleteRequestIsCutOff() throws IOException {
        Socket socket = connect(WHOLE);
        assertThat(response(socket)).startsWith("HTTP/1.1 200");
        send(socket, HALF);
        untilClosed(socket);
    }

    @Test
    void incompleteBodyIsCutOff() throws IOException {
        for (String length : List.of("Content-Length: 100", "Transfer-Encoding: chunked")) {
            assertThat(untilClosed(connect("POST /v1/subscriptions HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Type: application/json\r\n" + length + "\r\n\r\n5\r\n{\"a")))
                    .doesNotContain("HTTP/1.1 2");
        }
    }

    @Test
    @DisplayName("A body that takes longer than the timeout in all, and keeps arriving, is accepted")
    void steadyUploadIsAccepted() throws Exception {
        int pieces = 12;
        String piece = " ".repeat(5_000);
        try (Socket socket =
                connect("POST /v1/subscriptions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + pieces * piece.length() + "\r\n\r\n")) {
            for (int i = 0; i < pieces; i++) {
                send(socket, piece);
                TimeUnit.MILLISECONDS.sleep(500);
            }
            assertThat(response(socket)).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    @DisplayName(
            "A network has a limited number of connections, others connect up to the total, and closing makes room")
    void connectionsAreLimited() throws Exception {
        List<Socket> open = new ArrayList<>();
        try {
            fill(open, 1, PER_NETWORK);
            fill(open, 2, TOTAL - PER_NETWORK);
            open.remove(open.size() - 1).close();
            await(2);
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
        await(1);
    }

    /** Opens connections from one local address until the server closes one, and expects that many at least. */
    private static void fill(List<Socket> open, int address, int expected) throws IOException {
        int count = 0;
        for (Socket next = connectFrom(address); isServed(next); next = connectFrom(address)) {
            open.add(next);
            count++;
            assertThat(count).isLessThanOrEqualTo(expected);
        }
        // Connections of other tests may not have ended yet.
        assertThat(count).isBetween(expected / 2, expected);
    }

    private static Socket connectFrom(int address) throws IOException {
        Socket socket = new Socket(
                InetAddress.getByName("127.0.0.1"), product.port(), InetAddress.getByName("127.0.0." + address), 0);
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    private static boolean isServed(Socket socket) throws IOException {
        try {
            send(socket, WHOLE);
            if (socket.getInputStream().read() == 'H') {
                return true;
            }
        } catch (SocketException reset) {
            // Closed by the server.
        }
        socket.close();
        return false;
    }

    private static void await(int address) throws Exception {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
        boolean served = false;
        while (!served) {
            assertThat(System.nanoTime())
                    .as("time until a connection is accepted")
                    .isLessThan(end);
            try (Socket socket = connectFrom(address)) {
                served = isServed(socket);
            }
        }
    }

    @Test
    @DisplayName("HTTP/2, which the timeouts do not cover, is rejected")
    void http2IsRejected() throws IOException {
        try (Socket socket = connect("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + "\0\0\0\4\0\0\0\0\0")) {
            assertThat(response(socket)).containsPattern("^HTTP/\\S+ 400 ");
        }
        Socket upgrade = connect("GET /v1/me HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n");
        assertThat(response(upgrade)).startsWith("HTTP/1.1 200");
        upgrade.close();
    }

    @Test
    void streamsAndIdleConnectionsStayOpen() throws Exception {
        OpenLetter letter = OpenLetter.on(product);
        List<String> members = OpenLetter.members(product, 1);
        try (StreamClient stream = StreamClient.open(
                        URI.create(product.baseUrl() + "/v1/events/stream?after=latest&type=cosigner.signed"));
                Socket idle = connect(WHOLE)) {
            response(idle);
            Socket half = connect("");
            untilClosed(half);
            Socket another = connect(HALF);
            untilClosed(another);
            letter.sign(product, members.get(0));
            assertThat(stream.next(1)).containsExactly("cosigner.signed");
        }
    }
}
