package org.signatory.letters;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Selects and sorts letters. */
public class LetterListFilter extends LetterFilter {

    @QueryParam("sort")
    @Parameter(
            description =
                    "Sort order; a leading minus reverses the order. Default: `relevance` with `q`, otherwise `-created`. In the orders `created` and `-created`, reading all pages returns every letter exactly once. In the other orders, a letter that changes between pages can be repeated or missed; to get the changed letters, list again with `updatedSince`.")
    public LetterSort sort;

    /** Returns the order of the list. Without search terms, letters are sorted by creation instead of relevance. */
    LetterSort order() {
        if (sort == null || sort == LetterSort.RELEVANCE) {
            return q == null ? LetterSort.CREATED_DESCENDING : LetterSort.RELEVANCE;
        }
        return sort;
    }
}
