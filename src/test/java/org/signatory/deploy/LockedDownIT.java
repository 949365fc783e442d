package org.signatory.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signatory.support.OpenLetter;
import org.signatory.support.OwnPostgres;
import org.signatory.support.Programs;
import org.signatory.support.RunningProduct;

/**
 * Runs the packaged product as the manifests do: as their user, without capabilities, with only the mounted folders
 * writable. Without the right to set this up, the test is skipped with a message.
 */
class LockedDownIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The read-only root has the product in another folder, since the original may be under a mounted one. */
    private static final String PLACE = """
            mount --make-rprivate / && mount --bind "$APP" /srv && mount -t tmpfs -o mode=1777 tmpfs "$WRITABLE" \\
              && mount -o remount,bind,ro /srv && mount -o remount,bind,ro / && cd / \\
              && exec setpriv --reuid=$AS --regid=$AS --clear-groups --no-new-privs --inh-caps=-all --bounding-set=-all \\
                "$JAVA" -jar /srv/quarkus-run.jar""";

    @TempDir
    Path folder;

    @Test
    void productRunsWithThePermissionsOfTheManifests() throws Exception {
        assumeTrue(canMakePlaces(), "unshare, mount and setpriv are needed, and the right to use them");
        try (OwnPostgres database = OwnPostgres.start(folder.resolve("database"));
                RunningProduct product = RunningProduct.start(folder, settings(database), command())) {
            assertThat(status(product))
                    .containsPattern("Uid:\\t" + user())
                    .containsPattern("CapEff:\\t0+\\n")
                    .containsPattern("NoNewPrivs:\\t1");
            work(product);
            assertProbes(product);
            assertThat(healthCheck(product)).isZero();
            assertThat(writtenBy(product)).noneMatch(name -> name.startsWith("com_aayushatharva"));
            database.kill();
            product.admin().get(path("readinessProbe")).then().statusCode(503);
            product.admin().get(path("livenessProbe")).then().statusCode(200);
            assertThat(healthCheck(product)).isNotZero();
        }
    }

    private static boolean canMakePlaces() throws Exception {
        return Programs.has("unshare", "mount", "setpriv")
                && Programs.run(
                                        PATIENCE,
                                        Map.of(),
                                        "unshare",
                                        "-m",
                                        "sh",
                                        "-c",
                                        "mount --make-rprivate / && mount -o remount,bind,ro /"
                                                + " && setpriv --reuid=10001 --clear-groups true")
                                .status()
                        == 0;
    }

    private static String user() throws IOException {
        return Manifests.pod().at("/securityContext/runAsUser").asText();
    }

    /** Returns the environment of the Deployment with this test's database. */
    private static Map<String, String> settings(OwnPostgres database) throws IOException {
        Map<String, String> settings = new HashMap<>();
        for (JsonNode set : Manifests.container().path("env")) {
            settings.put(set.path("name").asText(), set.path("value").asText());
        }
        return database.settings(settings);
    }

    private static List<String> command() throws IOException {
        JsonNode mounts = Manifests.container().path("volumeMounts");
        assertThat(mounts).hasSize(1);
        return List.of(
                "env",
                "APP=" + RunningProduct.JAR.getParent(),
                "WRITABLE=" + mounts.at("/0/mountPath").asText(),
                "AS=" + user(),
                "JAVA=" + Path.of(System.getProperty("java.home"), "bin", "java"),
                "unshare",
                "-m",
                "sh",
                "-c",
                PLACE);
    }

    private static String status(RunningProduct product) throws IOException {
        return Files.readString(Path.of("/proc", String.valueOf(product.pid()), "status"));
    }

    /** Calls every operation that unpacks, renders or writes temporary files. */
    private static void work(RunningProduct product) {
        OpenLetter signed = OpenLetter.on(product);
        signed.sign(product, "E000297");
        String letter = "/v1/letters/" + signed.id();
        for (String made : List.of(
                letter + "/documents/signatures.pdf",
                letter + "/documents/signatures.docx",
                letter + "/signers.xlsx",
                "/v1/backup",
                "/letters/" + signed.id())) {
            product.admin()
                    .header("Accept-Encoding", "gzip, br")
                    .get(made)
                    .then()
                    .statusCode(200);
        }
    }

    private static void assertProbes(RunningProduct product) throws IOException {
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            product.admin().get(path(probe)).then().statusCode(200);
        }
    }

    private static String path(String probe) throws IOException {
        return Manifests.container().path(probe).at("/httpGet/path").asText();
    }

    /** Returns the health check of the compose file with this test's port. */
    private static int healthCheck(RunningProduct product) throws Exception {
        String command =
                Manifests.compose("signatory").at("/healthcheck/test/3").asText();
        return Programs.run(
                        PATIENCE,
                        Map.of(),
                        "bash",
                        "-c",
                        command.replace("/" + KnownSettings.port() + " ", "/" + product.port() + " "))
                .status();
    }

    private static List<String> writtenBy(RunningProduct product) throws IOException {
        try (Stream<Path> names = Files.list(Path.of("/proc", String.valueOf(product.pid()), "root", "tmp"))) {
            return names.map(path -> path.getFileName().toString()).toList();
        }
    }
}
