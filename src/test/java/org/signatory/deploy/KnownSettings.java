package org.signatory.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lists the environment variables that the product and its framework read at run time. */
final class KnownSettings {

    private static final Path PROPERTIES = Path.of("src/main/resources/application.properties");
    private static final Pattern OWN = Pattern.compile("SIGNATORY_[A-Z_]*[A-Z]");
    /** Matches a setting in the framework's own list of settings. */
    private static final Pattern FRAMEWORK = Pattern.compile(
            "\"environmentVariable\"\\s*:\\s*\"([A-Z0-9_]+)\"[^{}]*\\}[^{}]*?\"phase\"\\s*:\\s*\"RUN_TIME\"");

    private KnownSettings() {}

    static Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(Files::isRegularFile).forEach(file -> collect(OWN, read(file), names));
        }
        collect(OWN, read(PROPERTIES), names);
        for (String property : properties().stringPropertyNames()) {
            if (property.startsWith("signatory.")) {
                names.add(property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
            }
        }
        for (URL model : Collections.list(KnownSettings.class
                .getClassLoader()
                .getResources("META-INF/quarkus-config-doc/quarkus-config-model.json"))) {
            try (InputStream in = model.openStream()) {
                FRAMEWORK
                        .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .results()
                        .forEach(found -> names.add(found.group(1)));
            }
        }
        return names;
    }

    static int port() throws IOException {
        return Integer.parseInt(properties().getProperty("quarkus.http.port"));
    }

    private static Properties properties() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(PROPERTIES);
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(text);
        }
        return properties;
    }

    private static void collect(Pattern pattern, String text, Set<String> names) {
        pattern.matcher(text).results().forEach(found -> names.add(found.group()));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
