package org.signatory.ingest.letters;

import java.time.LocalDate;
import org.signatory.ingest.signers.ReadSigners;
import org.signatory.ingest.signers.SignerImportDraft;
import org.signatory.letters.LetterDraft;

/**
 * Represents a letter that was read from a text or table and matched, before anything is stored.
 *
 * @param signerDraft the import of the letter's signers
 * @param signers the matched signers
 */
public record ReadLetter(
        ProposedLetter proposal,
        LocalDate sentOn,
        LetterDraft letter,
        SignerImportDraft signerDraft,
        ReadSigners signers) {}
