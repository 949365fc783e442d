package org.signatory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.audit.AuditLog;
import org.signatory.letters.LetterReadService;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;
import org.signatory.signons.QueuedSignOnResource;
import org.signatory.signons.QueuedSignOnService;

/** Follows docs/add-an-operation.md and checks that each step matches the operation it describes. */
class AddAnOperationTest {

    private static final Path DOCUMENT = Path.of("docs", "add-an-operation.md");
    private static final String ROW = "| deleteQueuedSignOn | no | no | no | yes | yes |";

    @Test
    @DisplayName("Every class and file named in the walk-through exists")
    void namedClassesAndFilesExist() throws IOException {
        DocumentedNames.assertExist(DOCUMENT);
    }

    @Test
    @DisplayName("Step 1: the service locks, decides and records")
    void ruleIsInTheService() throws IOException {
        assertThat(methods(QueuedSignOnService.class)).contains("remove");
        assertThat(methods(LetterReadService.class)).contains("locked");
        assertThat(methods(AuditLog.class)).contains("record");
        assertThat(source("signons/QueuedSignOnService.java")).contains("\"queued-sign-on.removed\"");
        assertThat(source("delivery/events/KnownEventType.java")).contains("\"queued-sign-on.removed\"");
        assertThat(source("web/HistoryLine.java")).contains("\"queued-sign-on.removed\"");
    }

    @Test
    @DisplayName("Step 2: the resource method states roles and errors")
    void resourceStatesRolesAndErrors() {
        Method operation = Arrays.stream(QueuedSignOnResource.class.getMethods())
                .filter(method -> method.getName().equals("deleteQueuedSignOn"))
                .findFirst()
                .orElseThrow();
        assertThat(operation.getAnnotation(RolesAllowed.class).value()).containsExactly(Role.EDITORS);
        assertThat(operation.isAnnotationPresent(DeclaredErrors.class)).isFalse();
        assertThat(operation.isAnnotationPresent(Idempotent.class)).isFalse();
    }

    @Test
    @DisplayName("Step 3: the contract has the operation at its path")
    void contractHasTheOperation() throws IOException {
        String contract = Files.readString(Path.of("openapi.yaml"));
        String path = contract.split("\n  \"/v1/letters/\\{letterId}/queued-sign-ons/\\{bioguideId}\":\n")[1];
        assertThat(path.split("\n  \"?/")[0]).contains("operationId: deleteQueuedSignOn");
    }

    @Test
    @DisplayName("Step 4: the table of roles has the row shown")
    void roleTableHasTheRow() throws IOException {
        assertThat(Files.readString(DOCUMENT)).contains(ROW);
        assertThat(Files.readString(Path.of("docs", "access.md"))).contains(ROW);
    }

    @Test
    @DisplayName("Step 5: the table of statements has listQueuedSignOns, but not deleteQueuedSignOn")
    void statementTableHasTheList() throws IOException {
        assertThat(Files.readString(Path.of("docs", "statements.md")))
                .contains("| listQueuedSignOns |")
                .doesNotContain("| deleteQueuedSignOn |");
    }

    @Test
    @DisplayName("The commands name tests that read the properties they set")
    void commandsSetPropertiesThatTheTestsRead() throws IOException {
        var commands = Pattern.compile("-Dtest=(\\w+) -D([\\w.]+)=true")
                .matcher(Files.readString(DOCUMENT))
                .results()
                .toList();
        assertThat(commands).hasSize(2);
        for (var command : commands) {
            String test = "src/test/java/org/signatory/platform/openapi/" + command.group(1) + ".java";
            assertThat(Files.readString(Path.of(test))).contains("\"" + command.group(2) + "\"");
        }
    }

    private static List<String> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).map(Method::getName).toList();
    }

    private static String source(String file) throws IOException {
        return Files.readString(
                Path.of("src", "main", "java", "org", "signatory").resolve(file));
    }
}
