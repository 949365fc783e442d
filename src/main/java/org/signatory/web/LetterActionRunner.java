package org.signatory.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.sql.TransactionRetry;

/** Runs form actions of a letter's page. */
@RequestScoped
@RequiredArgsConstructor
public class LetterActionRunner {

    private final LetterPageBuilder pageBuilder;

    /**
     * Runs an action in one transaction, also across several services, and redirects to the letter, or shows the error
     * on its page.
     *
     * @param place the fragment to redirect to, such as {@code #leads}; may be empty
     */
    Response done(UUID letterId, String place, Runnable action) {
        return shown(letterId, () -> {
            TransactionRetry.repeat(() -> {
                QuarkusTransaction.requiringNew().run(action);
                return null;
            });
            return LocalPath.redirect("/letters/" + letterId + place);
        });
    }

    /** Returns the response of an action, or the letter's page with the error. */
    Response shown(UUID letterId, Supplier<Response> action) {
        return FormErrorRenderer.or(
                problem -> QuarkusTransaction.requiringNew()
                        .call(() -> pageBuilder
                                .voided(letterId, problem)
                                .map(PageTemplates::voidLetter)
                                .orElseGet(() -> PageTemplates.letter(
                                        pageBuilder.of(letterId, new SignerFilter(), null, null, problem), List.of()))),
                action);
    }

    /** Runs a confirmed action like {@link #done}; otherwise asks for confirmation. */
    Response confirmed(
            UUID letterId,
            String path,
            FormFields form,
            String question,
            String button,
            String sentence,
            Runnable action) {
        String letter = "/letters/" + letterId;
        return ConfirmationPage.orDo(
                form,
                () -> ConfirmationPage.of(letter + path, form, question, button, letter, List.of(sentence)),
                () -> done(letterId, "", action));
    }
}
