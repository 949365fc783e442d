package org.signatory.delivery.embeds;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.LetterReadService;
import org.signatory.letters.LetterSummary;
import org.signatory.letters.LetterViews;

/**
 * Serves a progress widget and a badge of a public letter. The response ignores the visitor's session, so that
 * browsers and proxies can cache it.
 */
@Path("/embed/letters/{letterId: [0-9a-f-]{36}}")
@PermitAll
@Transactional
@RequiredArgsConstructor
public class EmbedPages {

    private static final String CACHE_CONTROL = "public, max-age=60";

    /** Any site may frame the widget, since it contains no actions. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

    private static final int CHARACTER_WIDTH = 7;
    private static final int PADDING = 12;

    private final LetterReadService letters;
    private final LetterViews letterViews;
    private final UriInfo uri;

    @CheckedTemplate(basePath = "embeds", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance widget(LetterSummary letter, Integer goal, String address);

        static native TemplateInstance badge(String words, int width, boolean met);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response widget(@PathParam("letterId") UUID letterId) {
        LetterSummary letter = letter(letterId);
        String address =
                uri.getBaseUriBuilder().path("letters/" + letterId).build().toString();
        return cacheable(Templates.widget(letter, letter.targetCount(), address))
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    @GET
    @Path("badge.svg")
    @Produces("image/svg+xml")
    public Response badge(@PathParam("letterId") UUID letterId) {
        LetterSummary letter = letter(letterId);
        int signed = letter.counts().signed();
        Integer goal = letter.targetCount();
        String words = signed + " signed" + (letter.retraction() == null ? "" : ", retracted");
        return cacheable(Templates.badge(
                        words, words.length() * CHARACTER_WIDTH + PADDING, goal != null && signed >= goal))
                .type("image/svg+xml;charset=UTF-8")
                .build();
    }

    private static Response.ResponseBuilder cacheable(TemplateInstance template) {
        return Response.ok(template)
                .header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL)
                .header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    private LetterSummary letter(UUID letterId) {
        return letterViews
                .summaries(List.of(letters.open(letterId)), Set.of(), null)
                .get(0);
    }
}
