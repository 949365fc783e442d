package org.signatory.dashboard;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** One act on a letter's page. */
@RequestScoped
public class LetterAct {

    @Inject
    LetterBoards boards;

    /**
     * Does it in a transaction and goes back to the letter, or shows there why it is refused.
     *
     * @param place the part of the page to go back to, such as {@code #leads}; may be empty
     */
    Response done(UUID letterId, String place, Runnable act) {
        return Refusal.or(
                problem -> Pages.letter(QuarkusTransaction.requiringNew()
                        .call(() -> boards.of(letterId, new SignerFilter(), null, null, problem))),
                () -> {
                    QuarkusTransaction.requiringNew().run(act);
                    return Response.seeOther(URI.create("/letters/" + letterId + place))
                            .build();
                });
    }
}
