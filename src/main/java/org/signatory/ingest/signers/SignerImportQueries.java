package org.signatory.ingest.signers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.ResultCounts;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;

@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class SignerImportQueries {

    private static final Keyset<SignerImportEntity> NEWEST_FIRST = new Keyset<>(
            "signer-imports",
            true,
            "i.recordedAt",
            List.of(new Key("i.recordedAt", Instant.class), new Key("i.id", UUID.class)));

    private final LetterReadService letters;

    /** Returns one page of the imports, latest first, without their texts and records. */
    public Page<SignerImportReport> page(UUID letterId, PageParameters paging) {
        Letter letter = letters.visible(letterId);
        Page<SignerImportEntity> page = NEWEST_FIRST.page(
                EntityQuery.of(SignerImportEntity.class, "i").and("i.letterId = :letter", "letter", letter.id), paging);
        Map<UUID, Map<SignerRecordOutcome, Integer>> counts = ImportedSigner.outcomes(
                page.items().stream().map(done -> done.id).toList());
        return page.map(done -> report(
                done,
                SignerImportReport.Counts.of(new ResultCounts<>(counts.getOrDefault(done.id, Map.of()))),
                null,
                null));
    }

    /** Returns an import with its source text and records. */
    public SignerImportReport get(UUID letterId, UUID importId) {
        return report(find(letters.visible(letterId), importId), true);
    }

    static SignerImportEntity find(Letter letter, UUID importId) {
        return SignerImportEntity.<SignerImportEntity>find("id = ?1 and letterId = ?2", importId, letter.id)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("import of this letter"));
    }

    static List<ImportedSigner> records(SignerImportEntity done) {
        return ImportedSigner.list("importId = ?1 order by number", done.id);
    }

    static SignerImportReport report(SignerImportEntity done, boolean withText) {
        List<SignerImportRecordView> records =
                records(done).stream().map(SignerImportRecordView::of).toList();
        return report(done, SignerImportReport.Counts.of(records), records, withText ? done.text : null);
    }

    private static SignerImportReport report(
            SignerImportEntity done,
            SignerImportReport.Counts counts,
            List<SignerImportRecordView> records,
            String text) {
        return new SignerImportReport(
                done.id,
                false,
                done.kind,
                done.fileName,
                done.digest,
                done.asOf,
                done.actor,
                done.recordedAt,
                List.of(),
                List.of(),
                null,
                counts,
                records,
                List.of(),
                List.of(),
                text);
    }
}
