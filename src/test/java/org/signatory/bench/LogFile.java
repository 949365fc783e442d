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

/** Reads a JSON log line by line while PostgreSQL writes it. */
final class LogFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private long read;

    /** Skips what is in the file now. */
    LogFile(Path file) throws IOException {
        this.file = file;
        this.read = Files.exists(file) ? Files.size(file) : 0;
    }

    /** Returns the complete lines written since the last call. */
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
