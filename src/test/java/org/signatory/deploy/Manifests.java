package org.signatory.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the deployment files of the repository. */
final class Manifests {

    static final Path FOLDER = Path.of("deploy");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Manifests() {}

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    static List<JsonNode> documents(Path file) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode compose(String service) {
        return documents(FOLDER.resolve("compose.yaml")).get(0).path("services").path(service);
    }

    /** Returns the only object of a kind. */
    static JsonNode kubernetes(String kind) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        for (Path file : files()) {
            documents(file).stream()
                    .filter(document -> document.path("kind").asText().equals(kind))
                    .forEach(found::add);
        }
        if (found.size() != 1) {
            throw new AssertionError("There are " + found.size() + " of the kind " + kind);
        }
        return found.get(0);
    }

    static JsonNode pod() throws IOException {
        return kubernetes("Deployment").at("/spec/template/spec");
    }

    static JsonNode container() throws IOException {
        return pod().at("/containers/0");
    }

    static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
