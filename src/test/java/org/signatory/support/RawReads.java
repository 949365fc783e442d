package org.signatory.support;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import org.signatory.security.Role;

/** Reads responses as they are sent, for tests that compare thousands of them. */
public final class RawReads {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RawReads() {}

    /** Sends a GET request; a null role is an anonymous caller. */
    public static HttpResponse<String> get(Role role, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
        if (role != null) {
            request.header("Authorization", "Bearer " + TestData.secret(role));
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path, e);
        }
    }

    /** Returns the headers, without those that differ each time. */
    public static String headers(HttpResponse<String> response) {
        return response.headers().map().entrySet().stream()
                .filter(header -> !header.getKey().matches("(?i)date|ratelimit.*|x-request-id|content-length"))
                .map(header -> header.getKey() + "=" + String.join(", ", header.getValue()))
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
