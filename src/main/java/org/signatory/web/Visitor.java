package org.signatory.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.signatory.security.Caller;
import org.signatory.security.Role;

/** Who looks at a page, as its template asks. */
@Named("visitor")
@RequestScoped
public class Visitor {

    @Inject
    Caller caller;

    @Inject
    UriInfo uri;

    @Inject
    HttpServerRequest http;

    private String begun;

    /** Notes that this very request begins a session, whose token the forms of its page carry. */
    void begin(String token) {
        begun = token;
    }

    /** Whether this very request begins a session. */
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

    /** Whether the forms by which letters, sign-ons and endorsements are changed are shown. */
    public boolean isEditor() {
        return isSignedIn()
                && caller.role()
                        .filter(role -> role.implied().contains(Role.EDITORS))
                        .isPresent();
    }

    /** The organization for which whoever looks can act on pages; null for all others. */
    public UUID getOrganization() {
        return isSignedIn() ? caller.organizationId().orElse(null) : null;
    }

    public boolean isAdmin() {
        return isSignedIn() && caller.role().filter(role -> role == Role.ADMIN).isPresent();
    }

    /** What every form of this session carries. */
    public String getToken() {
        return begun != null ? begun : caller.formToken().orElse("");
    }

    /** The address of this page without the server's name, to come back to. */
    public String getHere() {
        return address(uri);
    }

    /** The page to come back to after signing in: of a form that was posted, the page that it is on. */
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

    /** The address of this server, for what is shown on other sites. */
    public String getServer() {
        String base = uri.getBaseUri().toString();
        return base.substring(0, base.length() - 1);
    }

    /** Whether this page is in a part of the site, so that its menu can say so. */
    public boolean in(String part) {
        String path = uri.getRequestUri().getPath();
        return part.equals("letters") ? path.equals("/") || path.startsWith("/letters") : path.startsWith("/" + part);
    }
}
