package org.signatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the classes and files that a document names in code font. */
final class DocumentedNames {

    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]\\w*)(?:\\.\\w+)?`");
    private static final Pattern FILE = Pattern.compile("(?<![\\w/])((?:src|docs|clients|bench|deploy)/[\\w/.-]*\\w)");
    /** Names in code font that are not classes of this project. */
    private static final Set<String> OTHERS = Set.of("Vary", "Allow", "Authorization");

    private DocumentedNames() {}

    static void assertExist(Path document) throws IOException {
        String text = Files.readString(document);
        Set<String> sources = sources();
        Set<String> classes = CLASS.matcher(text)
                .results()
                .map(name -> name.group(1))
                .filter(name -> !OTHERS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(classes).isNotEmpty().isSubsetOf(sources);
        assertThat(FILE.matcher(text).results().map(file -> Path.of(file.group(1))))
                .allSatisfy(file -> assertThat(file).exists());
    }

    /** Returns the simple names of all classes of the product and its tests. */
    static Set<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
