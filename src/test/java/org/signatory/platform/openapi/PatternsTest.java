package org.signatory.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.ScriptableObject;

/** JSON Schema's patterns are regular expressions of ECMA-262, and are searched for where they are not anchored. */
class PatternsTest {

    /** The pattern of {@code NotBlank}: at least one character other than a space. */
    private static final String NOT_BLANK = "\\S";

    @Test
    @DisplayName("Every pattern of the contract is valid in JavaScript, even in Unicode mode")
    void patternsAreJavaScript() throws IOException {
        assertThat(patterns()).hasSizeGreaterThan(5).allSatisfy(pattern -> {
            compile(pattern, "");
            compile(pattern, "u");
        });
    }

    @Test
    void patternsOnlyForJavaAreFound() {
        assertThatThrownBy(() -> compile("(?s).*\\S.*", "")).isInstanceOf(RhinoException.class);
    }

    @Test
    @DisplayName("Every pattern matches the whole value, as the server does")
    void patternsAreAnchored() throws IOException {
        assertThat(patterns())
                .filteredOn(pattern -> !pattern.equals(NOT_BLANK))
                .allSatisfy(pattern -> assertThat(pattern).startsWith("^").endsWith("$"));
    }

    private static void compile(String pattern, String flags) {
        try (Context context = Context.enter()) {
            context.setLanguageVersion(Context.VERSION_ES6);
            ScriptableObject scope = context.initStandardObjects();
            ScriptableObject.putProperty(scope, "pattern", pattern);
            ScriptableObject.putProperty(scope, "flags", flags);
            context.evaluateString(scope, "new RegExp(pattern, flags)", "pattern", 1, null);
        }
    }

    private static Set<String> patterns() throws IOException {
        Set<String> patterns = new TreeSet<>();
        collect(new YAMLMapper().readTree(Path.of("openapi.yaml").toFile()), patterns);
        return patterns;
    }

    private static void collect(JsonNode node, Set<String> patterns) {
        if (node.path("pattern").isTextual()) {
            patterns.add(node.get("pattern").asText());
        }
        node.forEach(child -> collect(child, patterns));
    }
}
