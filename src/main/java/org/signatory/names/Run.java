package org.signatory.names;

import java.util.ArrayList;
import java.util.List;

/**
 * Pieces that stand in one list or one enumeration.
 *
 * @param lines whether each stands on a line of its own
 */
record Run(List<Piece> pieces, boolean lines) {

    static Run of(Piece piece, boolean lines) {
        Run run = new Run(new ArrayList<>(), lines);
        run.pieces.add(piece);
        return run;
    }

    Piece first() {
        return pieces.get(0);
    }

    Piece last() {
        return pieces.get(pieces.size() - 1);
    }
}
