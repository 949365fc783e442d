package org.signatory.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.signatory.delivery.mail.SubscriptionService;
import org.signatory.delivery.mail.SubscriptionService.Asked;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.security.CsrfExempt;

/**
 * Where the links in mails lead. To look changes nothing, for mail is looked through by machines that follow every link; the
 * button of a page acts, and so does the POST of a mail program by RFC 8058, which takes whatever body it comes with.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class SubscriptionPages {

    @Inject
    SubscriptionService subscriptions;

    @GET
    @Path("subscriptions/confirmation")
    public TemplateInstance confirmationPage(@QueryParam("token") String token) {
        return PageTemplates.confirmation(subscriptions.asked(token).orElseThrow(SubscriptionPages::ended), token);
    }

    @POST
    @CsrfExempt
    @Path("subscriptions/confirmation")
    public TemplateInstance confirm(@QueryParam("token") String token) {
        Asked asked = subscriptions.confirm(token).orElseThrow(SubscriptionPages::ended);
        return PageTemplates.confirmation(asked, token);
    }

    private static Problem ended() {
        return Problem.of(
                ErrorCode.NOT_FOUND, "This link has ended, or was never sent. Subscribe again for a new one.");
    }

    @GET
    @Path("unsubscribe")
    public TemplateInstance unsubscribePage(@QueryParam("token") String token) {
        return PageTemplates.unsubscribe(subscriptions.mailed(token).orElse(null), token);
    }

    /** Answered in the same way where the link has ended before: a mail program that asks twice is done too. */
    @POST
    @CsrfExempt
    @Path("unsubscribe")
    public TemplateInstance unsubscribe(@QueryParam("token") String token) {
        subscriptions.end(token);
        return PageTemplates.unsubscribe(null, token);
    }
}
