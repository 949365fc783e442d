package org.signatory.endorsements;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Organization")
public record OrganizationView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Full name.", examples = "American Civil Liberties Union")
        String name,

        @Schema(description = "Short name.", examples = "ACLU")
        String acronym,

        @Schema(description = "Website.", examples = "https://www.aclu.org/")
        String url,

        @Schema(required = true, description = "Other names of the organization.", examples = "[\"ACLU\"]")
        List<String> aliases,

        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8058")
        UUID parentId,

        @Schema(description = "IDs of records that were merged into this one.", examples = "[]")
        List<UUID> mergedIds,

        @Schema(required = true, examples = "2021-01-20T15:00:00Z")
        Instant createdAt,

        @Schema(required = true, examples = "2021-02-11T15:00:00Z")
        Instant updatedAt,

        @Schema(
                description =
                        "Records that may be the same organization; present only in the response to a create request.")
        List<LikelyDuplicateOrganization> likelyDuplicates) {

    OrganizationView withLikelyDuplicates(List<LikelyDuplicateOrganization> duplicates) {
        return new OrganizationView(
                id, name, acronym, url, aliases, parentId, mergedIds, createdAt, updatedAt, duplicates);
    }

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
                organization.updatedAt,
                null);
    }
}
