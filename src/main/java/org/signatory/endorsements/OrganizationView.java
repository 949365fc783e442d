package org.signatory.endorsements;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organization as it is shown. */
@Schema(name = "Organization")
public record OrganizationView(
        @Schema(required = true, description = "Its id.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID id,

        @Schema(required = true, description = "The full name.", examples = "American Civil Liberties Union")
        String name,

        @Schema(description = "The short name.", examples = "ACLU")
        String acronym,

        @Schema(description = "The web site.", examples = "https://www.aclu.org/")
        String url,

        @Schema(required = true, description = "Other names it goes by.", examples = "[\"ACLU\"]")
        List<String> aliases,

        @Schema(description = "The organization it is a part of.", examples = "01890a5d-ac96-774b-bcce-b302099a8058")
        UUID parentId,

        @Schema(description = "Records of the same organization that were merged into this one.", examples = "[]")
        List<UUID> mergedIds,

        @Schema(required = true, description = "When the record was made.", examples = "2021-01-20T15:00:00Z")
        Instant createdAt,

        @Schema(required = true, description = "When it last changed.", examples = "2021-02-11T15:00:00Z")
        Instant updatedAt) {

    static OrganizationView of(Organization organization, List<UUID> mergedIds) {
        return new OrganizationView(
                organization.id,
                organization.name,
                organization.acronym,
                organization.url,
                organization.aliases,
                organization.parentId,
                mergedIds,
                organization.createdAt,
                organization.updatedAt);
    }
}
