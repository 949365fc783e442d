package org.signatory.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.signatory.letters.LetterReadService;
import org.signatory.letters.SignOnSource;
import org.signatory.letters.WithdrawalInput;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.json.InputValidator;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.security.Role;
import org.signatory.signons.RecordedSignOnService;
import org.signatory.signons.RemovalInput;
import org.signatory.signons.SignOnConfirmationInput;
import org.signatory.signons.SignOnConfirmationService;
import org.signatory.signons.SignOnInput;
import org.signatory.signons.SignOnQueries;
import org.signatory.signons.SignOnView;
import org.signatory.signons.WithdrawalService;

/** Serves the page of a sign-on: correction, withdrawal, confirmation and removal. */
@Path("/letters/{letterId: [0-9a-f-]{36}}/sign-ons")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RequestScoped
public class SignOnPages {

    @PathParam("letterId")
    UUID letterId;

    @PathParam("bioguideId")
    String bioguideId;

    /** The sign-on to show; null for the latest. */
    @QueryParam("signOnId")
    UUID signOnId;

    @Inject
    LetterReadService letters;

    @Inject
    SignOnQueries queries;

    @Inject
    RecordedSignOnService signOns;

    @Inject
    SignOnConfirmationService confirmations;

    @Inject
    WithdrawalService withdrawals;

    @Inject
    InputValidator drafts;

    @Inject
    Clock clock;

    @GET
    @Path("{bioguideId}")
    @PermitAll
    public TemplateInstance signOn() {
        return PageTemplates.signOn(page(signOnId, null));
    }

    private SignOnPage page(UUID shownId, Problem problem) {
        return QuarkusTransaction.requiringNew().call(() -> {
            VersionedBody<List<SignOnView>> all = queries.history(letterId, bioguideId);
            SignOnView shown = all.body().stream()
                    .filter(each -> each.id().equals(shownId))
                    .findFirst()
                    .orElse(all.body().get(0));
            return new SignOnPage(
                    letters.summary(letterId, null),
                    shown,
                    queries.get(letterId, shown.id()).version(),
                    all.body().stream().filter(each -> each != shown).toList(),
                    WashingtonTime.dayOf(clock.instant()),
                    problem);
        });
    }

    @POST
    @Path("{bioguideId}/withdrawal")
    @RolesAllowed(Role.EDITORS)
    public Response withdraw(FormFields form) {
        return perform(form, () -> {
            WithdrawalInput withdrawal = new WithdrawalInput(form.day("on"), form.required("reason"));
            withdrawals.withdraw(letterId, bioguideId, null, drafts.check(withdrawal), Precondition.NONE);
        });
    }

    /** Corrects the facts of a sign-on; an empty link, note or reason is removed. */
    @POST
    @Path("{bioguideId}/correction")
    @RolesAllowed(Role.EDITORS)
    public Response correct(FormFields form) {
        return perform(
                form,
                () -> signOns.correct(
                        letterId, id(form), drafts.check(correction(form)), Precondition.of(form.version())));
    }

    /** Corrects the date and the reason of a withdrawal or disavowal. */
    @POST
    @Path("{bioguideId}/withdrawal-correction")
    @RolesAllowed(Role.EDITORS)
    public Response correctWithdrawal(FormFields form) {
        return perform(form, () -> {
            WithdrawalInput withdrawal = new WithdrawalInput(form.day("on"), form.required("reason"));
            withdrawals.correct(letterId, id(form), drafts.check(withdrawal), Precondition.of(form.version()));
        });
    }

    /** Restores a sign-on whose withdrawal or disavowal was recorded in error. */
    @POST
    @Path("{bioguideId}/restoration")
    @RolesAllowed(Role.EDITORS)
    public Response restore(FormFields form) {
        return perform(form, () -> withdrawals.restore(letterId, id(form)));
    }

    private static SignOnInput correction(FormFields form) {
        return SignOnInput.builder()
                .signedOn(form.day("signedOn"))
                .source(form.one("source", SignOnSource.class))
                .sourceUrl(Objects.requireNonNullElse(form.text("sourceUrl"), ""))
                .note(Objects.requireNonNullElse(form.text("note"), ""))
                .lateBecause(Objects.requireNonNullElse(form.text("lateReason"), ""))
                .beforeOpening(form.has("beforeOpening"))
                .serviceReason(form.text("serviceReason"))
                .build();
    }

    @POST
    @Path("{bioguideId}/confirmation")
    @RolesAllowed(Role.EDITORS)
    public Response confirm(FormFields form) {
        return perform(
                form, () -> confirmations.confirm(letterId, id(form), new SignOnConfirmationInput(form.day("on"))));
    }

    @POST
    @Path("{bioguideId}/review")
    @RolesAllowed(Role.EDITORS)
    public Response review(FormFields form) {
        return perform(
                form,
                () -> signOns.review(letterId, id(form), drafts.check(new RemovalInput(form.required("reason")))));
    }

    @POST
    @Path("{bioguideId}/removal")
    @RolesAllowed(Role.ADMINS)
    public Response remove(FormFields form) {
        String page = "/letters/" + letterId + "/sign-ons/" + bioguideId;
        return shown(form, () -> {
            RemovalInput reason = drafts.check(new RemovalInput(form.required("reason")));
            return ConfirmationPage.orDo(
                    form,
                    () -> ConfirmationPage.of(
                            page + "/removal",
                            form,
                            "Delete this sign-on?",
                            "Delete",
                            page,
                            List.of("The sign-on will be deleted as a mistaken entry. " + ConfirmationPage.FINAL)),
                    () -> perform(form, () -> signOns.remove(letterId, id(form), reason)));
        });
    }

    /** Returns the sign-on of the form; the latest if the form names none. */
    private UUID id(FormFields form) {
        return form.has("signOnId")
                ? form.id("signOnId")
                : queries.latest(letterId, bioguideId, null).body().id();
    }

    private Response perform(FormFields form, Runnable action) {
        return shown(form, () -> {
            action.run();
            return LocalPath.redirect("/letters/" + letterId);
        });
    }

    private Response shown(FormFields form, Supplier<Response> action) {
        return FormErrorRenderer.or(
                problem -> PageTemplates.signOn(page(form.has("signOnId") ? form.id("signOnId") : null, problem)),
                action);
    }
}
