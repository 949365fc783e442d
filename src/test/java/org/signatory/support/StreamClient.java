package org.signatory.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Reads a stream of server-sent events until the server or the test ends it. */
public final class StreamClient implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final long PATIENCE = 60;

    private final HttpResponse<Stream<String>> response;
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final CompletableFuture<Long> ended = new CompletableFuture<>();

    private StreamClient(HttpResponse<Stream<String>> response) {
        this.response = response;
        Thread thread = new Thread(this::read, "stream-client");
        thread.setDaemon(true);
        thread.start();
    }

    /** @param headers names and values in turn */
    public static StreamClient open(URI address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new StreamClient(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofLines()));
    }

    private void read() {
        try {
            response.body()
                    .filter(line -> line.startsWith("event:"))
                    .map(line -> line.substring("event:".length()).strip())
                    .forEach(events::add);
        } catch (RuntimeException closed) {
            // The connection was closed midway, which ends the stream as well.
        }
        ended.complete(System.nanoTime());
    }

    public int status() {
        return response.statusCode();
    }

    public HttpHeaders headers() {
        return response.headers();
    }

    /** Waits for this many events and returns their types. */
    public List<String> next(int count) throws InterruptedException {
        List<String> types = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String type = events.poll(PATIENCE, TimeUnit.SECONDS);
            if (type == null) {
                throw new AssertionError("Only " + types + " came");
            }
            types.add(type);
        }
        return types;
    }

    /** Returns the types of received events that were not read yet. */
    public List<String> rest() {
        List<String> types = new ArrayList<>();
        events.drainTo(types);
        return types;
    }

    public boolean hasEnded() {
        return ended.isDone();
    }

    /** Waits until the server ends the stream, and returns that time as {@link System#nanoTime}. */
    public long awaitEnd() throws Exception {
        try {
            return ended.get(PATIENCE, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("The stream goes on", e);
        }
    }

    @Override
    public void close() {
        response.body().close();
    }
}
