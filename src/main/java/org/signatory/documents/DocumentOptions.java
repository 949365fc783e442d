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

    @QueryParam("signatureSpace")
    @DefaultValue("false")
    @Parameter(description = "Whether to leave space above names for handwritten signatures.")
    public boolean signatureSpace;

    @QueryParam("committee")
    @Size(max = 6)
    @Parameter(
            description =
                    "Code of a committee, such as HSJU, whose leaders sign with their titles, such as Ranking Member, as of the date of the letter.")
    public String committee;

    @QueryParam("asOf")
    @Parameter(description = LetterAsOf.PARAMETER)
    public LocalDate asOf;

    @QueryParam("date")
    @Parameter(description = "Date line; defaults to the sent date, or to today in Washington. Staff only.")
    public LocalDate date;

    @QueryParam("salutation")
    @Size(max = 200)
    @Parameter(
            description =
                    "Salutation; defaults to the one in the text, or to one derived from the recipients. Staff only.")
    public String salutation;

    @QueryParam("template")
    @Size(max = 50)
    @Parameter(description = "Template for an entire letter as a Word file. Staff only.")
    public String template;

    /** Returns whether any option changes content or letterhead, which is limited to staff. */
    boolean areStaffs() {
        return date != null || salutation != null || template != null;
    }
}
