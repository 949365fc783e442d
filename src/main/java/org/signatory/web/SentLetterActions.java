package org.signatory.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.LetterOutcomeService;
import org.signatory.letters.LetterRetraction;
import org.signatory.letters.RecipientResponse;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.json.InputValidator;
import org.signatory.security.Role;

/** Records the response to a sent letter, and its retraction. */
@Path("/letters/{letterId: [0-9a-f-]{36}}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Role.EDITORS)
@RequiredArgsConstructor
public class SentLetterActions {

    private final LetterOutcomeService outcomes;
    private final InputValidator drafts;
    private final LetterActionRunner actionRunner;

    @POST
    @Path("recipients/{recipientId: [0-9a-f-]{36}}/response")
    public Response saveResponse(
            @PathParam("letterId") UUID letterId, @PathParam("recipientId") UUID recipientId, FormFields form) {
        return actionRunner.done(
                letterId,
                "",
                () -> outcomes.saveResponse(
                        letterId,
                        recipientId,
                        drafts.check(new RecipientResponse(
                                form.day("dueOn"), form.day("receivedOn"), form.text("summary"), form.text("url"))),
                        Precondition.NONE));
    }

    @POST
    @Path("retraction")
    public Response retract(@PathParam("letterId") UUID letterId, FormFields form) {
        return actionRunner.confirmed(
                letterId,
                "/retraction",
                form,
                "Record that this letter was retracted?",
                "Record retraction",
                "The letter’s page will show the retraction and the reason to everyone with access. "
                        + ConfirmationPage.FINAL,
                () -> outcomes.retract(
                        letterId, drafts.check(new LetterRetraction(form.day("on"), form.required("reason")))));
    }
}
