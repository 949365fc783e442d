package org.signatory.ingest.endorsers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;

@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class EndorserImportQueries {

    private static final Keyset<EndorserImport> NEWEST_FIRST = new Keyset<>(
            "endorser-imports",
            true,
            "i.recordedAt",
            List.of(new Key("i.recordedAt", Instant.class), new Key("i.id", UUID.class)));

    private final LetterReadService letters;

    /** Returns one page of the imports, latest first. */
    public Page<EndorserImportReport> page(UUID letterId, PageParameters paging) {
        Letter letter = letters.visible(letterId);
        return NEWEST_FIRST
                .page(
                        EntityQuery.of(EndorserImport.class, "i").and("i.letterId = :letter", "letter", letter.id),
                        paging)
                .map(done -> done.report(List.of()));
    }

    public EndorserImportReport get(UUID letterId, UUID importId) {
        return find(letters.visible(letterId), importId).report(List.of());
    }

    static EndorserImport find(Letter letter, UUID importId) {
        return EndorserImport.<EndorserImport>find("id = ?1 and letterId = ?2", importId, letter.id)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("import of this letter"));
    }
}
