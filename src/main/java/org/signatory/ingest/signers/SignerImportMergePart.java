package org.signatory.ingest.signers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.signatory.letters.LetterMergeContext;
import org.signatory.letters.LetterMergeItem.Kind;
import org.signatory.letters.LetterMergeItem.Outcome;
import org.signatory.letters.LetterMergePart;

/**
 * Moves the imports of a merged letter. A record of a Member who was on both letters no longer names a sign-on, so undoing
 * the import does not remove the signature from the other source.
 */
@ApplicationScoped
class SignerImportMergePart implements LetterMergePart {

    @Override
    public void merge(LetterMergeContext merge) {
        List<SignerImportEntity> imports =
                SignerImportEntity.list("letterId = ?1 order by recordedAt, id", merge.duplicate().id);
        for (SignerImportEntity each : imports) {
            each.letterId = merge.kept().id;
            String name = each.fileName == null ? each.kind : each.fileName;
            merge.add(Kind.IMPORT, each.id, name, Outcome.MOVED);
        }
        ImportedSigner.flush();
        ImportedSigner.update(
                "signOnId = null, changes = null where importId in (select i.id from SignerImportEntity i where i.letterId = ?1)"
                        + " and signOnId in (select s.id from SignOn s where s.letterId = ?2)",
                merge.kept().id,
                merge.duplicate().id);
    }
}
