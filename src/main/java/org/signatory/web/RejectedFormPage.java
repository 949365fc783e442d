package org.signatory.web;

import io.quarkus.qute.TemplateInstance;
import org.signatory.platform.http.Problem;

/** The page of a form that was refused; it comes back with what was typed and with the errors next to their fields. */
record RejectedFormPage(TemplateInstance page, Problem problem) {

    String filledIn(PostedForm posted) {
        return new FormRefill(page.render(), posted).refused(problem);
    }
}
