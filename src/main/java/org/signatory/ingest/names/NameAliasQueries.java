package org.signatory.ingest.names;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;

/** Reads the aliases of this instance. */
@ApplicationScoped
@Transactional
public class NameAliasQueries {

    private static final Keyset<NameAlias> NEWEST_FIRST = new Keyset<>(
            "name-aliases",
            true,
            "a.recordedAt",
            List.of(new Key("a.recordedAt", Instant.class), new Key("a.id", UUID.class)));

    /** Returns one page of the aliases, latest first. */
    public Page<NameAliasView> page(PageParameters paging) {
        return NEWEST_FIRST
                .page(EntityQuery.of(NameAlias.class, "a").and("a.removedAt is null", Map.of()), paging)
                .map(NameAliasView::of);
    }

    public NameAliasView get(UUID id) {
        return NameAliasView.of(NameAlias.find(id));
    }
}
