package org.signatory.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signatory.support.Programs;

/** Tests the image that the profile {@code image} builds; other builds leave these tests out. */
@Tag("image")
class ImageIT {

    private static final Path IMAGE = Path.of("target/image.tar");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private JsonNode config;
    private List<String> files;

    @BeforeEach
    void look() throws Exception {
        assertThat(IMAGE).as("./mvnw -Pimage package builds the image").exists();
        tar("-xf", IMAGE.toAbsolutePath().toString(), "-C", folder.toString());
        ObjectMapper json = new ObjectMapper();
        JsonNode manifest =
                json.readTree(folder.resolve("manifest.json").toFile()).get(0);
        config = json.readTree(folder.resolve(manifest.path("Config").asText()).toFile())
                .path("config");
        files = new ArrayList<>();
        for (JsonNode layer : manifest.path("Layers")) {
            files.addAll(tar("-tzf", folder.resolve(layer.asText()).toString())
                    .lines()
                    .toList());
        }
    }

    private static String tar(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("tar", "--warning=no-unknown-keyword"));
        command.addAll(List.of(arguments));
        return Programs.run(PATIENCE, Map.of(), command.toArray(String[]::new)).well();
    }

    @Test
    void imageRunsWithAnyUserId() throws Exception {
        assertThat(config.path("User").asText())
                .isEqualTo(Manifests.pod().at("/securityContext/runAsUser").asText() + ":"
                        + Manifests.pod().at("/securityContext/runAsGroup").asText())
                .isEqualTo(Manifests.compose("signatory").path("user").asText());
        assertThat(Manifests.names(config.path("ExposedPorts"))).containsExactly(KnownSettings.port() + "/tcp");
        List<String> entrypoint = Manifests.texts(config.path("Entrypoint"));
        assertThat(entrypoint)
                .containsExactly("java", "@/signatory/java.options", "-jar", "/signatory/quarkus-run.jar");
        assertThat(files)
                .contains("signatory/quarkus-run.jar", "signatory/java.options")
                .anyMatch(file -> file.matches("signatory/lib/main/org\\.postgresql\\.postgresql-.*\\.jar"));
    }

    @Test
    void imageHasTheProductOnceAndNoBuildDetails() {
        assertThat(files).filteredOn(file -> !file.endsWith("/")).doesNotHaveDuplicates();
        assertThat(config.path("Env")).noneMatch(set -> set.asText().matches("(SIGNATORY|QUARKUS|POSTGRES)_.*"));
        assertThat(files)
                .noneMatch(file -> file.startsWith("app/"))
                .noneMatch(file -> file.matches(".*(\\.env|postgres-password|\\.key|\\.pem|\\.log|\\.git/.*)"));
    }
}
