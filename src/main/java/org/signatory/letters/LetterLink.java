package org.signatory.letters;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents a link to a page about the letter. */
public record LetterLink(
        @NotNull @Schema(description = "Kind of the linked page.")
        Kind kind,

        @NotNull
        @Size(max = LetterLink.MAX_LENGTH)
        @Pattern(regexp = LetterLink.WEB, message = LetterLink.WEB_MESSAGE)
        @Schema(description = "Web address.", examples = "https://www.aclu.org/")
        String url,

        @Size(max = 200) @Schema(description = "Text of the link.", examples = "Press release")
        String label) {

    static final int MAX_LENGTH = 2000;

    /** Pattern for web addresses, which excludes scripts and other schemes. */
    public static final String WEB = "https?://[^\\s\\x00-\\x1f\"<>]+";

    public static final String WEB_MESSAGE = "must be a web address that starts with https:// or http://";

    /** Returns whether a text is a valid web address of a link. */
    public static boolean isValid(String url) {
        return url.length() <= MAX_LENGTH && url.matches(WEB);
    }

    @Schema(name = "LinkKind")
    public enum Kind {
        PRESS_RELEASE,
        PDF,
        BILL,
        NEWS,
        OTHER
    }
}
