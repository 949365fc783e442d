package org.signatory.web;

import io.quarkus.qute.TemplateInstance;
import org.signatory.platform.http.Problem;

/** Represents the page of a rejected form, with the input and with errors next to the fields. */
record RejectedFormPage(TemplateInstance page, Problem problem) {

    String filledIn(PreservedForm posted) {
        return new FormRefill(page.render(), posted).refused(problem);
    }
}
