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
import org.signatory.letters.DeadlineExtensionInput;
import org.signatory.letters.DeadlineExtensionService;
import org.signatory.letters.DeadlineInput;
import org.signatory.letters.LetterStatus;
import org.signatory.letters.SignOnSource;
import org.signatory.letters.StatusTransitionInput;
import org.signatory.letters.StatusTransitionService;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.json.InputValidator;
import org.signatory.security.Role;
import org.signatory.signons.BulkSignOnEntry;
import org.signatory.signons.CosignerService;
import org.signatory.signons.LeadSponsorService;
import org.signatory.signons.QueuedSignOnService;
import org.signatory.signons.SignOnInput;

/** Handles the editors' forms on a letter's page. Errors are shown on the page. */
@Path("/letters/{letterId: [0-9a-f-]{36}}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Role.EDITORS)
@RequiredArgsConstructor
public class LetterActions {

    private final CosignerService cosigners;
    private final QueuedSignOnService signOnQueue;
    private final LeadSponsorService leads;
    private final StatusTransitionService transitions;
    private final DeadlineExtensionService extensions;
    private final UndoService undoService;
    private final InputValidator drafts;
    private final LetterActionRunner actionRunner;
    private final StatusChangeConfirmation statusConfirmation;

    @POST
    @Path("cosigners")
    public Response sign(@PathParam("letterId") UUID letterId, FormFields form) {
        return actionRunner.done(letterId, "#work", () -> {
            SignOnInput signOn = drafts.check(signOn(form));
            if (form.has("lead")) {
                leads.add(letterId, new BulkSignOnEntry(form.text("lead"), signOn));
            } else {
                cosigners.save(letterId, form.required("bioguideId"), signOn, Precondition.NONE);
            }
        });
    }

    private static SignOnInput signOn(FormFields form) {
        return SignOnInput.builder()
                .signedOn(form.day("signedOn"))
                .source(form.one("source", SignOnSource.class))
                .sourceUrl(form.text("sourceUrl"))
                .note(form.text("note"))
                .lateBecause(form.text("lateReason"))
                .beforeOpening(form.has("beforeOpening"))
                .serviceReason(form.text("serviceReason"))
                .build();
    }

    /** Moves a lead up or makes the lead a cosigner; a named cosigner becomes the last lead. */
    @POST
    @Path("leads")
    public Response orderLeads(@PathParam("letterId") UUID letterId, FormFields form) {
        return actionRunner.done(letterId, "#leads", () -> {
            if (form.has("up")) {
                leads.moveUp(letterId, form.text("up"));
            } else if (form.has("down")) {
                leads.makeCosigner(letterId, form.text("down"));
            } else {
                leads.add(letterId, new BulkSignOnEntry(form.required("lead"), null));
            }
        });
    }

    @POST
    @Path("queued-sign-ons/{bioguideId: [A-Z][0-9]{6}}")
    public Response leave(
            @PathParam("letterId") UUID letterId, @PathParam("bioguideId") String bioguideId, FormFields form) {
        return actionRunner.confirmed(
                letterId,
                "/queued-sign-ons/" + bioguideId,
                form,
                "Remove this Member from the waiting list?",
                "Remove",
                "The Member will lose this place and can only be added again at the end of the list.",
                () -> signOnQueue.remove(letterId, bioguideId));
    }

    @POST
    @Path("status-transitions")
    public Response move(@PathParam("letterId") UUID letterId, FormFields form) {
        return actionRunner.shown(letterId, () -> {
            LetterStatus to = form.one("to", LetterStatus.class);
            return StatusChangeConfirmation.needsConfirmation(to)
                    ? ConfirmationPage.orDo(
                            form,
                            () -> statusConfirmation.confirmation(letterId, to, form),
                            () -> moved(letterId, to, form))
                    : moved(letterId, to, form);
        });
    }

    private Response moved(UUID letterId, LetterStatus to, FormFields form) {
        return actionRunner.done(
                letterId,
                "",
                () -> transitions.create(
                        letterId,
                        drafts.check(new StatusTransitionInput(
                                to, form.day("on"), null, form.text("reason"), form.has("override")))));
    }

    @POST
    @Path("deadline")
    public Response extend(@PathParam("letterId") UUID letterId, FormFields form) {
        return actionRunner.done(letterId, "", () -> {
            DeadlineInput deadline = LetterForm.deadline(form, "words");
            if (deadline == null) {
                throw Problem.field("/deadlineOn", "Enter the new deadline.");
            }
            extensions.create(letterId, drafts.check(new DeadlineExtensionInput(deadline, form.text("reason"), null)));
        });
    }

    @POST
    @Path("undo")
    public Response undo(@PathParam("letterId") UUID letterId, FormFields form) {
        return actionRunner.done(letterId, "", () -> undoService.undo(letterId, form.id("act")));
    }
}
