package org.signatory.ingest.files;

import java.util.List;

/**
 * Represents the text of a document.
 *
 * @param text a line for each paragraph and for each row of a table, with tabs between the cells
 * @param tables the rows of each outermost table
 * @param notices remarks about the reading for the user
 */
public record DocumentText(String text, List<List<SheetRow>> tables, List<String> notices) {

    static DocumentText of(String text) {
        return new DocumentText(text, List.of(), List.of());
    }
}
