package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.signatory.letters.LetterIncludeOption;

/** Includes cosigners by surname, Senators first. */
@ApplicationScoped
class CosignerIncludeLoader extends IncludedSignersLoader {

    @Override
    public LetterIncludeOption include() {
        return LetterIncludeOption.COSIGNERS;
    }

    @Override
    String condition(LocalDate asOf) {
        return "not " + ActiveSignOnConditions.leads(asOf);
    }

    @Override
    String order(LocalDate asOf) {
        return "case when s.chamber = SENATE then 0 else 1 end, s.sortName, s.id";
    }
}
