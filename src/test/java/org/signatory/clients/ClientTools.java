package org.signatory.clients;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.signatory.support.Programs;
import org.signatory.support.Programs.Ended;

/** Runs the script that generates the clients and lints the contract. */
final class ClientTools {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int UNAVAILABLE = 75;

    private ClientTools() {}

    /** Runs one target. If a tool is missing the test is skipped, unless SIGNATORY_CLIENTS makes it required. */
    static void run(String target) throws IOException, InterruptedException {
        Ended ended = Programs.run(PATIENCE, Map.of(), "clients/generate", target);
        if (ended.status() == UNAVAILABLE) {
            if ("required".equals(System.getenv("SIGNATORY_CLIENTS"))) {
                fail(ended.printed());
            }
            abort(ended.printed() + "the target " + target + " is skipped");
        }
        ended.well();
    }
}
