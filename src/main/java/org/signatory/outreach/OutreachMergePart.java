package org.signatory.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.LetterMergeContext;
import org.signatory.letters.LetterMergeItem.Kind;
import org.signatory.letters.LetterMergeItem.Outcome;
import org.signatory.letters.LetterMergePart;
import org.signatory.letters.MergeDifferences;
import org.signatory.roster.Member;

/** Moves the outreach of a merged letter; where both letters have a record, copies the notes. */
@ApplicationScoped
@RequiredArgsConstructor
class OutreachMergePart implements LetterMergePart {

    private final MergeDifferences differences;

    @Override
    public void merge(LetterMergeContext merge) {
        for (Outreach outreach : Outreach.of(merge.duplicate().id)) {
            Member member = Member.findById(outreach.bioguideId);
            Optional<Outreach> own = Outreach.of(merge.kept().id, outreach.bioguideId);
            if (own.isEmpty()) {
                outreach.letterId = merge.kept().id;
                merge.add(Kind.OUTREACH, member.bioguideId, member.printedName(), Outcome.MOVED);
            } else {
                OutreachNote.on(List.of(outreach.id))
                        .forEach(note ->
                                OutreachNote.add(own.get(), note.text, note.actor, note.organizationId, note.at));
                OutreachInput kept = OutreachInput.of(own.get());
                merge.add(
                        Kind.OUTREACH,
                        member.bioguideId,
                        member.printedName(),
                        Outcome.COMBINED,
                        differences.between(kept, OutreachInput.of(outreach), kept));
            }
        }
    }
}
