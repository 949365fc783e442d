package org.signatory.endorsements;

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

/** Selects and sorts organizations. */
public class OrganizationFilter {

    @QueryParam("q")
    @Size(max = 200)
    @Parameter(
            description = "Prefixes of words in the name, acronym or another name, without regard to case or accents.")
    public String q;

    @QueryParam("sort")
    @DefaultValue("name")
    @Parameter(
            description =
                    "Sort order. Between pages, an organization that changes can be repeated when sorting by `updated`"
                            + " and missed when sorting by `name` if its name changes.")
    public Sort sort;

    @Schema(name = "OrganizationSort")
    public enum Sort {
        NAME(false, new Key("o.sortName", String.class)),
        NAME_DESCENDING(true, new Key("o.sortName", String.class)),
        UPDATED(false, new Key("o.updatedAt", Instant.class)),
        UPDATED_DESCENDING(true, new Key("o.updatedAt", Instant.class));

        private final Keyset<Organization> keyset;

        Sort(boolean descending, Key key) {
            keyset = new Keyset<>(name(), descending, "o.updatedAt", List.of(key, new Key("o.id", UUID.class)));
        }

        Keyset<Organization> keyset() {
            return keyset;
        }
    }

    /** Returns a query for the organizations that match the filters, without merged records. */
    EntityQuery<Organization> organizations() {
        EntityQuery<Organization> organizations =
                EntityQuery.of(Organization.class, "o").and("o.mergedInto is null");
        if (q != null) {
            int i = 0;
            List<String> words = TextNormalizer.words(q);
            if (words.isEmpty()) {
                // A text without letters or digits matches no name.
                organizations.and("1 = 0");
            }
            for (String word : words) {
                String name = "word" + i++;
                organizations.and("concat(' ', o.searchName) like :" + name, name, "% " + word + "%");
            }
        }
        return organizations;
    }
}
