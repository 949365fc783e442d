package org.signatory.letters;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something about the letter elsewhere. */
@Schema(name = "LetterLink")
public record LetterLink(
        @NotNull @Schema(description = "What it leads to.") Kind kind,

        @NotNull
        @Size(max = LetterLink.MAX_LENGTH)
        @Pattern(regexp = LetterLink.WEB, message = LetterLink.WEB_MESSAGE)
        @Schema(description = "A web address.", examples = "https://www.aclu.org/")
        String url,

        @Size(max = 200) @Schema(description = "The words to show.", examples = "Press release")
        String label) {

    static final int MAX_LENGTH = 2000;

    /** Web addresses only, so that nothing else ever stands behind a link. */
    public static final String WEB = "https?://[^\\s\\x00-\\x1f\"<>]+";

    public static final String WEB_MESSAGE = "must be a web address that starts with https:// or http://";

    /** Returns whether a text is an address that a link may have. */
    public static boolean isValid(String url) {
        return url.length() <= MAX_LENGTH && url.matches(WEB);
    }

    /** What a link leads to. */
    @Schema(name = "LinkKind")
    public enum Kind {
        @JsonProperty("press-release")
        PRESS_RELEASE,
        @JsonProperty("pdf")
        PDF,
        @JsonProperty("bill")
        BILL,
        @JsonProperty("news")
        NEWS,
        @JsonProperty("other")
        OTHER
    }
}
