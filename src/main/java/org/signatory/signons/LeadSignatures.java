package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.signatory.letters.Include;

/** Lead sponsors in their stated order. */
@ApplicationScoped
class LeadSignatures extends Signatures {

    @Override
    public Include include() {
        return Include.LEAD_SPONSORS;
    }

    @Override
    String condition(LocalDate asOf) {
        return Standing.leads(asOf);
    }

    @Override
    String order(LocalDate asOf) {
        return Standing.position(asOf) + ", s.id";
    }
}
