package org.signatory.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Configures a mail server at quarkus.mailer.port, which each test starts as needed. */
public class MailServerPort implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Map.of(
                    "signatory.mail.host", "127.0.0.1",
                    "signatory.mail.from", "letters@example.org",
                    "signatory.mail.public-url", "https://letters.example.org/",
                    "quarkus.mailer.host", "127.0.0.1",
                    "quarkus.mailer.port", String.valueOf(free.getLocalPort()),
                    "quarkus.mailer.start-tls", "DISABLED");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
