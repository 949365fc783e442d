package org.signatory.letters;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists the options for withdrawn sign-ons and endorsements in a list. */
@Schema(name = "WithdrawnFilter")
public enum WithdrawnFilter {
    EXCLUDE,
    INCLUDE,
    ONLY
}
