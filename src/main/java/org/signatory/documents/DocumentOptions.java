package org.signatory.documents;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How a document is laid out, and what its writer says otherwise than the record. */
public class DocumentOptions extends SignatureBlockOptions {

    @QueryParam("columns")
    @DefaultValue("2")
    @Min(1)
    @Max(3)
    @Parameter(description = "Columns of the signature block, 1 to 3; plain text has one.")
    public int columns;

    @QueryParam("space")
    @DefaultValue("false")
    @Parameter(description = "Whether each name has space above for a signature by hand.")
    public boolean space;

    @QueryParam("asOf")
    @Parameter(description = "The day at whose end, in Washington, the letter is read.")
    public LocalDate asOf;

    @QueryParam("date")
    @Parameter(
            description =
                    "For staff: the day of the date line; where nothing is said, that of sending, or today in Washington.")
    public LocalDate date;

    @QueryParam("salutation")
    @Size(max = 200)
    @Parameter(
            description =
                    "For staff: the salutation; where nothing is said, that of the text, or one made from the addressees.")
    public String salutation;

    @QueryParam("template")
    @Size(max = 50)
    @Parameter(description = "For staff: the template that a whole letter as a Word file is made from.")
    public String template;

    /** Whether any of it makes a paper say or look otherwise than the record: as the office's own word, it is staff's. */
    boolean areStaffs() {
        return date != null || salutation != null || template != null;
    }
}
