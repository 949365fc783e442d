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

    /**
     * The transaction timeout. A changed row is stamped within its transaction, and becomes visible at the commit.
     */
    private static final Duration MAX_TRANSACTION = Duration.ofSeconds(60);

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
    @Parameter(
            description =
                    "Only rows that changed at this instant or later, themselves or anything within them. Rows that"
                            + " changed in the minute before are included too: a change appears when its transaction ends, up to a"
                            + " minute after its time. So polling with the latest `updatedAt` read misses nothing and repeats some rows.")
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
