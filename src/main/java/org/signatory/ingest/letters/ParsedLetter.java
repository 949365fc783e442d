package org.signatory.ingest.letters;

import java.time.LocalDate;
import org.signatory.endorsements.StatementDraft;
import org.signatory.ingest.releases.ExtractedStatement;
import org.signatory.ingest.signers.ParsedSigners;
import org.signatory.ingest.signers.SignerImportDraft;
import org.signatory.letters.LetterDraft;
import org.signatory.letters.SignOnSource;
import org.signatory.signons.SignOnDraft;

/**
 * Represents a letter that was read from a text or table and matched, before anything is stored.
 *
 * @param signerDraft the import of the letter's signers
 * @param signers the matched signers
 */
public record ParsedLetter(
        ProposedLetter proposal,
        LocalDate sentOn,
        LetterDraft letter,
        SignerImportDraft signerDraft,
        ParsedSigners signers) {

    static SignOnDraft signed(LocalDate sentOn) {
        return SignOnDraft.builder()
                .signedOn(sentOn)
                .source(SignOnSource.PRESS_RELEASE)
                .build();
    }

    static StatementDraft statement(ExtractedStatement said) {
        return new StatementDraft(said.quote(), null, said.speaker(), said.speakerTitle(), null);
    }
}
