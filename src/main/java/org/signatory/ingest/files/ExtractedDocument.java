package org.signatory.ingest.files;

import java.time.LocalDate;
import java.util.List;

/**
 * Represents the text of a document.
 *
 * @param text a line for each paragraph and for each row of a table, with tabs between the cells
 * @param tables the rows of each outermost table
 * @param notices remarks about the reading for the user
 * @param published the day in the metadata of a page; null if there is none
 */
public record ExtractedDocument(String text, List<List<SheetRow>> tables, List<String> notices, LocalDate published) {

    public ExtractedDocument {
        FileFormatException.requireStorable(text);
    }

    ExtractedDocument(String text, List<List<SheetRow>> tables, List<String> notices) {
        this(text, tables, notices, null);
    }

    static ExtractedDocument of(String text) {
        return new ExtractedDocument(text, List.of(), List.of());
    }
}
