package org.signatory.ingest.letters;

import java.time.LocalDate;
import org.signatory.endorsements.EndorserStatementInput;
import org.signatory.ingest.releases.ExtractedStatement;
import org.signatory.ingest.signers.ParsedSigners;
import org.signatory.ingest.signers.SignerImportInput;
import org.signatory.letters.LetterInput;
import org.signatory.letters.SignOnSource;
import org.signatory.signons.SignOnInput;

/**
 * Represents a letter that was read from a text or table and matched, before anything is stored.
 *
 * @param signerDraft the import of the letter's signers
 * @param signers the matched signers
 */
public record ParsedLetter(
        LetterToImport proposal,
        LocalDate sentOn,
        LetterInput letter,
        SignerImportInput signerDraft,
        ParsedSigners signers) {

    static SignOnInput signed(LocalDate sentOn) {
        return SignOnInput.builder()
                .signedOn(sentOn)
                .source(SignOnSource.PRESS_RELEASE)
                .build();
    }

    static EndorserStatementInput statement(ExtractedStatement said) {
        return new EndorserStatementInput(said.quote(), null, said.speaker(), said.speakerTitle(), null);
    }
}
