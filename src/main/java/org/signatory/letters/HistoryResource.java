package org.signatory.letters;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.access.Role;
import org.signatory.common.Answers;
import org.signatory.common.ErrorCode;
import org.signatory.common.Fails;
import org.signatory.common.Keyset;
import org.signatory.common.Keyset.Key;
import org.signatory.common.Paging;
import org.signatory.common.Selection;
import org.signatory.history.Entry;
import org.signatory.history.HistoryView;

/** Everything that was ever done to a letter and its lists. */
@Path("/v1/letters/{letterId}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
@Transactional
public class HistoryResource {

    private static final Keyset<Entry> IN_ORDER = new Keyset<>(
            "history", false, "h.at", List.of(new Key("h.at", Instant.class), new Key("h.id", UUID.class)));

    @Inject
    Letters letters;

    @Inject
    Answers answers;

    @GET
    @RolesAllowed(Role.STAFF)
    @Operation(summary = "Read a letter's history, oldest first")
    @APIResponseSchema(HistoryPage.class)
    @Fails({ErrorCode.NOT_FOUND})
    public Response listLetterHistory(@PathParam("letterId") UUID letterId, @Valid @BeanParam Paging paging) {
        letters.visible(letterId);
        return answers.page(
                IN_ORDER.page(Selection.of(Entry.class, "h").and("h.letterId = :id", "id", letterId), paging)
                        .map(HistoryView::of));
    }

    /** Names the page's schema in the contract. */
    @Schema(name = "AuditEntryPage")
    public record HistoryPage(List<HistoryView> items, String next, int limit, Long total) {}
}
