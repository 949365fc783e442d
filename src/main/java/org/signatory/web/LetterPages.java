package org.signatory.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.delivery.events.LetterChangeStream;
import org.signatory.delivery.events.OpenStreams;
import org.signatory.insights.SimilarLetterQueries;
import org.signatory.letters.LetterIdentityTraits;
import org.signatory.letters.LetterReadService;
import org.signatory.letters.LikelyDuplicateLetter;
import org.signatory.letters.LikelyDuplicateQueries;
import org.signatory.security.Caller;
import org.signatory.security.Role;

/** Serves a letter's page and its live updates. */
@Path("/letters/{letterId: [0-9a-f-]{36}}")
@Produces(MediaType.TEXT_HTML)
@RequiredArgsConstructor
public class LetterPages {

    /** Access is checked again each time the browser reconnects. */
    private static final Duration MAX_STREAM_DURATION = Duration.ofMinutes(5);

    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private static final int MAX_SIMILAR = 50;

    private final LetterPageBuilder pageBuilder;
    private final LetterReadService letters;
    private final SimilarLetterQueries similarLetters;
    private final LikelyDuplicateQueries duplicates;
    private final Caller caller;
    private final LetterChangeStream changeListener;
    private final OpenStreams streams;

    @GET
    @PermitAll
    @Transactional
    public TemplateInstance letter(
            @PathParam("letterId") UUID letterId,
            @Valid @BeanParam SignerFilter filter,
            @QueryParam("member") String typed,
            @QueryParam("signedOn") LocalDate on,
            @QueryParam("created") Boolean created) {
        return pageBuilder
                .voided(letterId, null)
                .map(PageTemplates::voidLetter)
                .orElseGet(() -> PageTemplates.letter(
                        pageBuilder.of(letterId, filter, typed, on, null), duplicates(letterId, created)));
    }

    /** Returns the letters that may be the same as one that an editor has just created. */
    private List<LikelyDuplicateLetter> duplicates(UUID letterId, Boolean created) {
        return Boolean.TRUE.equals(created) && caller.isStaff()
                ? duplicates.of(LetterIdentityTraits.ofDraft(letters.visible(letterId)))
                : List.of();
    }

    /** Returns the parts of the page that the live-update script replaces. */
    @GET
    @Path("board")
    @PermitAll
    @Transactional
    public TemplateInstance board(@PathParam("letterId") UUID letterId, @Valid @BeanParam SignerFilter filter) {
        return PageTemplates.letter$board(pageBuilder.of(letterId, filter, null, null, null));
    }

    @GET
    @Path("similar-letters")
    @PermitAll
    @Transactional
    public TemplateInstance similar(@PathParam("letterId") UUID letterId) {
        return PageTemplates.similarLetters(
                letterId, letters.visible(letterId).title, similarLetters.list(letterId, MAX_SIMILAR));
    }

    /** Returns the Members that match the typed text, as a page fragment. */
    @GET
    @Path("picker")
    @RolesAllowed(Role.EDITORS)
    @Transactional
    public TemplateInstance picker(
            @PathParam("letterId") UUID letterId,
            @QueryParam("member") String typed,
            @QueryParam("signedOn") LocalDate on) {
        return PageTemplates.memberPicker(letterId, pageBuilder.picker(letters.visible(letterId), typed, on));
    }

    @GET
    @Path("live")
    @PermitAll
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    public Multi<OutboundSseEvent> live(@PathParam("letterId") UUID letterId, Sse sse) {
        pageBuilder.requireVisible(letterId);
        Multi<OutboundSseEvent> ticks = changeListener
                .of(letterId)
                .map(id -> sse.newEvent("changed", String.valueOf(System.currentTimeMillis())));
        Multi<OutboundSseEvent> heartbeats = Multi.createFrom()
                .ticks()
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("still here").build());
        return streams.open(stream ->
                Multi.createBy().merging().streams(ticks, heartbeats).select().first(MAX_STREAM_DURATION));
    }
}
