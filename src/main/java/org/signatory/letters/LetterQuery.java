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
                    "The order; a minus reverses it. `created` and `-created` never change, so reading all pages"
                            + " returns every letter exactly once. In the other orders a letter that changes meanwhile moves: with"
                            + " `updated` it can be repeated, with `-updated`, `deadline`, `-sent` and `title` also missed. To get"
                            + " the letters that changed meanwhile, list again with `updatedSince` set to the time when you began.")
    public LetterSort sort;
}
