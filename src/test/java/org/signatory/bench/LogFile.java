package org.signatory.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A log of JSON, line by line, read while PostgreSQL writes it. */
final class LogFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private long read;

    /** What is in the file by now is passed over. */
    LogFile(Path file) throws IOException {
        this.file = file;
        this.read = Files.exists(file) ? Files.size(file) : 0;
    }

    /** The whole lines that were written since they were last read. */
    List<JsonNode> lines() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        byte[] bytes;
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            bytes = new byte[(int) (log.length() - read)];
            log.seek(read);
            log.readFully(bytes);
        }
        int whole = bytes.length;
        while (whole > 0 && bytes[whole - 1] != '\n') {
            whole--;
        }
        read += whole;
        List<JsonNode> lines = new ArrayList<>();
        for (String line : new String(bytes, 0, whole, StandardCharsets.UTF_8).split("\n")) {
            if (!line.isEmpty()) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }
}
