package org.signatory.letters;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists the sources of sign-ons and endorsements. */
@Schema(name = "SignOnSource")
public enum SignOnSource {
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

    /** Returns the name of the source in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
