package org.signatory.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests that the deployment files match the product and request no permission that it does not need. */
class ManifestsTest {

    private static final Pattern SETTING = Pattern.compile("\\b(QUARKUS|SIGNATORY)_[A-Z_]*[A-Z]\\b");
    private static final Set<String> OF_THE_FILES = Set.of("SIGNATORY_IMAGE");

    @Test
    void everySettingExists() throws IOException {
        Set<String> known = KnownSettings.names();
        assertThat(known).contains("QUARKUS_HTTP_PORT", "SIGNATORY_ADMIN_KEY");
        Set<String> named = new TreeSet<>();
        List<Path> files = new ArrayList<>(Manifests.files());
        files.add(Path.of("docs/operate.md"));
        for (Path file : files) {
            SETTING.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group()));
        }
        named.removeAll(OF_THE_FILES);
        assertThat(named).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void portsMatchTheProduct() throws IOException {
        int port = KnownSettings.port();
        JsonNode container = Manifests.container();
        assertThat(container.at("/ports/0/containerPort").asInt()).isEqualTo(port);
        String name = container.at("/ports/0/name").asText();
        assertThat(Manifests.kubernetes("Service")
                        .at("/spec/ports/0/targetPort")
                        .asText())
                .isEqualTo(name);
        assertThat(Manifests.kubernetes("NetworkPolicy")
                        .at("/spec/ingress/0/ports/0/port")
                        .asText())
                .isEqualTo(name);
        assertThat(Manifests.texts(Manifests.compose("signatory").path("ports")))
                .allSatisfy(mapping -> assertThat(mapping).endsWith(":" + port));
        assertThat(Manifests.compose("signatory").path("healthcheck").toString())
                .contains("/127.0.0.1/" + port);
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            assertThat(container.path(probe).at("/httpGet/port").asText()).isEqualTo(name);
        }
    }

    @Test
    void selectorsMatch() throws IOException {
        JsonNode labels = Manifests.kubernetes("Deployment").at("/spec/template/metadata/labels");
        assertThat(labels).isNotEmpty();
        assertThat(Manifests.kubernetes("Deployment").at("/spec/selector/matchLabels"))
                .isEqualTo(labels);
        assertThat(Manifests.kubernetes("Service").at("/spec/selector")).isEqualTo(labels);
        assertThat(Manifests.kubernetes("PodDisruptionBudget").at("/spec/selector/matchLabels"))
                .isEqualTo(labels);
        assertThat(Manifests.kubernetes("NetworkPolicy").at("/spec/podSelector/matchLabels"))
                .isEqualTo(labels);
        assertThat(Manifests.container().at("/envFrom/0/secretRef/name"))
                .isEqualTo(Manifests.kubernetes("Secret").at("/metadata/name"));
        assertThat(Manifests.compose("signatory")
                        .at("/depends_on/database/condition")
                        .asText())
                .isEqualTo("service_healthy");
    }

    @Test
    void oneInstanceMayStopAtAnyTime() throws IOException {
        int replicas = Manifests.kubernetes("Deployment").at("/spec/replicas").asInt();
        assertThat(replicas).isGreaterThanOrEqualTo(2);
        assertThat(Manifests.kubernetes("PodDisruptionBudget")
                        .at("/spec/minAvailable")
                        .asInt())
                .isBetween(1, replicas - 1);
        assertThat(Manifests.kubernetes("Deployment")
                        .at("/spec/strategy/rollingUpdate/maxUnavailable")
                        .asText())
                .isEqualTo("0");
    }

    @Test
    void noUnneededPermissionIsRequested() throws IOException {
        JsonNode pod = Manifests.pod();
        JsonNode container = Manifests.container();
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                .isFalse();
        assertThat(Manifests.texts(container.at("/securityContext/capabilities/drop")))
                .containsExactly("ALL");
        assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
        for (String service : List.of("signatory", "database")) {
            JsonNode compose = Manifests.compose(service);
            assertThat(compose.path("user").asText()).matches("[1-9]\\d*:[1-9]\\d*");
            assertThat(compose.path("read_only").asBoolean()).isTrue();
            assertThat(Manifests.texts(compose.path("cap_drop"))).containsExactly("ALL");
            assertThat(Manifests.texts(compose.path("security_opt"))).containsExactly("no-new-privileges:true");
        }
    }

    @Test
    void noFileHasASecret() throws IOException {
        assertThat(Manifests.kubernetes("Secret").path("stringData"))
                .isNotEmpty()
                .allSatisfy(value -> assertThat(value.asText()).isEmpty());
        for (String service : List.of("signatory", "database")) {
            JsonNode environment = Manifests.compose(service).path("environment");
            assertThat(Manifests.names(environment))
                    .filteredOn(name -> name.matches(".*(PASSWORD|KEY|SECRET).*"))
                    .isNotEmpty()
                    .allSatisfy(
                            name -> assertThat(environment.path(name).asText()).matches("\\$\\{[A-Z_]+:\\?[^}]+\\}"));
        }
        assertThat(Manifests.container().path("env"))
                .noneSatisfy(set -> assertThat(set.path("name").asText()).containsPattern("PASSWORD|KEY|SECRET"));
    }
}
