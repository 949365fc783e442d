package org.signatory.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs a partner's server on this machine: records requests, and responds as a test defines. */
public final class Endpoint implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    /** Represents a received request. */
    public record Received(Map<String, List<String>> headers, String body, int answered) {

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElseThrow();
        }

        public String id() {
            return header("webhook-id");
        }
    }

    /** Defines the response; null for none. */
    public interface Responder {

        Answer to(int number);
    }

    /** Represents a status and an optional header. */
    public record Answer(int status, String header, String value) {

        public static Answer of(int status) {
            return new Answer(status, null, null);
        }
    }

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Responder manner = number -> Answer.of(204);
    private volatile Consumer<Received> hearer = told -> {};

    public Endpoint() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.setExecutor(workers);
        server.start();
    }

    public Endpoint answering(Responder other) {
        manner = other;
        return this;
    }

    /** Passes each request on in order of arrival. */
    public Endpoint forwardingTo(Consumer<Received> other) {
        hearer = other;
        return this;
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Answer answer;
        synchronized (this) {
            answer = manner.to(received.size());
            Received request =
                    new Received(Map.copyOf(exchange.getRequestHeaders()), body, answer == null ? 0 : answer.status());
            received.add(request);
            hearer.accept(request);
        }
        if (answer == null) {
            return;
        }
        if (answer.header() != null) {
            exchange.getResponseHeaders().add(answer.header(), answer.value());
        }
        exchange.sendResponseHeaders(answer.status(), -1);
        exchange.close();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    /** Waits for this many requests and returns them. */
    public List<Received> received(int expected) {
        long end = System.nanoTime() + PATIENCE;
        while (received.size() < expected && System.nanoTime() < end) {
            Thread.onSpinWait();
            try {
                TimeUnit.MILLISECONDS.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return received();
            }
        }
        return received();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
