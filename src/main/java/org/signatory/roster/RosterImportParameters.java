package org.signatory.roster;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.signatory.platform.http.DryRunDocs;

/** Defines the parameters of a roster import. */
public class RosterImportParameters {

    @QueryParam("coverage")
    @Parameter(
            description =
                    "Scope of the file: which Members it lists. Defaults to complete for CSV and current for other formats.")
    public RosterFileScope coverage;

    @QueryParam("asOf")
    @Parameter(
            description = "Date of the roster. By default, the latest start of a term in the file;"
                    + " absences are then not treated as departures.")
    public LocalDate asOf;

    @QueryParam("source")
    @DefaultValue("upload")
    @Size(min = 1, max = 300)
    @Parameter(description = "Source of the file.")
    public String source;

    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(description = DryRunDocs.PARAMETER)
    public boolean dryRun;
}
