package org.signatory.support;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Publishes the product under a path, with the one setting that an operator uses. */
public class SubPath implements QuarkusTestProfile {

    public static final String PATH = "/signatory";

    private static final int PORT = port();

    /** The public URL. It names the port, because an account signs in through this URL. */
    public static final String URL = "http://localhost:" + PORT + PATH;

    private static int port() {
        try {
            return Programs.freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("SIGNATORY_PUBLIC_URL", URL, "quarkus.http.test-port", String.valueOf(PORT));
    }
}
