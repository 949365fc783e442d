package org.signatory.letters;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By which way a sign-on or an endorsement became known. */
@Schema(name = "SignOnSource")
public enum Source {
    @JsonProperty("office-email")
    OFFICE_EMAIL,
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("in-person")
    IN_PERSON,
    @JsonProperty("form")
    FORM,
    @JsonProperty("import")
    IMPORT,
    @JsonProperty("press-release")
    PRESS_RELEASE,
    @JsonProperty("other")
    OTHER;

    /** As the API writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
