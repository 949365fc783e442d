package org.signatory.documents;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists the parts of a letter that a document can contain. */
@Schema(name = "DocumentPart")
public enum DocumentPart {
    /** All of it: date, recipients, text, signature block and endorsers. */
    @JsonProperty("letter")
    LETTER(""),
    /** Only the signature block, to put under a letter that was written elsewhere. */
    @JsonProperty("signatures")
    SIGNATURES("-signatures"),
    /** Only the page of endorsers. */
    @JsonProperty("endorsers")
    ENDORSERS("-endorsers");

    private final String suffix;

    DocumentPart(String suffix) {
        this.suffix = suffix;
    }

    /** The part's name within the file name. */
    String suffix() {
        return suffix;
    }
}
