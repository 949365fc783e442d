package org.signatory.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterService;
import org.signatory.letters.Source;
import org.signatory.letters.Withdrawal;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Responses;
import org.signatory.platform.json.DraftValidator;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.Member;
import org.signatory.security.Role;
import org.signatory.signons.CosignerResource;
import org.signatory.signons.LeadSponsorResource;
import org.signatory.signons.SignOn;
import org.signatory.signons.SignOnCorrectionService;
import org.signatory.signons.SignOnDraft;
import org.signatory.signons.SignOnResource;
import org.signatory.signons.SignOnRole;
import org.signatory.signons.SignOnView;
import org.signatory.signons.SignOnViews;
import org.signatory.signons.WaitingListService;

/** Serves the page of a sign-on: correction, withdrawal, confirmation and removal. */
@Path("/letters/{letterId: [0-9a-f-]{36}}/sign-ons")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class SignOnPages {

    @Inject
    LetterService letters;

    @Inject
    SignOnViews signers;

    @Inject
    CosignerResource cosigners;

    @Inject
    LeadSponsorResource leads;

    @Inject
    SignOnResource signOns;

    @Inject
    Responses answers;

    @Inject
    Clock clock;

    @Inject
    SignOnCorrectionService updater;

    @Inject
    WaitingListService waiting;

    @Inject
    DraftValidator validator;

    @GET
    @Path("{bioguideId}")
    @PermitAll
    public TemplateInstance signOn(@PathParam("letterId") UUID letterId, @PathParam("bioguideId") String bioguideId) {
        return PageTemplates.signOn(page(letterId, bioguideId, null));
    }

    private SignOnPage page(UUID letterId, String bioguideId, Problem problem) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Letter letter = letters.visible(letterId);
            List<SignOn> all = SignOn.latestFirst(letter.id, current(bioguideId));
            if (all.isEmpty()) {
                throw absent();
            }
            List<SignOnView> views = signers.views(all, Map.of(letter.id, letter), null);
            return new SignOnPage(
                    letters.summaries(List.of(letter), Set.of(), null).get(0),
                    views.get(0),
                    all.get(0).version,
                    views.subList(1, views.size()),
                    WashingtonTime.dayOf(clock.instant()),
                    problem);
        });
    }

    @POST
    @Path("{bioguideId}/withdrawal")
    @RolesAllowed(Role.EDITORS)
    public Response withdraw(
            @PathParam("letterId") UUID letterId,
            @PathParam("bioguideId") String bioguideId,
            MultivaluedMap<String, String> fields) {
        Form form = new Form(fields);
        return act(letterId, bioguideId, () -> {
            Withdrawal withdrawal = new Withdrawal();
            withdrawal.on = form.day("on");
            withdrawal.reason = form.required("reason");
            answers.read(null);
            if (latest(letterId, bioguideId).role == SignOnRole.LEAD) {
                leads.withdrawLeadSponsor(letterId, bioguideId, withdrawal);
            } else {
                cosigners.withdrawCosigner(letterId, bioguideId, withdrawal);
            }
        });
    }

    /** Corrects the date, source, link and note; an empty link or note is removed. */
    @POST
    @Path("{bioguideId}/correction")
    @RolesAllowed(Role.EDITORS)
    public Response correct(
            @PathParam("letterId") UUID letterId,
            @PathParam("bioguideId") String bioguideId,
            MultivaluedMap<String, String> fields) {
        Form form = new Form(fields);
        return act(
                letterId,
                bioguideId,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    SignOnDraft draft = validator.check(correction(form));
                    Letter letter = letters.locked(letterId);
                    SignOn signOn =
                            SignOn.standing(letter.id, current(bioguideId)).orElseThrow(SignOnPages::absent);
                    answers.read(form.version());
                    answers.requireMatch(signOn.version);
                    updater.correct(letter, signOn, draft);
                    waiting.settle(letter);
                }));
    }

    private static SignOnDraft correction(Form form) {
        String lateReason = form.text("lateReason");
        return new SignOnDraft(
                form.day("signedOn"),
                null,
                form.one("source", Source.class),
                Objects.requireNonNullElse(form.text("sourceUrl"), ""),
                Objects.requireNonNullElse(form.text("note"), ""),
                null,
                lateReason != null,
                lateReason,
                null,
                form.has("beforeOpening"));
    }

    @POST
    @Path("{bioguideId}/confirmation")
    @RolesAllowed(Role.EDITORS)
    public Response confirm(
            @PathParam("letterId") UUID letterId,
            @PathParam("bioguideId") String bioguideId,
            MultivaluedMap<String, String> fields) {
        Form form = new Form(fields);
        return act(
                letterId,
                bioguideId,
                () -> signOns.confirmSignOn(
                        letterId, id(letterId, bioguideId), new SignOnResource.Confirmation(form.day("on"))));
    }

    @POST
    @Path("{bioguideId}/review")
    @RolesAllowed(Role.EDITORS)
    public Response review(
            @PathParam("letterId") UUID letterId,
            @PathParam("bioguideId") String bioguideId,
            MultivaluedMap<String, String> fields) {
        Form form = new Form(fields);
        return act(
                letterId,
                bioguideId,
                () -> signOns.reviewSignOn(
                        letterId, id(letterId, bioguideId), new SignOnResource.Reason(form.required("reason"))));
    }

    @POST
    @Path("{bioguideId}/removal")
    @RolesAllowed(Role.ADMINS)
    public Response remove(
            @PathParam("letterId") UUID letterId,
            @PathParam("bioguideId") String bioguideId,
            MultivaluedMap<String, String> fields) {
        Form form = new Form(fields);
        String page = "/letters/" + letterId + "/sign-ons/" + bioguideId;
        return shown(letterId, bioguideId, () -> {
            SignOnResource.Reason reason = new SignOnResource.Reason(form.required("reason"));
            return ConfirmationPage.orDo(
                    form,
                    () -> ConfirmationPage.of(
                            page + "/removal",
                            form,
                            "Delete this sign-on?",
                            "Delete",
                            page,
                            List.of("The sign-on is deleted as entered by mistake. " + ConfirmationPage.FINAL)),
                    () -> act(
                            letterId,
                            bioguideId,
                            () -> signOns.deleteSignOn(letterId, id(letterId, bioguideId), reason)));
        });
    }

    private UUID id(UUID letterId, String bioguideId) {
        return latest(letterId, bioguideId).id;
    }

    private SignOn latest(UUID letterId, String bioguideId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> SignOn.latest(letters.visible(letterId).id, current(bioguideId))
                        .orElseThrow(SignOnPages::absent));
    }

    private static String current(String bioguideId) {
        return Member.byAnyId(bioguideId).map(member -> member.bioguideId).orElse(bioguideId);
    }

    private static Problem absent() {
        return Problem.notFound("signature of this Member");
    }

    private Response act(UUID letterId, String bioguideId, Runnable act) {
        return shown(letterId, bioguideId, () -> {
            act.run();
            return Response.seeOther(URI.create("/letters/" + letterId)).build();
        });
    }

    private Response shown(UUID letterId, String bioguideId, Supplier<Response> act) {
        return FormErrorRenderer.or(problem -> PageTemplates.signOn(page(letterId, bioguideId, problem)), act);
    }
}
