package org.signatory.insights;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record SimilarMemberList(
        @Schema(required = true, description = "Members, by descending similarity.")
        List<SimilarSigner> items,

        @Schema(
                description =
                        "Total number of Members, regardless of the limit: those who serve today and signed any of the"
                                + " letters.")
        int total,

        @Schema(description = "Number of analyzed letters of the Member.")
        int letters) {}
