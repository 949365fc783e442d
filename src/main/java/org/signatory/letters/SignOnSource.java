package org.signatory.letters;

import org.signatory.platform.json.EnumNames;

/** Lists the sources of sign-ons and endorsements. */
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
