package org.signatory.roster;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.signatory.platform.http.DryRun;

/** What a caller says of the roster file in the body. */
public class RosterUpload {

    @QueryParam("coverage")
    @Parameter(description = "Whom the file lists; CSV is taken as complete, the others as current.")
    public Coverage coverage;

    @QueryParam("asOf")
    @Parameter(
            description = "The day whose roster it is. Where it is not given, the latest start of a term in the file"
                    + " stands for it, and nobody's absence is taken for a departure.")
    public LocalDate asOf;

    @QueryParam("source")
    @DefaultValue("upload")
    @Size(min = 1, max = 300)
    @Parameter(description = "Where the file came from.")
    public String source;

    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(description = DryRun.PARAMETER)
    public boolean dryRun;
}
