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
import org.signatory.endorsements.EndorsementDecisionInput;
import org.signatory.endorsements.EndorsementRequestInput;
import org.signatory.endorsements.EndorsementRequestService;
import org.signatory.endorsements.OrganizationService;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.json.InputValidator;
import org.signatory.security.Role;

/** Handles endorsement invitations and requests on a letter's page, and the replies to them. */
@Path("/letters/{letterId: [0-9a-f-]{36}}/endorsement-requests")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Role.EDITORS, Role.PARTNERS})
@RequiredArgsConstructor
public class EndorsementRequestActions {

    private static final String PLACE = "#endorsers";

    private final EndorsementRequestService requests;
    private final OrganizationService organizations;
    private final InputValidator validator;
    private final LetterActionRunner actionRunner;

    @POST
    @RolesAllowed(Role.EDITORS)
    public Response invite(@PathParam("letterId") UUID letterId, FormFields form) {
        return actionRunner.done(
                letterId,
                PLACE,
                () -> requests.invite(validator.check(new EndorsementRequestInput(
                        letterId, organizations.named(form.required("organization")).id, form.text("message")))));
    }

    @POST
    @Path("{requestId: [0-9a-f-]{36}}/decision")
    public Response answer(
            @PathParam("letterId") UUID letterId, @PathParam("requestId") UUID requestId, FormFields form) {
        return actionRunner.done(
                letterId,
                PLACE,
                () -> requests.decide(
                        requestId,
                        validator.check(new EndorsementDecisionInput(
                                "yes".equals(form.required("accept")), form.text("reason"), null))));
    }

    @POST
    @Path("{requestId: [0-9a-f-]{36}}/withdrawal")
    public Response takeBack(
            @PathParam("letterId") UUID letterId, @PathParam("requestId") UUID requestId, FormFields form) {
        String path = "/endorsement-requests/" + requestId + "/withdrawal";
        return actionRunner.confirmed(
                letterId,
                path,
                form,
                "Cancel this invitation or request?",
                "Cancel invitation or request",
                "No one will be able to accept it afterward. You can create another one.",
                () -> requests.withdraw(requestId, Precondition.NONE));
    }
}
