package org.signatory.dashboard;

import io.quarkus.qute.TemplateInstance;
import org.signatory.common.Problem;

/** The page of a form that was refused; it comes back with what was typed and with the errors next to their fields. */
record RefusedPage(TemplateInstance page, Problem problem) {

    String filledIn(PostedForm posted) {
        return new FormRefill(page.render(), posted).refused(problem);
    }
}
