package org.signatory.web;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;

/**
 * Represents the model of a page that asks for confirmation and then posts the same form again.
 *
 * @param title the question, such as {@code Send this letter?}
 * @param sentences what will happen
 * @param button the label of the submit button
 * @param cancel the path to go back to
 * @param confirming whether submitting counts as confirmation; otherwise the form is only posted again
 */
record ConfirmationPage(
        String title, List<String> sentences, String button, String cancel, PreservedForm form, boolean confirming) {

    /** Form field that marks an action as confirmed. */
    static final String FIELD = "confirmed";

    static final String FINAL = "This cannot be undone.";

    /** Runs a confirmed action; otherwise asks for confirmation. */
    static Response orDo(FormFields form, Supplier<ConfirmationPage> question, Supplier<Response> action) {
        return form.has(FIELD)
                ? action.get()
                : Response.ok(PageTemplates.confirmation(question.get()))
                        .type(SignInPages.HTML)
                        .build();
    }

    /** Asks for confirmation of a form. */
    static ConfirmationPage of(
            String path, FormFields form, String title, String button, String cancel, List<String> sentences) {
        return new ConfirmationPage(title, sentences, button, cancel, PreservedForm.of(path, form.fields()), true);
    }

    /** Shows a form again after its session expired and the caller signed in. */
    static ConfirmationPage again(PreservedForm form) {
        return again(form, "Your session ended, so nothing has been saved yet. This is what you entered.");
    }

    /** Shows a form again that was posted with a valid session but without its form token. */
    static ConfirmationPage unverified(PreservedForm form) {
        return again(
                form,
                "The form was not submitted from your current session, so nothing has been saved yet."
                        + " Check your entries, then continue.");
    }

    private static ConfirmationPage again(PreservedForm form, String reason) {
        return new ConfirmationPage("Continue where you left off", List.of(reason), "Continue", "/", form, false);
    }

    public List<PreservedForm.Entry> shown() {
        return confirming ? List.of() : form.entries();
    }
}
