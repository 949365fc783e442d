package org.signatory.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import lombok.RequiredArgsConstructor;
import org.signatory.delivery.mail.SubscriptionLinkService;
import org.signatory.delivery.mail.SubscriptionLinkService.Asked;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.security.CsrfExempt;

/**
 * Serves the pages linked from emails. A GET changes nothing, because mail scanners follow every link; only the button on the
 * page, or a one-click POST by a mail client (RFC 8058, any body), takes effect.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@RequiredArgsConstructor
public class SubscriptionPages {

    private final SubscriptionLinkService subscriptions;

    @GET
    @Path("subscriptions/confirmation")
    public TemplateInstance confirmationPage(@QueryParam("token") String token) {
        return PageTemplates.subscriptionConfirmation(
                subscriptions.asked(token).orElseThrow(SubscriptionPages::ended), token);
    }

    @POST
    @CsrfExempt
    @Path("subscriptions/confirmation")
    public TemplateInstance confirm(@QueryParam("token") String token) {
        Asked asked = subscriptions.confirm(token).orElseThrow(SubscriptionPages::ended);
        return PageTemplates.subscriptionConfirmation(asked, token);
    }

    private static Problem ended() {
        return Problem.of(
                ErrorCode.NOT_FOUND, "This link has expired or is not valid. Subscribe again to get a new one.");
    }

    @GET
    @Path("unsubscribe")
    public TemplateInstance unsubscribePage(@QueryParam("token") String token) {
        return PageTemplates.unsubscribe(subscriptions.mailed(token).orElse(null), token);
    }

    /** Responds in the same way if the address is already unsubscribed, since mail clients may repeat the request. */
    @POST
    @CsrfExempt
    @Path("unsubscribe")
    public TemplateInstance unsubscribe(@QueryParam("token") String token) {
        subscriptions.end(token);
        return PageTemplates.unsubscribe(null, token);
    }
}
