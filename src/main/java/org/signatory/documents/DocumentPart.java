package org.signatory.documents;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DocumentPart")
public enum DocumentPart {
    /** The entire letter: date, recipients, text, signature block and endorsers. */
    LETTER(""),
    /** Only the signature block, for a letter that was written elsewhere. */
    SIGNATURES("-signatures"),
    /** Only the page of endorsers. */
    ENDORSERS("-endorsers");

    private final String suffix;

    DocumentPart(String suffix) {
        this.suffix = suffix;
    }

    String suffix() {
        return suffix;
    }
}
