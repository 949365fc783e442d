package org.signatory.delivery.feeds;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.BioguideId;
import org.signatory.platform.http.PublicUrl;
import org.signatory.security.Caller;

/** Serves feeds for calendars and news readers. */
@Path("/v1/feeds")
@Tag(name = "Feeds")
@PermitAll
@RequiredArgsConstructor
public class FeedResource {

    private static final String CALENDAR = "text/calendar";
    private static final String ATOM = "application/atom+xml";
    private static final String TOKEN = "A feed token, for programs that cannot send a key; see createFeedToken.";

    private final FeedService feeds;
    private final Caller caller;
    private final UriInfo uri;

    @GET
    @Path("/deadlines.ics")
    @Produces(CALENDAR)
    @Operation(
            summary = "Get sign-on deadlines as a calendar",
            description =
                    "iCalendar (RFC 5545): the deadline of every open letter that is visible to the caller, in Washington time, and the"
                            + " due dates of responses, each with an alarm the day before; at most 500 letters of each kind.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar.",
            content = @Content(mediaType = CALENDAR, schema = @Schema(implementation = String.class)))
    public Response exportDeadlineCalendar(
            @QueryParam("token") @Size(max = 200) @Parameter(description = TOKEN) String token) {
        return cached(feeds.deadlines(server()), CALENDAR);
    }

    @GET
    @Path("/letters.atom")
    @Produces(ATOM)
    @Operation(
            summary = "Get sent public letters as an Atom feed",
            description = "Atom (RFC 4287): the newest 50 letters, optionally on one topic or signed by one Member.")
    @APIResponse(
            responseCode = "200",
            description = "The feed.",
            content = @Content(mediaType = ATOM, schema = @Schema(implementation = String.class)))
    public Response exportLetterFeed(
            @QueryParam("token") @Size(max = 200) @Parameter(description = TOKEN) String token,
            @QueryParam("topic") @Size(max = 100) @Parameter(description = "Only letters on this topic.") String topic,
            @QueryParam("signer")
                    @Size(max = 7)
                    @Parameter(description = "Only letters with an active sign-on of the Member with this Bioguide ID.")
                    @BioguideId
                    String signer) {
        String self = PublicUrl.ofRequest(uri).build().toString();
        return cached(feeds.letters(topic, signer, self, server()), ATOM);
    }

    private String server() {
        return uri.getBaseUri().toString();
    }

    private Response cached(String feed, String type) {
        return Response.ok(feed)
                .type(type + ";charset=UTF-8")
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        caller.keyId().isEmpty() ? "public, max-age=300" : "private, max-age=300")
                .build();
    }
}
