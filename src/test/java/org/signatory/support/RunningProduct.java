package org.signatory.support;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the packaged product in its own process. */
public final class RunningProduct implements AutoCloseable {

    /** The admin key of every product started by a test. */
    public static final String ADMIN_KEY = "an-admin-key-for-tests";

    /** The packaged product. */
    public static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();

    private static final Path OPTIONS = Path.of("deploy/java.options").toAbsolutePath();

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path log;
    private final int port;

    private RunningProduct(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts the product in a folder with its class archive, without waiting for readiness. */
    public static RunningProduct launch(Path folder, Map<String, String> settings) throws IOException {
        return launch(folder, settings, PreparedData.command());
    }

    /** Returns the command that starts the product as packaged, with more options of Java. */
    public static List<String> command(String... options) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + OPTIONS));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", JAR.toString()));
        return command;
    }

    /** Returns the command that starts another package. */
    public static List<String> command(Path jar) {
        List<String> command = command();
        command.set(command.size() - 1, jar.toString());
        return command;
    }

    /** Starts the product with the test's own command, without waiting for readiness. */
    public static RunningProduct launch(Path folder, Map<String, String> settings, List<String> command)
            throws IOException {
        int port = Programs.freePort();
        Path log = Files.createTempFile(folder, "product", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_PORT",
                String.valueOf(port),
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "SIGNATORY_ADMIN_KEY",
                ADMIN_KEY,
                // The HTTP client of the tests leaves a connection open for each request.
                "SIGNATORY_HTTP_CONNECTIONS_PER_NETWORK",
                "1000000",
                "QUARKUS_HTTP_LIMITS_MAX_CONNECTIONS",
                "1000000"));
        environment.putAll(settings);
        environment.values().removeIf(String::isEmpty);
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("SIGNATORY_"));
        builder.environment().putAll(environment);
        return new RunningProduct(builder.start(), log, port);
    }

    /** Starts the product in a folder and waits until it responds. */
    public static RunningProduct start(Path folder, Map<String, String> settings) throws IOException {
        return ready(launch(folder, settings));
    }

    /** Starts the product in a folder with a database that an earlier start has set up, and waits until it is ready. */
    public static RunningProduct startPrepared(Path folder, Map<String, String> settings) throws IOException {
        PreparedData.copyTo(folder);
        return start(folder, settings);
    }

    /** Starts the product with the test's own command and waits until it responds. */
    public static RunningProduct start(Path folder, Map<String, String> settings, List<String> command)
            throws IOException {
        return ready(launch(folder, settings, command));
    }

    private static RunningProduct ready(RunningProduct product) throws IOException {
        try {
            product.awaitReady();
            return product;
        } catch (IOException | RuntimeException e) {
            product.close();
            throw e;
        }
    }

    /** Waits for readiness. */
    public void awaitReady() throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl() + "/q/health/ready"))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                if (!process.isAlive()) {
                    throw new IOException("The product ended: " + log(), notYet);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
            pause();
        }
        throw new IOException("The product did not answer: " + log());
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + port;
    }

    /** Returns a request with the admin key. */
    public RequestSpecification admin() {
        return RestAssured.given()
                .baseUri(baseUrl())
                .port(port)
                .contentType("application/json")
                .header("Authorization", "Bearer " + ADMIN_KEY);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    public String log() throws IOException {
        return Files.readString(log);
    }

    /** Returns the CPU time since its start. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Kills the process immediately, as kill -9 does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }

    /** Terminates the process and waits for its end. */
    public int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The product does not stop");
        }
        return process.exitValue();
    }

    /** Waits until the product exits by itself. */
    public int exitValue() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The product keeps running");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
