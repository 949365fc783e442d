package org.signatory.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signatory.support.RunningProduct;

/** Tests a roster from a file or address instead of the bundled one. */
class RosterAtStartIT {

    private static final Path SMALL =
            Path.of("src/test/resources/roster/legislators-2021.yaml").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void rosterIsLoadedFromAFileOrAddressAndFailuresChangeNothing() throws Exception {
        try (RunningProduct file = RunningProduct.start(folder, Map.of("SIGNATORY_ROSTER", SMALL.toString()))) {
            file.admin().get("/v1/roster").then().body("members", is(8)).body("source", is(SMALL.toString()));
            file.stop();
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] renamed =
                Files.readString(SMALL).replace("Claudia", "Claudia M.").getBytes();
        server.createContext("/roster.yaml", exchange -> {
            exchange.sendResponseHeaders(200, renamed.length);
            exchange.getResponseBody().write(renamed);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        try {
            try (RunningProduct web =
                    RunningProduct.start(folder, Map.of("SIGNATORY_ROSTER", address + "/roster.yaml"))) {
                web.admin().get("/v1/members/T000478").then().body("firstName", is("Claudia M."));
                web.stop();
            }
            try (RunningProduct broken = RunningProduct.start(folder, Map.of("SIGNATORY_ROSTER", address + "/none"))) {
                broken.admin().get("/v1/roster").then().body("members", is(8));
                assertThat(broken.log()).contains("was not imported");
            }
        } finally {
            server.stop(0);
        }
    }
}
