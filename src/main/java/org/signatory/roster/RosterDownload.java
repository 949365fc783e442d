package org.signatory.roster;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Downloads files of the public dataset, such as the roster. */
public final class RosterDownload {

    private static final int MAX_BYTES = 32 << 20;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private RosterDownload() {}

    /** Downloads a file of at most 32 MiB within a minute. */
    public static byte[] file(String address) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(TIMEOUT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(TIMEOUT).build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (response.statusCode() != 200 || bytes.length > MAX_BYTES) {
                throw new IOException("status " + response.statusCode() + ", " + bytes.length + " bytes");
            }
            return bytes;
        }
    }
}
