package org.signatory.letters;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.json.EnumNames;

/** Lists the sources of sign-ons and endorsements. */
@Schema(name = "SignOnSource")
public enum SignOnSource {
    OFFICE_EMAIL,
    PHONE,
    IN_PERSON,
    FORM,
    IMPORT,
    PRESS_RELEASE,
    OTHER;

    public String word() {
        return EnumNames.of(this);
    }
}
