package org.signatory.ingest.endorsers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.signatory.letters.LetterMergeContext;
import org.signatory.letters.LetterMergeItem.Kind;
import org.signatory.letters.LetterMergeItem.Outcome;
import org.signatory.letters.LetterMergePart;

/** Moves the imports of endorsers of a merged letter. */
@ApplicationScoped
class EndorserImportMergePart implements LetterMergePart {

    @Override
    public void merge(LetterMergeContext merge) {
        List<EndorserImport> imports =
                EndorserImport.list("letterId = ?1 order by recordedAt, id", merge.duplicate().id);
        for (EndorserImport each : imports) {
            each.letterId = merge.kept().id;
            merge.add(Kind.IMPORT, each.id, each.fileName == null ? "text" : each.fileName, Outcome.MOVED);
        }
    }
}
