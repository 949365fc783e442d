package org.signatory.ingest.names;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "NameAlias")
public record NameAliasView(
        @Schema(required = true, examples = "01894f2a-7c1d-7e55-8a3b-3f4c1d2e5a6b")
        UUID id,

        @Schema(
                required = true,
                description = "The spelling; accents, case and spaces do not matter.",
                examples = "The Gentlelady from Evanston")
        String written,

        @Schema(required = true, description = "The Member's Bioguide ID.", examples = "S001145")
        String bioguideId,

        @Schema(
                required = true,
                description = "Name of the API key that created the alias.",
                examples = "Coalition desk")
        String actor,

        @Schema(required = true, examples = "2021-02-11T15:00:00Z")
        Instant recordedAt) {

    static NameAliasView of(NameAlias alias) {
        return new NameAliasView(alias.id, alias.written, alias.bioguideId, alias.actor, alias.recordedAt);
    }
}
