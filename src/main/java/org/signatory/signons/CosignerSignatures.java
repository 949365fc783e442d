package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import org.signatory.letters.Include;

/** Cosigners by surname, Senators first. */
@ApplicationScoped
class CosignerSignatures extends Signatures {

    @Override
    public Include include() {
        return Include.COSIGNERS;
    }

    @Override
    String condition() {
        return "not " + Standing.LED_ON;
    }

    @Override
    String order() {
        return "case when s.chamber = SENATE then 0 else 1 end, s.sortName, s.id";
    }
}
