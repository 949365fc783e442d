package org.signatory.letters;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.text.WebAddress;

/** Represents a link to a page about the letter. */
public record LetterLink(
        @NotNull @Schema(description = "Kind of the linked page.")
        Kind kind,

        @NotNull
        @Size(max = WebAddress.MAX_LENGTH)
        @Pattern(regexp = WebAddress.PATTERN, message = WebAddress.MESSAGE)
        @Schema(description = "URL of the linked page.", examples = "https://www.aclu.org/")
        String url,

        @Size(max = 200) @Schema(description = "Text of the link.", examples = "Press release")
        String label) {

    @Schema(name = "LinkKind")
    public enum Kind {
        PRESS_RELEASE,
        PDF,
        BILL,
        NEWS,
        OTHER
    }
}
