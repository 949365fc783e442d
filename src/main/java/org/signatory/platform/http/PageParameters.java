package org.signatory.platform.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Declares the parameters of every list. */
public class PageParameters {

    /** The transaction timeout. A changed row is stamped within its transaction, and becomes visible at the commit. */
    private static final Duration MAX_TRANSACTION = Duration.ofSeconds(60);

    @QueryParam("cursor")
    @Size(max = 2000)
    @Parameter(
            description =
                    "Position in the list: `next` of the previous page. Opaque; keep the other parameters the same.")
    public String cursor;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(500)
    @Parameter(description = "Rows per page, 1 to 500.")
    public int limit;

    @QueryParam("count")
    @DefaultValue("false")
    @Parameter(description = "Whether to count all rows that match the filters.")
    public boolean count;

    @QueryParam("updatedSince")
    @Parameter(
            description =
                    "Lists only rows that changed, or contain something that changed, at or after this time. Also lists rows"
                            + " that changed in the minute before, because a change becomes visible when its transaction ends, up to a"
                            + " minute after its time. Polling with the latest `updatedAt` returns every change, and returns some rows more than once.")
    public Instant updatedSince;

    /** Returns the earliest change to include; null for all. */
    public static Instant changedFrom(Instant updatedSince) {
        return updatedSince == null ? null : updatedSince.minus(MAX_TRANSACTION);
    }

    public static PageParameters of(String cursor, int limit) {
        PageParameters paging = new PageParameters();
        paging.cursor = cursor;
        paging.limit = limit;
        return paging;
    }
}
