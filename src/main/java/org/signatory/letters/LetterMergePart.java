package org.signatory.letters;

/** Moves the records of another package in a merge of letters, which are locked by the transaction. */
public interface LetterMergePart {

    void merge(LetterMergeContext merge);
}
