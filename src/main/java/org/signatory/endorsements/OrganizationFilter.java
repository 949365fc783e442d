package org.signatory.endorsements;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;
import org.signatory.platform.text.TextNormalizer;

/** Which organizations a list holds, and in which order. */
public class OrganizationFilter {

    @QueryParam("q")
    @Size(max = 200)
    @Parameter(
            description = "Beginnings of words of the name, acronym or another name; accents and case do not matter.")
    public String q;

    @QueryParam("sort")
    @DefaultValue("name")
    @Parameter(
            description =
                    "The order. While all pages are read, an organization that changes can be repeated with `updated`,"
                            + " and missed with `name` if it is renamed.")
    public Sort sort;

    /** The orders in which organizations can be listed. */
    @Schema(name = "OrganizationSort")
    public enum Sort {
        @JsonProperty("name")
        NAME(false, new Key("o.sortName", String.class)),
        @JsonProperty("-name")
        NAME_DESCENDING(true, new Key("o.sortName", String.class)),
        @JsonProperty("updated")
        UPDATED(false, new Key("o.updatedAt", Instant.class)),
        @JsonProperty("-updated")
        UPDATED_DESCENDING(true, new Key("o.updatedAt", Instant.class));

        private final Keyset<Organization> keyset;

        Sort(boolean descending, Key key) {
            keyset = new Keyset<>(name(), descending, "o.updatedAt", List.of(key, new Key("o.id", UUID.class)));
        }

        Keyset<Organization> keyset() {
            return keyset;
        }
    }

    /** The organizations that the filters let through; merged records stand for themselves no more. */
    EntityQuery<Organization> organizations() {
        EntityQuery<Organization> organizations =
                EntityQuery.of(Organization.class, "o").and("o.mergedInto is null");
        if (q != null) {
            int i = 0;
            for (String word : TextNormalizer.folded(q).split(" ")) {
                String name = "word" + i++;
                organizations.and(
                        "lower(concat(' ', o.sortName, ' ', coalesce(o.acronym, ''), ' ',"
                                + " array_to_string(o.aliases, ' '))) like :" + name,
                        name,
                        "% " + word + "%");
            }
        }
        return organizations;
    }
}
