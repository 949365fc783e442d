package org.signatory.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.endorsements.EndorsementSaveResult;
import org.signatory.endorsements.EndorsementService;
import org.signatory.endorsements.EndorsementWithdrawalService;
import org.signatory.endorsements.EndorserInput;
import org.signatory.endorsements.EndorserStatementApprovalInput;
import org.signatory.endorsements.EndorserStatementInput;
import org.signatory.endorsements.EndorserStatementService;
import org.signatory.endorsements.EndorserView;
import org.signatory.endorsements.NamedEndorserInput;
import org.signatory.endorsements.OrganizationQueries;
import org.signatory.letters.LetterReadService;
import org.signatory.letters.WithdrawalInput;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.SaveResult;
import org.signatory.platform.json.InputValidator;
import org.signatory.security.Caller;
import org.signatory.security.Role;

/** Handles endorsement forms of a letter's page: for editors, and for partners on behalf of their organization. */
@Path("/letters/{letterId: [0-9a-f-]{36}}/endorsers")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Role.EDITORS)
@RequiredArgsConstructor
public class EndorsementActions {

    private static final String PLACE = "#endorsers";

    private final EndorsementService endorsements;
    private final EndorsementWithdrawalService withdrawals;
    private final EndorserStatementService statements;
    private final InputValidator validator;
    private final OrganizationQueries organizations;
    private final Caller caller;
    private final LetterActionRunner actionRunner;
    private final LetterReadService letters;

    @POST
    public Response endorse(@PathParam("letterId") UUID letterId, FormFields form) {
        return actionRunner.done(letterId, PLACE, () -> {
            String name = form.required("organization");
            EndorserInput draft = new EndorserInput(
                    form.day("endorsedOn"), form.number("position"), null, form.text("sourceUrl"), null);
            SaveResult<EndorserView> saved = endorsements.save(
                    letterId, validator.check(new NamedEndorserInput(name, draft)), Precondition.NONE);
            if (form.has("quote")) {
                statements.create(letterId, saved.resource().body().organizationId(), statement(form));
            }
        });
    }

    /** Records an endorsement by the partner's own organization. */
    @POST
    @Path("own")
    @RolesAllowed(Role.PARTNERS)
    public Response endorseOwn(@PathParam("letterId") UUID letterId, FormFields form) {
        UUID own = caller.organizationId().orElseThrow();
        return actionRunner.done(letterId, PLACE, () -> {
            EndorserInput draft = validator.check(new EndorserInput(null, null, null, form.text("sourceUrl"), null));
            EndorsementSaveResult saved = endorsements.save(letterId, own, draft, Precondition.NONE);
            if (form.has("quote") && saved.isSaved()) {
                statements.create(letterId, own, statement(form));
            }
        });
    }

    @POST
    @Path("{organizationId: [0-9a-f-]{36}}/statements")
    @RolesAllowed({Role.EDITORS, Role.PARTNERS})
    public Response addStatement(
            @PathParam("letterId") UUID letterId, @PathParam("organizationId") UUID organizationId, FormFields form) {
        return actionRunner.done(letterId, PLACE, () -> {
            form.required("quote");
            statements.create(letterId, organizationId, statement(form));
        });
    }

    private EndorserStatementInput statement(FormFields form) {
        return validator.check(new EndorserStatementInput(
                form.text("quote"), null, form.text("speaker"), form.text("speakerTitle"), null));
    }

    @POST
    @Path("{organizationId: [0-9a-f-]{36}}/withdrawal")
    @RolesAllowed({Role.EDITORS, Role.PARTNERS})
    public Response withdraw(
            @PathParam("letterId") UUID letterId, @PathParam("organizationId") UUID organizationId, FormFields form) {
        return actionRunner.shown(letterId, () -> {
            WithdrawalInput withdrawal = new WithdrawalInput(form.day("on"), form.required("reason"));
            return ConfirmationPage.orDo(
                    form,
                    () -> confirmation(letterId, organizationId, form),
                    () -> actionRunner.done(
                            letterId,
                            PLACE,
                            () -> withdrawals.withdraw(
                                    letterId, organizationId, validator.check(withdrawal), Precondition.NONE)));
        });
    }

    @POST
    @Path("{organizationId: [0-9a-f-]{36}}/withdrawal-correction")
    public Response correctWithdrawal(
            @PathParam("letterId") UUID letterId, @PathParam("organizationId") UUID organizationId, FormFields form) {
        return actionRunner.done(
                letterId,
                PLACE,
                () -> withdrawals.correct(
                        letterId,
                        organizationId,
                        validator.check(new WithdrawalInput(form.day("on"), form.required("reason"))),
                        Precondition.NONE));
    }

    @POST
    @Path("{organizationId: [0-9a-f-]{36}}/restoration")
    public Response restore(@PathParam("letterId") UUID letterId, @PathParam("organizationId") UUID organizationId) {
        return actionRunner.done(letterId, PLACE, () -> withdrawals.restore(letterId, organizationId));
    }

    private ConfirmationPage confirmation(UUID letterId, UUID organizationId, FormFields form) {
        String letter = "/letters/" + letterId;
        return QuarkusTransaction.requiringNew().call(() -> {
            String title = letters.visible(letterId).title;
            String name = organizations.get(organizationId).body().name();
            return ConfirmationPage.of(
                    letter + "/endorsers/" + organizationId + "/withdrawal",
                    form,
                    "Withdraw the endorsement by " + name + "?",
                    "Withdraw endorsement",
                    letter + PLACE,
                    List.of(
                            "The letter “" + title + "” will no longer list, count or quote " + name
                                    + " as an endorser.",
                            "The endorsement and its statements stay in the history with the date and reason of the"
                                    + " withdrawal. The organization can endorse the letter again."));
        });
    }

    @POST
    @Path("{organizationId: [0-9a-f-]{36}}/statements/{statementId: [0-9a-f-]{36}}/approval")
    public Response approve(
            @PathParam("letterId") UUID letterId,
            @PathParam("organizationId") UUID organizationId,
            @PathParam("statementId") UUID statementId,
            FormFields form) {
        return actionRunner.done(
                letterId,
                PLACE,
                () -> statements.approve(
                        letterId,
                        organizationId,
                        statementId,
                        validator.check(new EndorserStatementApprovalInput(form.required("by"), null))));
    }

    @POST
    @Path("{organizationId: [0-9a-f-]{36}}/statements/{statementId: [0-9a-f-]{36}}/withdrawal")
    @RolesAllowed({Role.EDITORS, Role.PARTNERS})
    public Response takeBack(
            @PathParam("letterId") UUID letterId,
            @PathParam("organizationId") UUID organizationId,
            @PathParam("statementId") UUID statementId,
            FormFields form) {
        String path = "/endorsers/" + organizationId + "/statements/" + statementId + "/withdrawal";
        return actionRunner.confirmed(
                letterId,
                path,
                form,
                "Withdraw this statement?",
                "Withdraw statement",
                "The statement will no longer be published. " + ConfirmationPage.FINAL,
                () -> statements.withdraw(letterId, organizationId, statementId, Precondition.NONE));
    }
}
