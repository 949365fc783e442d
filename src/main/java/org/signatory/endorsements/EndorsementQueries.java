package org.signatory.endorsements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterAccessCondition;
import org.signatory.letters.LetterReadService;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;
import org.signatory.security.Caller;

/** Reads the endorsements of letters visible to the caller. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class EndorsementQueries {

    private static final Keyset<Endorsement> PRINT_ORDER = new Keyset<>(
            "endorsers",
            false,
            "e.updatedAt",
            List.of(
                    new Key("coalesce(e.position, 100000)", Integer.class),
                    new Key("left(lower(e.printedName), 200)", String.class),
                    new Key("e.id", UUID.class)));

    private final LetterReadService letters;
    private final EndorserViews views;
    private final Caller caller;

    /** Returns one page of the endorsements of a letter that match the filters, in print order. */
    public Page<EndorserView> page(UUID letterId, EndorserFilter filter, PageParameters paging) {
        letters.visible(letterId, filter.asOf);
        Page<Endorsement> page = PRINT_ORDER
                .changedBy(LetterAccessCondition.of(caller).changed("e"))
                .page(filter.endorsements(letterId), paging);
        return page.with(views.views(page.items(), filter.asOf));
    }

    /** Returns the latest endorsement of a letter by an organization. */
    public VersionedBody<EndorserView> get(UUID letterId, UUID organizationId) {
        return versioned(Endorsement.latest(letters.visible(letterId), organizationId));
    }

    /** Lists the latest withdrawn endorsement of each organization, latest first. */
    public List<EndorserView> withdrawn(Letter letter) {
        Map<UUID, Endorsement> latest = new LinkedHashMap<>();
        Endorsement.<Endorsement>list(Endorsement.WITHDRAWN + Endorsement.LATEST_FIRST, letter.id)
                .forEach(each -> latest.putIfAbsent(each.organizationId, each));
        return views.views(List.copyOf(latest.values()), null);
    }

    VersionedBody<EndorserView> versioned(Endorsement endorsement) {
        return new VersionedBody<>(endorsement.version, views.view(endorsement));
    }
}
