package org.signatory.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.outreach.BulkConfirmationInput;
import org.signatory.outreach.BulkConfirmationResolver;
import org.signatory.platform.json.InputValidator;
import org.signatory.platform.limits.HeavyWork;
import org.signatory.security.Role;
import org.signatory.signons.SignOnConfirmationService;
import org.signatory.signons.SignOnConfirmationService.Entry;

/** Confirms several sign-ons with a form on the letter's page. */
@Path("/letters/{letterId: [0-9a-f-]{36}}/confirmations")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Role.EDITORS)
@RequiredArgsConstructor
public class ConfirmationActions {

    private final BulkConfirmationResolver bulk;
    private final SignOnConfirmationService confirmations;
    private final LetterActionRunner actionRunner;
    private final InputValidator drafts;

    @POST
    @HeavyWork
    public Response confirm(@PathParam("letterId") UUID letterId, FormFields form) {
        return actionRunner.shown(letterId, () -> {
            List<String> ids =
                    form.texts("bioguideId").stream().filter(Objects::nonNull).toList();
            BulkConfirmationInput draft = drafts.check(new BulkConfirmationInput(
                    ids.isEmpty() ? null : ids,
                    form.text("names"),
                    form.day("promisedSince"),
                    form.day("confirmedOn"),
                    false));
            List<Entry> entries = bulk.entries(letterId, draft);
            return actionRunner.done(
                    letterId, "#reconfirm", () -> confirmations.confirm(letterId, entries, draft.on(), false));
        });
    }
}
