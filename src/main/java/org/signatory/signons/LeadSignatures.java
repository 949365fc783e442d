package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import org.signatory.letters.Include;

/** Lead sponsors in their stated order. */
@ApplicationScoped
class LeadSignatures extends Signatures {

    @Override
    public Include include() {
        return Include.LEAD_SPONSORS;
    }

    @Override
    String condition() {
        return Standing.LED_ON;
    }

    @Override
    String order() {
        return "s.position, s.id";
    }
}
