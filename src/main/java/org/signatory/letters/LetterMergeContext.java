package org.signatory.letters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.signatory.letters.LetterMergeItem.Kind;
import org.signatory.letters.LetterMergeItem.Outcome;

/** Holds the two letters of a merge and what was done with their records. */
public final class LetterMergeContext {

    private final Letter kept;
    private final Letter duplicate;
    private final Instant now;
    private final TextVersionTimeline texts;
    private final List<LetterMergeItem> items = new ArrayList<>();

    LetterMergeContext(Letter kept, Letter duplicate, Instant now) {
        this.kept = kept;
        this.duplicate = duplicate;
        this.now = now;
        this.texts = TextVersionTimeline.of(kept);
    }

    public Letter kept() {
        return kept;
    }

    public Letter duplicate() {
        return duplicate;
    }

    public Instant now() {
        return now;
    }

    /** Returns the versions of the text of the letter to keep. */
    public TextVersionTimeline texts() {
        return texts;
    }

    public void add(Kind kind, Object subject, String name, Outcome outcome) {
        add(kind, subject, name, outcome, List.of());
    }

    public void add(Kind kind, Object subject, String name, Outcome outcome, List<MergeDifference> differences) {
        items.add(new LetterMergeItem(kind, subject.toString(), name, outcome, differences));
    }

    List<LetterMergeItem> items() {
        return List.copyOf(items);
    }
}
