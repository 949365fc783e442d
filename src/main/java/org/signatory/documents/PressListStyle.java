package org.signatory.documents;

/** Lists the styles of a press list. */
public enum PressListStyle {
    /** One per line, with party, state and district: {@code Rep. Jan Schakowsky (D-IL-09)}. */
    PARTY_DISTRICT,
    /** One per line, with party and Associated Press state: {@code Rep. Jan Schakowsky (D-Ill.)}. */
    PARTY_STATE,
    /** One per line, with state and district: {@code Rep. Jan Schakowsky (IL-09)}. */
    DISTRICT,
    /** One sentence part: {@code Reps. Jan Schakowsky and Mike Quigley and Sen. Tammy Duckworth}. */
    SENTENCE,
    /** Lines as in PARTY_DISTRICT under the name of each state. */
    BY_STATE
}
