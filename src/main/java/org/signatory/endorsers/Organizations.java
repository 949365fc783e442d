package org.signatory.endorsers;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.signatory.common.ErrorCode;
import org.signatory.common.Problem;
import org.signatory.common.Problem.FieldError;

/** The rules that every organization's record keeps. */
final class Organizations {

    private Organizations() {}

    static void requireSound(Organization organization) {
        UUID own = organization.id == null ? new UUID(0, 0) : organization.id;
        Optional<Organization> namesake = Organization.find(
                        "sortName = ?1 and mergedInto is null and id <> ?2", organization.sortName, own)
                .firstResultOptional();
        if (namesake.isPresent()) {
            throw Problem.of(
                            ErrorCode.CONFLICT,
                            "There is a record of this name already: %s. Use it, or merge the two.",
                            namesake.get().name)
                    .with("organizationId", namesake.get().id);
        }
        if (organization.parentId != null) {
            requireParent(organization);
        }
    }

    private static void requireParent(Organization organization) {
        Set<UUID> above = new HashSet<>();
        UUID parentId = organization.parentId;
        while (parentId != null && above.add(parentId)) {
            if (parentId.equals(organization.id)) {
                throw Problem.field("/parentId", "An organization cannot be a part of itself.");
            }
            UUID asked = parentId;
            parentId = Organization.<Organization>findByIdOptional(parentId)
                    .orElseThrow(() -> Problem.invalid(
                            ErrorCode.UNKNOWN_REFERENCE,
                            List.of(FieldError.at("/parentId", "There is no organization " + asked + "."))))
                    .parentId;
        }
    }
}
