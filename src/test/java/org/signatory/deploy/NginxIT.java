package org.signatory.deploy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signatory.support.InstalledServer;
import org.signatory.support.OpenLetter;
import org.signatory.support.Programs;
import org.signatory.support.RunningProduct;
import org.signatory.support.SiteCrawler;
import org.signatory.support.StreamClient;

/** Runs the packaged product behind nginx, under a path, with the location blocks of {@code deploy/nginx}. */
@Tag("servers")
class NginxIT {

    private static final String CONFIGURATION = """
            pid nginx.pid;
            error_log stderr;
            events {}
            http {
                access_log off;
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                server {
                    listen 127.0.0.1:%d;
            %s
                }
            }
            """;

    @TempDir
    Path folder;

    private RunningProduct product;
    private InstalledServer nginx;
    private String site;

    @BeforeEach
    void start() throws Exception {
        InstalledServer.require("nginx");
        int port = Programs.freePort();
        site = "http://127.0.0.1:" + port + "/signatory/";
        product = RunningProduct.startPrepared(
                folder,
                Map.of(
                        "SIGNATORY_PUBLIC_URL", site,
                        "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true",
                        "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", "127.0.0.1"));
        String locations = Files.readString(Path.of("deploy/nginx/signatory.conf"))
                .replace("127.0.0.1:8080", "127.0.0.1:" + product.port());
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), CONFIGURATION.formatted(port, locations));
        nginx = InstalledServer.start(
                folder.resolve("nginx.log"),
                port,
                "nginx",
                "-p",
                folder.toString(),
                "-c",
                configuration.toString(),
                "-g",
                "daemon off;");
    }

    @AfterEach
    void stop() {
        if (nginx != null) {
            nginx.close();
        }
        if (product != null) {
            product.close();
        }
    }

    @Test
    void dashboardWorksUnderThePath() throws Exception {
        OpenLetter letter = OpenLetter.on(product);
        letter.sign(product, OpenLetter.members(product, 1).get(0));
        SiteCrawler browser = new SiteCrawler(site);
        HttpResponse<String> signedIn = browser.post("sign-in", Map.of("key", RunningProduct.ADMIN_KEY));
        assertThat(signedIn.headers().firstValue("Location")).hasValue(site);
        assertThat(browser.crawl(List.of("", "admin", "docs/", "openapi.yaml", "sitemap.xml")))
                .isEmpty();
        System.out.printf("%d addresses work behind nginx%n", browser.followed());
        assertThat(browser.followed()).isGreaterThan(60);
        assertThat(browser.get("../signatory").headers().firstValue("Location")).hasValue(site);
        assertThat(browser.get("q/health/ready").statusCode()).isEqualTo(404);
    }

    @Test
    void eventsArriveWithoutBuffering() throws Exception {
        OpenLetter letter = OpenLetter.on(product);
        try (StreamClient stream = StreamClient.open(
                URI.create(site + "v1/events/stream?type=cosigner.signed"),
                "Authorization",
                "Bearer " + RunningProduct.ADMIN_KEY)) {
            assertThat(stream.status()).isEqualTo(200);
            letter.sign(product, OpenLetter.members(product, 1).get(0));
            assertThat(stream.next(1)).containsExactly("cosigner.signed");
        }
    }

    @Test
    void createdResourceIsAtItsLocation() {
        String location = given().header("Authorization", "Bearer " + RunningProduct.ADMIN_KEY)
                .contentType("application/json")
                .body("{\"title\": \"Behind a proxy\", \"chamber\": \"house\"}")
                .post(site + "v1/letters")
                .header("Location");
        assertThat(location).startsWith(site + "v1/letters/");
        given().header("Authorization", "Bearer " + RunningProduct.ADMIN_KEY)
                .get(location)
                .then()
                .statusCode(200);
    }
}
