package org.signatory.endorsements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterAccessCondition;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;
import org.signatory.security.Caller;

/** Reads the endorsement requests visible to the caller: all for staff, those of the own organization for partners. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class EndorsementRequestQueries {

    private static final Keyset<EndorsementRequest> OLDEST_FIRST = new Keyset<>(
            "endorsement-requests",
            false,
            "r.updatedAt",
            List.of(new Key("r.createdAt", Instant.class), new Key("r.id", UUID.class)));

    private final Caller caller;

    /** Returns one page of the requests that match the filters, oldest first; a filter that is null selects all. */
    public Page<EndorsementRequestView> page(
            UUID letterId, UUID organizationId, EndorsementRequest.State state, PageParameters paging) {
        Page<EndorsementRequest> page = OLDEST_FIRST.page(
                visible()
                        .and("r.letterId = :letter", "letter", letterId)
                        .and("r.organizationId = :organization", "organization", organizationId)
                        .and("r.state = :state", "state", state),
                paging);
        return page.with(views(page.items()));
    }

    /** Lists the pending requests for a visible letter, newest last. */
    public List<EndorsementRequestView> pending(UUID letterId) {
        if (!caller.isStaff() && !caller.isPartner()) {
            return List.of();
        }
        return views(visible()
                .and("r.letterId = :letter and r.state = PENDING", "letter", letterId)
                .rows("r.createdAt, r.id"));
    }

    public VersionedBody<EndorsementRequestView> get(UUID id) {
        return versioned(find(id));
    }

    EndorsementRequest find(UUID id) {
        return visible().and("r.id = :id", "id", id).rows("r.id").stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("request for an endorsement"));
    }

    private EntityQuery<EndorsementRequest> visible() {
        EntityQuery<EndorsementRequest> requests =
                LetterAccessCondition.of(caller).narrow(EntityQuery.of(EndorsementRequest.class, "r"), "r.letterId");
        return caller.isPartner()
                ? requests.and(
                        "r.organizationId = :own",
                        "own",
                        caller.organizationId().orElseThrow())
                : requests;
    }

    static VersionedBody<EndorsementRequestView> versioned(EndorsementRequest request) {
        return new VersionedBody<>(request.version, view(request));
    }

    static EndorsementRequestView view(EndorsementRequest request) {
        return views(List.of(request)).get(0);
    }

    private static List<EndorsementRequestView> views(List<EndorsementRequest> requests) {
        Map<UUID, String> titles =
                Letter.<Letter>list(
                                "id in ?1",
                                requests.stream().map(each -> each.letterId).toList())
                        .stream()
                        .collect(Collectors.toMap(each -> each.id, each -> each.title));
        Map<UUID, String> names =
                Organization.<Organization>list(
                                "id in ?1",
                                requests.stream()
                                        .map(each -> each.organizationId)
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(each -> each.id, each -> each.name));
        return requests.stream()
                .map(each -> EndorsementRequestView.of(each, titles.get(each.letterId), names.get(each.organizationId)))
                .toList();
    }
}
