package org.signatory.documents;

import lombok.RequiredArgsConstructor;

@RequiredArgsConstructor
public enum DocumentKind {
    /** The entire letter: date, recipients, text, signature block and endorsers. */
    LETTER(""),
    /** Only the signature block, for a letter that was written elsewhere. */
    SIGNATURES("signatures"),
    /** Only the page of endorsers. */
    ENDORSERS("endorsers");

    private final String contents;

    /** Returns the word for the part in a file name; empty for the entire letter. */
    String contents() {
        return contents;
    }
}
