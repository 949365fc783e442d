package org.signatory.documents;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of a letter a document holds. */
@Schema(name = "DocumentPart")
public enum DocumentPart {
    /** All of it: date, addressees, text, signature block and endorsers. */
    @JsonProperty("letter")
    LETTER(""),
    /** The signature block alone, to go under a letter that was written elsewhere. */
    @JsonProperty("signatures")
    SIGNATURES("-signatures"),
    /** The page of endorsers alone. */
    @JsonProperty("endorsers")
    ENDORSERS("-endorsers");

    private final String suffix;

    DocumentPart(String suffix) {
        this.suffix = suffix;
    }

    /** What the file's name says of it. */
    String suffix() {
        return suffix;
    }
}
