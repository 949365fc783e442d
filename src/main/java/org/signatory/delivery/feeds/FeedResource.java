package org.signatory.delivery.feeds;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.letters.Include;
import org.signatory.letters.LetterQuery;
import org.signatory.letters.LetterService;
import org.signatory.letters.LetterSort;
import org.signatory.letters.LetterStatus;
import org.signatory.letters.LetterSummary;
import org.signatory.letters.Visibility;
import org.signatory.platform.http.BioguideId;
import org.signatory.platform.http.PageParameters;
import org.signatory.security.Caller;

/** Serves feeds for calendars and news readers. */
@Path("/v1/feeds")
@Tag(name = "Feeds")
@PermitAll
@Transactional
public class FeedResource {

    private static final String CALENDAR = "text/calendar";
    private static final String ATOM = "application/atom+xml";
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final int MAX_DEADLINES = 500;
    private static final int MAX_ENTRIES = 50;
    private static final String TOKEN = "A feed token, for programs that cannot send a key; see createFeedToken.";

    @Inject
    LetterService letters;

    @Inject
    Caller caller;

    @Inject
    UriInfo uri;

    @GET
    @Path("/deadlines.ics")
    @Produces(CALENDAR)
    @Operation(
            summary = "Get sign-on deadlines as a calendar",
            description =
                    "iCalendar (RFC 5545): the deadline of every open letter that the caller may see, as an instant in UTC; at most"
                            + " 500, the soonest first.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar.",
            content = @Content(mediaType = CALENDAR, schema = @Schema(implementation = String.class)))
    public Response exportDeadlineCalendar(
            @QueryParam("token") @Size(max = 200) @Parameter(description = TOKEN) String token) {
        LetterQuery filter = new LetterQuery();
        filter.status = List.of(LetterStatus.OPEN);
        filter.sort = LetterSort.DEADLINE;
        filter.deadlineTo = NEVER;
        List<LetterSummary> open = letters.page(filter, PageParameters.of(null, MAX_DEADLINES), Set.of())
                .items();
        return kept(DeadlineCalendar.of(open, server()), CALENDAR);
    }

    @GET
    @Path("/letters.atom")
    @Produces(ATOM)
    @Operation(
            summary = "Get sent public letters as an Atom feed",
            description = "Atom (RFC 4287): the newest 50, of all, of one topic, or of one Member who signed.")
    @APIResponse(
            responseCode = "200",
            description = "The feed.",
            content = @Content(mediaType = ATOM, schema = @Schema(implementation = String.class)))
    public Response exportLetterFeed(
            @QueryParam("token") @Size(max = 200) @Parameter(description = TOKEN) String token,
            @QueryParam("topic") @Size(max = 100) @Parameter(description = "Only letters on this topic.") String topic,
            @QueryParam("signer")
                    @Size(max = 7)
                    @Parameter(
                            description = "Only letters with an active signature of the Member with this Bioguide ID.")
                    @BioguideId
                    String signer) {
        LetterQuery filter = new LetterQuery();
        filter.status = List.of(LetterStatus.SENT, LetterStatus.ANSWERED);
        filter.visibility = Visibility.PUBLIC;
        filter.topic = topic;
        filter.signer = signer;
        filter.sort = LetterSort.SENT_DESCENDING;
        List<LetterSummary> sent = letters.page(
                        filter, PageParameters.of(null, MAX_ENTRIES), Set.of(Include.LEAD_SPONSORS))
                .items();
        String title = "Letters sent" + (topic == null ? "" : ", " + topic) + (signer == null ? "" : ", by " + signer);
        return kept(LetterAtomFeed.of(title, sent, uri.getRequestUri().toString(), server()), ATOM);
    }

    private String server() {
        return uri.getBaseUri().toString();
    }

    private Response kept(String feed, String type) {
        return Response.ok(feed)
                .type(type + ";charset=UTF-8")
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        caller.keyId().isEmpty() ? "public, max-age=300" : "private, max-age=300")
                .build();
    }
}
