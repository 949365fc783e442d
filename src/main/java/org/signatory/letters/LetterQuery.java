package org.signatory.letters;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Selects and sorts letters. */
public class LetterQuery extends LetterFilter {

    @QueryParam("sort")
    @Parameter(
            description =
                    "Sort order; a leading minus reverses the order. Default: `relevance` with `q`, which lists letters with the words in the title first; otherwise"
                            + " `-created`. The orders `created` and `-created` never change, so reading all pages"
                            + " returns every letter exactly once. In the other orders, a letter that changes between pages can move: with"
                            + " `updated` it can be repeated; with `-updated`, `deadline`, `-sent`, `title` and `relevance` it can also be missed. To get"
                            + " the changed letters, list again with `updatedSince` set to the time at which you started.")
    public LetterSort sort;

    /** Returns the order of the list. Without search terms, letters are sorted by creation instead of relevance. */
    LetterSort order() {
        if (sort == null || sort == LetterSort.RELEVANCE) {
            return q == null ? LetterSort.CREATED_DESCENDING : LetterSort.RELEVANCE;
        }
        return sort;
    }
}
