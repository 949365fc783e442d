package org.signatory.endorsers;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.signatory.common.Keyset;
import org.signatory.common.Keyset.Key;
import org.signatory.common.Texts;

/** Which organizations a list holds, and in which order. */
public class OrganizationFilter {

    @QueryParam("q")
    @Size(max = 200)
    @Parameter(
            description = "Beginnings of words of the name, acronym or another name; accents and case do not matter.")
    public String q;

    @QueryParam("sort")
    @DefaultValue("name")
    public Sort sort;

    /** The orders in which organizations can be listed. */
    @Schema(name = "OrganizationSort")
    public enum Sort {
        @JsonProperty("name")
        NAME(new Key<>("o.sortName", String.class, organization -> organization.sortName)),
        @JsonProperty("updated")
        UPDATED(new Key<>("o.updatedAt", Instant.class, organization -> organization.updatedAt));

        private final Keyset<Organization> keyset;

        Sort(Key<Organization> key) {
            keyset = new Keyset<>(
                    name(),
                    false,
                    "o.updatedAt",
                    List.of(key, new Key<>("o.id", UUID.class, organization -> organization.id)));
        }

        Keyset<Organization> keyset() {
            return keyset;
        }
    }

    private final Map<String, Object> parameters = new HashMap<>();

    /** The query from {@code from} on. */
    String from() {
        StringBuilder where = new StringBuilder("from Organization o where o.mergedInto is null");
        if (q != null) {
            int i = 0;
            for (String word : Texts.folded(q).split(" ")) {
                where.append(" and lower(concat(' ', o.sortName, ' ', coalesce(o.acronym, ''), ' ',")
                        .append(" array_to_string(o.aliases, ' '))) like :word")
                        .append(i);
                parameters.put("word" + i, "% " + word + "%");
                i++;
            }
        }
        return where.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
