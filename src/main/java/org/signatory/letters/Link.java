package org.signatory.letters;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something about the letter elsewhere. */
public record Link(
        @NotNull @Schema(description = "What it leads to.") Kind kind,

        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = Link.WEB, message = Link.WEB_MESSAGE)
        @Schema(description = "A web address.", examples = "https://www.aclu.org/")
        String url,

        @Size(max = 200) @Schema(description = "The words to show.", examples = "Press release")
        String label) {

    /** Web addresses only, so that nothing else ever stands behind a link. */
    public static final String WEB = "https?://[^\\s\\x00-\\x1f\"<>]+";

    public static final String WEB_MESSAGE = "must be a web address that starts with https:// or http://";

    /** What a link leads to. */
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
