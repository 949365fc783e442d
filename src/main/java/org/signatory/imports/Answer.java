package org.signatory.imports;

/** What a cell says of whether the office signs. */
public enum Answer {
    SIGNED,
    DECLINED,
    CONSIDERING,
    NOT_YET,
    UNCLEAR
}
