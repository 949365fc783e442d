package org.signatory.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.editor;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.audit.AuditEntry;
import org.signatory.roster.RosterRefreshed;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("Committees are imported at the first start and with each refresh of the roster")
class BundledCommitteesTest {

    private record Settings(String source, Optional<String> url, Optional<String> membersUrl)
            implements CommitteeSettings {}

    @Inject
    CommitteeStartup startup;

    @Inject
    CommitteeImportService imports;

    @BeforeEach
    void reset() {
        TestData.reset();
    }

    @Test
    void firstStartImportsTheBundledCommittees() {
        startup.start(new StartupEvent());
        anonymous().get("/v1/committees?parent=none&limit=500").then().body("items", hasSize(49));
        anonymous()
                .get("/v1/committees/HSJU?on=2026-06-15")
                .then()
                .body("from", is("2026-06-15"))
                .body("members.title", hasItem("Ranking Member"));
        assertThat(rows("CommitteeMembership")).isEqualTo(3879);
        assertThat(rows("AuditEntry"))
                .as("the first lists leave the instance empty, so that a backup can be restored")
                .isZero();
        editor().get("/v1/members/by-expression?q=committee:HSJU&on=2026-06-15")
                .then()
                .body("items", hasSize(greaterThan(30)));
    }

    @Test
    void laterStartLeavesCommitteesUnchanged() {
        as(Role.ADMIN)
                .body("[{\"type\": \"joint\", \"name\": \"Joint Committee on Printing\", \"thomas_id\": \"JSPR\"}]")
                .post("/v1/committees/imports?asOf=2021-02-01")
                .then()
                .statusCode(201);
        startup.start(new StartupEvent());
        anonymous().get("/v1/committees").then().body("items.code", contains("JSPR"));
    }

    @Test
    void committeesCanBeTurnedOff() {
        started(new Settings("none", Optional.empty(), Optional.empty())).start(new StartupEvent());
        anonymous().get("/v1/committees").then().body("items", empty());
    }

    @Test
    void refreshOfTheRosterImportsTheConfiguredLists() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Map<String, String> files = Map.of(
                "/committees.yaml", "- {type: joint, name: Joint Committee on Printing, thomas_id: JSPR}",
                "/members.json", "{\"JSPR\": [{\"bioguide\": \"K000367\", \"rank\": 1, \"party\": \"minority\"}]}");
        server.createContext("/", exchange -> {
            byte[] file =
                    files.getOrDefault(exchange.getRequestURI().getPath(), "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(file.length == 0 ? 404 : 200, file.length == 0 ? -1 : file.length);
            exchange.getResponseBody().write(file);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            started(new Settings("none", url(address + "/committees.yaml"), url(address + "/members.json")))
                    .refresh(new RosterRefreshed());
            anonymous().get("/v1/committees/JSPR").then().body("members.bioguideId", contains("K000367"));
            started(new Settings("none", url(address + "/missing.yaml"), Optional.empty()))
                    .refresh(new RosterRefreshed());
            anonymous().get("/v1/committees/JSPR").then().body("members.bioguideId", contains("K000367"));
        } finally {
            server.stop(0);
        }
        List<AuditEntry> entries = QuarkusTransaction.requiringNew().call(() -> AuditEntry.listAll());
        assertThat(entries).extracting(entry -> entry.actor).containsOnly("the server");
    }

    private static long rows(String entity) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Committee.getEntityManager()
                        .createQuery("select count(*) from " + entity, Long.class)
                        .getSingleResult());
    }

    private CommitteeStartup started(Settings settings) {
        return new CommitteeStartup(imports, settings);
    }

    private static Optional<String> url(String url) {
        return Optional.of(url);
    }
}
