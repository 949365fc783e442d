package org.signatory.letters;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Selects and sorts letters. */
public class LetterQuery extends LetterFilter {

    @QueryParam("sort")
    @DefaultValue("-created")
    @Parameter(
            description =
                    "Sort order; a minus reverses it. The orders `created` and `-created` never change, so reading all pages"
                            + " returns every letter exactly once. In the other orders, a letter that changes between pages can move: with"
                            + " `updated` it can be repeated; with `-updated`, `deadline`, `-sent` and `title` it can also be missed. To get"
                            + " the changed letters, list again with `updatedSince` set to the time when you began.")
    public LetterSort sort;
}
