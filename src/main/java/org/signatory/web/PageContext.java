package org.signatory.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.security.Caller;
import org.signatory.security.Role;

/** Provides the signed-in user and the request to templates. */
@Named("visitor")
@RequestScoped
@RequiredArgsConstructor
public class PageContext {

    private final Caller caller;
    private final UriInfo uri;
    private final HttpServerRequest http;
    private String begun;

    /** Records that this request starts a session, so forms on its page use the new token. */
    void begin(String token) {
        begun = token;
    }

    /** Returns whether this request starts a session. */
    public boolean isBeginning() {
        return begun != null;
    }

    public boolean isSignedIn() {
        return caller.formToken().isPresent();
    }

    public String getName() {
        return caller.name();
    }

    public String getRole() {
        return caller.role().map(role -> role.name().toLowerCase(Locale.ROOT)).orElse("visitor");
    }

    public boolean isStaff() {
        return caller.isStaff();
    }

    /** Returns whether to show the forms that change letters, sign-ons and endorsements. */
    public boolean isEditor() {
        return isSignedIn()
                && caller.role()
                        .filter(role -> role.implied().contains(Role.EDITORS))
                        .isPresent();
    }

    /** Returns the organization that the visitor can act for; null if there is none. */
    public UUID getOrganization() {
        return isSignedIn() ? caller.organizationId().orElse(null) : null;
    }

    public boolean isAdmin() {
        return isSignedIn() && caller.role().filter(role -> role == Role.ADMIN).isPresent();
    }

    /** Returns the CSRF token of this session. */
    public String getToken() {
        return begun != null ? begun : caller.formToken().orElse("");
    }

    /** Returns the path and query of this page, for returning to it. */
    public String getHere() {
        return address(uri);
    }

    /** Returns the page to return to after signing in; for a posted form, the page of the form. */
    public String getBack() {
        String script = http.getHeader("HX-Current-URL");
        String from = script != null ? script : http.method() == HttpMethod.GET ? null : http.getHeader("Referer");
        if (from != null && from.startsWith(uri.getBaseUri().toString())) {
            return LocalPath.of("/" + from.substring(uri.getBaseUri().toString().length()))
                    .toString();
        }
        return http.method() == HttpMethod.GET
                        && script == null
                        && !uri.getPath().startsWith("/sign-in")
                ? getHere()
                : "/";
    }

    static String address(UriInfo uri) {
        URI here = uri.getRequestUri();
        return here.getRawPath() + (here.getRawQuery() == null ? "" : "?" + here.getRawQuery());
    }

    /** Returns the URL of this server, for embedding on other sites. */
    public String getServer() {
        String base = uri.getBaseUri().toString();
        return base.substring(0, base.length() - 1);
    }

    /** Returns whether this page is in a section of the site, for the menu. */
    public boolean in(String part) {
        String path = uri.getRequestUri().getPath();
        return part.equals("letters") ? path.equals("/") || path.startsWith("/letters") : path.startsWith("/" + part);
    }
}
