package org.signatory.web;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.signatory.endorsements.OrganizationQueries;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.json.InputValidator;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.security.ApiKeyInput;
import org.signatory.security.ApiKeyService;
import org.signatory.security.ApiKeyView;
import org.signatory.security.Role;

@Path("/admin/keys")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Role.ADMINS)
@RequiredArgsConstructor
public class ApiKeyPages {

    private final ApiKeyService apiKeys;
    private final OrganizationQueries organizations;
    private final InputValidator drafts;
    private final Clock clock;

    @GET
    public TemplateInstance keys() {
        return PageTemplates.apiKeys(page(null, null));
    }

    private ApiKeyListPage page(ApiKeyView made, Problem problem) {
        return new ApiKeyListPage(apiKeys.all(), made, clock.instant(), problem);
    }

    @POST
    public Response make(FormFields form) {
        return shown(() -> {
            LocalDate until = form.day("until");
            return apiKeys.create(drafts.check(new ApiKeyInput(
                    form.text("name"),
                    form.one("role", Role.class),
                    organization(form.text("organization")),
                    until == null ? null : WashingtonTime.startOf(until.plusDays(1)))));
        });
    }

    private UUID organization(String name) {
        if (name == null) {
            return null;
        }
        List<UUID> named = organizations.idsNamed(name);
        if (named.size() != 1) {
            String sentence = named.isEmpty()
                    ? "No organization has the name “%s”. Create it first, or check the spelling."
                    : "Several organizations have the name “%s”. Merge them first.";
            throw Problem.unknown("/organization", sentence.formatted(name));
        }
        return named.get(0);
    }

    @POST
    @Path("{keyId: [0-9a-f-]{36}}/rotation")
    public Response rotate(@PathParam("keyId") UUID keyId, FormFields form) {
        return ConfirmationPage.orDo(
                form,
                () -> confirmation(
                        keyId,
                        "rotation",
                        form,
                        "Rotate the key for %s?",
                        "Rotate key",
                        "The current key and its sessions, feed tokens and event streams stop working immediately;"
                                + " its webhooks stay active. You will see the new"
                                + " key only once."),
                () -> shown(() -> apiKeys.rotate(keyId)));
    }

    private ConfirmationPage confirmation(
            UUID keyId, String action, FormFields form, String question, String button, String sentence) {
        ApiKeyView key = page(null, null).keys().stream()
                .filter(each -> each.id().equals(keyId))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("key"));
        return ConfirmationPage.of(
                "/admin/keys/" + keyId + "/" + action,
                form,
                question.formatted(key.name()),
                button,
                "/admin/keys",
                List.of(sentence, ConfirmationPage.FINAL));
    }

    /** Shows a new secret. The page is not stored anywhere, including the browser's history. */
    private Response shown(Supplier<VersionedBody<ApiKeyView>> making) {
        return perform(() -> Response.ok(PageTemplates.apiKeys(page(making.get().body(), null)))
                .build());
    }

    private Response perform(Supplier<Response> action) {
        return FormErrorRenderer.or(problem -> PageTemplates.apiKeys(page(null, problem)), action);
    }

    @POST
    @Path("{keyId: [0-9a-f-]{36}}/revocation")
    public Response revoke(@PathParam("keyId") UUID keyId, FormFields form) {
        return ConfirmationPage.orDo(
                form,
                () -> confirmation(
                        keyId,
                        "revocation",
                        form,
                        "Revoke the key for %s?",
                        "Revoke key",
                        "The key, its sessions, feed tokens and webhooks stop working immediately."),
                () -> perform(() -> {
                    apiKeys.revoke(keyId, Precondition.NONE);
                    return LocalPath.redirect("/admin/keys");
                }));
    }
}
