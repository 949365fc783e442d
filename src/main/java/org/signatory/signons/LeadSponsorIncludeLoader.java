package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.signatory.letters.LetterIncludeOption;

@ApplicationScoped
class LeadSponsorIncludeLoader extends IncludedSignersLoader {

    @Override
    public LetterIncludeOption include() {
        return LetterIncludeOption.LEAD_SPONSORS;
    }

    @Override
    String condition(LocalDate asOf) {
        return ActiveSignOnConditions.leads(asOf);
    }

    @Override
    String order(LocalDate asOf) {
        return ActiveSignOnConditions.position(asOf) + ", s.id";
    }
}
