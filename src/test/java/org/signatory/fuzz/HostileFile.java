package org.signatory.fuzz;

import java.util.Map;

/**
 * Represents a hostile file or text.
 *
 * @param kind what is wrong with it, and the random parameters
 * @param mediaType for sending it as the whole body
 */
public record HostileFile(String kind, String mediaType, byte[] content) {

    static final Map<String, String> TYPES = Map.of(
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "pdf", "application/pdf",
            "csv", "text/csv",
            "txt", "text/plain",
            "yaml", "application/yaml");

    @Override
    public String toString() {
        return kind + ", " + content.length + " bytes";
    }
}
