package org.signatory.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;

/** Serves the pages that the {@code type} of a problem leads to: HTML for people, JSON for programs. */
@Path("/problems")
@PermitAll
public class ProblemCatalogPages {

    /** Details shared by all problems with the same code. */
    record Entry(String type, String title, int status, String code) {

        static Entry of(ErrorCode code) {
            return new Entry(code.page(), code.title(), code.status(), code.code());
        }
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance listAsPage() {
        return PageTemplates.problemCatalog(list());
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<Entry> list() {
        return Arrays.stream(ErrorCode.values()).map(Entry::of).toList();
    }

    @GET
    @Path("{code}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance getAsPage(@PathParam("code") String code) {
        return PageTemplates.problemEntry(get(code));
    }

    @GET
    @Path("{code}")
    @Produces(MediaType.APPLICATION_JSON)
    public Entry get(@PathParam("code") String code) {
        return list().stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("error code"));
    }
}
