package org.signatory.common;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters that every list takes. */
public class Paging {

    @QueryParam("cursor")
    @Size(max = 2000)
    @Parameter(description = "Where to go on: `next` of the page before. Opaque; keep the other parameters the same.")
    public String cursor;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(500)
    @Parameter(description = "Rows a page, 1 to 500.")
    public int limit;

    @QueryParam("count")
    @DefaultValue("false")
    @Parameter(description = "Also count all rows that the filters match.")
    public boolean count;

    @QueryParam("updatedSince")
    @Parameter(description = "Only what changed at this instant or later, itself or anything within it.")
    public Instant updatedSince;

    public static Paging of(String cursor, int limit) {
        Paging paging = new Paging();
        paging.cursor = cursor;
        paging.limit = limit;
        return paging;
    }
}
