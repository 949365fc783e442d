package org.signatory.web;

import java.util.List;
import org.signatory.letters.LetterDetail;
import org.signatory.platform.http.Problem;

/**
 * Represents the model of the page that staff see for a void letter.
 *
 * @param problem why the last action was rejected
 */
record VoidedLetterPage(LetterDetail letter, List<HistoryLine> history, Problem problem) {}
