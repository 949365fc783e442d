package org.signatory.documents;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.signatory.letters.LetterAsOf;

/** Holds the layout options of a document, and values that replace those of the record. */
public class DocumentOptions extends SignatureBlockOptions {

    @QueryParam("columns")
    @DefaultValue("2")
    @Min(1)
    @Max(3)
    @Parameter(description = "Columns of the signature block, 1 to 3; plain text has one.")
    public int columns;

    @QueryParam("space")
    @DefaultValue("false")
    @Parameter(description = "Whether each name has space above for a handwritten signature.")
    public boolean space;

    @QueryParam("asOf")
    @Parameter(description = LetterAsOf.PARAMETER)
    public LocalDate asOf;

    @QueryParam("date")
    @Parameter(description = "For staff: the date line; by default the sent date, or today in Washington.")
    public LocalDate date;

    @QueryParam("salutation")
    @Size(max = 200)
    @Parameter(description = "For staff: the salutation; by default that of the text, or one made from the recipients.")
    public String salutation;

    @QueryParam("template")
    @Size(max = 50)
    @Parameter(description = "For staff: the template of a whole letter as a Word file.")
    public String template;

    /** Returns whether any option changes content or letterhead, which is limited to staff. */
    boolean areStaffs() {
        return date != null || salutation != null || template != null;
    }
}
