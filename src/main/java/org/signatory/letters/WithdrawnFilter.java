package org.signatory.letters;

/** Lists the options for withdrawn sign-ons and endorsements in a list. */
public enum WithdrawnFilter {
    EXCLUDE,
    INCLUDE,
    ONLY
}
