package org.signatory.ingest.releases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.ChamberScope;
import org.signatory.letters.LetterEditService;
import org.signatory.letters.LetterInput;
import org.signatory.letters.Visibility;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.json.InputValidator;
import org.signatory.signons.LeadSponsorService;

@ApplicationScoped
@RequiredArgsConstructor
public class LetterFromReleaseService {

    private final LetterEditService letters;
    private final LeadSponsorService leads;
    private final InputValidator validator;

    /**
     * Creates a draft with the leads that the text names. Cosigners can be imported when the letter is open.
     *
     * @param chamber null for the chamber of the signers
     * @param visibility null for the default visibility
     * @return the identifier of the letter
     */
    @Transactional
    public UUID create(LetterProposal proposal, String title, ChamberScope chamber, Visibility visibility) {
        LetterInput found = proposal.letter();
        LetterInput draft = found.toBuilder()
                .title(title)
                .topics(List.of())
                .chamber(chamber == null ? found.chamber() : chamber)
                .visibility(visibility)
                .build();
        UUID id = letters.create(validator.check(draft)).body().letter().id();
        if (!proposal.leadOrder().leadSponsors().isEmpty()) {
            leads.replace(id, validator.check(proposal.leadOrder()), Precondition.NONE);
        }
        return id;
    }
}
