package org.signatory.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * Represents the pieces of one list or enumeration.
 *
 * @param lines whether each is on a line of its own
 */
record NameRun(List<NameSpan> pieces, boolean lines) {

    static NameRun of(NameSpan piece, boolean lines) {
        NameRun run = new NameRun(new ArrayList<>(), lines);
        run.pieces.add(piece);
        return run;
    }

    NameSpan first() {
        return pieces.get(0);
    }

    NameSpan last() {
        return pieces.get(pieces.size() - 1);
    }
}
