package org.signatory.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.signatory.letters.DeadlineDraft;
import org.signatory.letters.DeadlineExtensionDraft;
import org.signatory.letters.DeadlineExtensionResource;
import org.signatory.letters.LetterService;
import org.signatory.letters.LetterStatus;
import org.signatory.letters.Source;
import org.signatory.letters.StatusTransitionDraft;
import org.signatory.letters.StatusTransitionResource;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Responses;
import org.signatory.security.Role;
import org.signatory.signons.CosignerResource;
import org.signatory.signons.LeadOrder;
import org.signatory.signons.LeadSponsorResource;
import org.signatory.signons.SignOnDraft;
import org.signatory.signons.SignOnEntry;
import org.signatory.signons.WaitingListResource;

/** Handles the editors' forms on a letter's page. Each action calls an API operation and shows errors on the page. */
@Path("/letters/{letterId: [0-9a-f-]{36}}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Role.EDITORS)
public class LetterActions {

    @Inject
    CosignerResource cosigners;

    @Inject
    WaitingListResource queue;

    @Inject
    LeadSponsorResource leads;

    @Inject
    StatusTransitionResource moves;

    @Inject
    DeadlineExtensionResource extensions;

    @Inject
    UndoService undoing;

    @Inject
    LetterService letters;

    @Inject
    LetterPageBuilder boards;

    @Inject
    Responses answers;

    @Inject
    LetterActionRunner acts;

    @Inject
    StatusChangeConfirmation changes;

    @POST
    @Path("cosigners")
    public Response sign(@PathParam("letterId") UUID letterId, MultivaluedMap<String, String> fields) {
        Form form = new Form(fields);
        return acts.done(letterId, "#work", () -> {
            if (form.has("lead")) {
                lead(letterId, form.text("lead"), signOn(form));
            } else {
                cosigners.replaceCosigner(letterId, form.required("bioguideId"), signOn(form));
            }
        });
    }

    private static SignOnDraft signOn(Form form) {
        String lateReason = form.text("lateReason");
        return new SignOnDraft(
                form.day("signedOn"),
                null,
                form.one("source", Source.class),
                form.text("sourceUrl"),
                form.text("note"),
                null,
                lateReason != null,
                lateReason,
                null,
                form.has("beforeOpening"));
    }

    private void lead(UUID letterId, String bioguideId, SignOnDraft signOn) {
        List<SignOnEntry> order = new ArrayList<>(order(letterId));
        order.add(new SignOnEntry(bioguideId, signOn));
        setLeads(letterId, order);
    }

    private List<SignOnEntry> order(UUID letterId) {
        return boards.leads(letterId).stream()
                .map(id -> new SignOnEntry(id, null))
                .toList();
    }

    private void setLeads(UUID letterId, List<SignOnEntry> order) {
        answers.read(null);
        leads.replaceLeadSponsors(letterId, new LeadOrder(order));
    }

    /** Moves a lead up or makes the lead a cosigner; a named cosigner becomes the last lead. */
    @POST
    @Path("leads")
    public Response orderLeads(@PathParam("letterId") UUID letterId, MultivaluedMap<String, String> fields) {
        Form form = new Form(fields);
        return acts.done(letterId, "#leads", () -> {
            List<SignOnEntry> order = new ArrayList<>(order(letterId));
            if (form.has("up")) {
                int at = at(order, form.text("up"));
                if (at > 0) {
                    order.add(at - 1, order.remove(at));
                }
            } else if (form.has("down")) {
                int at = at(order, form.text("down"));
                if (at >= 0) {
                    order.remove(at);
                }
            } else {
                order.add(new SignOnEntry(form.required("lead"), null));
            }
            setLeads(letterId, order);
        });
    }

    private static int at(List<SignOnEntry> order, String bioguideId) {
        return order.stream().map(SignOnEntry::bioguideId).toList().indexOf(bioguideId);
    }

    @POST
    @Path("queued-sign-ons/{bioguideId: [A-Z][0-9]{6}}")
    public Response leave(
            @PathParam("letterId") UUID letterId,
            @PathParam("bioguideId") String bioguideId,
            MultivaluedMap<String, String> fields) {
        return acts.confirmed(
                letterId,
                "/queued-sign-ons/" + bioguideId,
                new Form(fields),
                "Remove this Member from the queue?",
                "Remove",
                "The Member loses this place in the queue and can only be added again at the end.",
                () -> queue.deleteQueuedSignOn(letterId, bioguideId));
    }

    @POST
    @Path("status-transitions")
    public Response move(@PathParam("letterId") UUID letterId, MultivaluedMap<String, String> fields) {
        Form form = new Form(fields);
        return acts.shown(letterId, () -> {
            LetterStatus to = form.one("to", LetterStatus.class);
            return StatusChangeConfirmation.needsConfirmation(to)
                    ? ConfirmationPage.orDo(
                            form, () -> changes.confirmation(letterId, to, form), () -> moved(letterId, to, form))
                    : moved(letterId, to, form);
        });
    }

    private Response moved(UUID letterId, LetterStatus to, Form form) {
        return acts.done(
                letterId,
                "",
                () -> moves.createStatusTransition(
                        letterId,
                        new StatusTransitionDraft(
                                to, form.day("on"), null, form.text("reason"), form.has("override"))));
    }

    @POST
    @Path("deadline")
    public Response extend(@PathParam("letterId") UUID letterId, MultivaluedMap<String, String> fields) {
        Form form = new Form(fields);
        return acts.done(letterId, "", () -> {
            Instant at = form.moment("deadlineOn", "deadlineAt", DeadlineDraft.CLOSE_OF_BUSINESS);
            if (at == null) {
                throw Problem.field("/deadlineOn", "Enter the new day.");
            }
            extensions.createDeadlineExtension(
                    letterId,
                    new DeadlineExtensionDraft(LetterForm.deadline(form, at, "words"), form.text("reason"), null));
        });
    }

    @POST
    @Path("undo")
    public Response undo(@PathParam("letterId") UUID letterId, MultivaluedMap<String, String> fields) {
        Form form = new Form(fields);
        return acts.done(letterId, "", () -> undoing.undo(letters.locked(letterId), form.id("act")));
    }
}
