package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.signatory.letters.Include;

@ApplicationScoped
class LeadSponsorInclude extends SignOnIncludeLoader {

    @Override
    public Include include() {
        return Include.LEAD_SPONSORS;
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
