package org.signatory.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.delivery.webhooks.DeliveryAttemptView;
import org.signatory.delivery.webhooks.ManualDeliveryService;
import org.signatory.delivery.webhooks.WebhookQueries;
import org.signatory.delivery.webhooks.WebhookService;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.security.ApiKeyService;
import org.signatory.security.ApiKeyView;
import org.signatory.security.Role;

/** Serves all webhooks and their status to admins. */
@Path("/admin/webhooks")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Role.ADMINS)
@RequiredArgsConstructor
public class WebhookPages {

    private final WebhookService webhooks;
    private final WebhookQueries queries;
    private final ManualDeliveryService deliveries;
    private final ApiKeyService keys;

    @GET
    public TemplateInstance webhooks() {
        return PageTemplates.webhooks(page(null, null));
    }

    private WebhookListPage page(DeliveryAttemptView tried, Problem problem) {
        Map<UUID, String> names = keys.all().stream().collect(Collectors.toMap(ApiKeyView::id, ApiKeyView::name));
        return new WebhookListPage(queries.all(), names, tried, problem);
    }

    @POST
    @Path("{webhookId: [0-9a-f-]{36}}/test")
    public Response test(@PathParam("webhookId") UUID webhookId) {
        return FormErrorRenderer.or(
                problem -> PageTemplates.webhooks(page(null, problem)),
                () -> Response.ok(PageTemplates.webhooks(page(deliveries.record(deliveries.sendTest(webhookId)), null)))
                        .build());
    }

    @POST
    @Path("{webhookId: [0-9a-f-]{36}}")
    public Response change(@PathParam("webhookId") UUID webhookId, FormFields form) {
        return FormErrorRenderer.or(problem -> PageTemplates.webhooks(page(null, problem)), () -> {
            boolean enabled = "yes".equals(form.required("enabled"));
            return enabled
                    ? changed(webhookId, true)
                    : ConfirmationPage.orDo(form, () -> disabling(webhookId, form), () -> changed(webhookId, false));
        });
    }

    private static ConfirmationPage disabling(UUID webhookId, FormFields form) {
        return ConfirmationPage.of(
                "/admin/webhooks/" + webhookId,
                form,
                "Disable this webhook?",
                "Disable",
                "/admin/webhooks",
                List.of(
                        "The receiver gets no events until the webhook is enabled again. You can enable it again on the Webhooks page."));
    }

    private Response changed(UUID webhookId, boolean enabled) {
        webhooks.update(webhookId, JsonNodeFactory.instance.objectNode().put("enabled", enabled), Precondition.NONE);
        return LocalPath.redirect("/admin/webhooks");
    }
}
