package org.signatory.endorsers;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.signatory.common.ErrorCode;
import org.signatory.common.Problem;
import org.signatory.common.Problem.FieldError;
import org.signatory.common.Texts;

/** The rules that every organization's record keeps. */
final class Organizations {

    private Organizations() {}

    /**
     * Refuses a draft that a stored record contradicts.
     *
     * @param own the organization's id, or null for one that is to be made
     */
    static void requireSound(OrganizationDraft draft, UUID own) {
        Optional<Organization> namesake =
                Organization.<Organization>find("sortName = ?1 and mergedInto is null", Texts.folded(draft.name()))
                        .stream()
                        .filter(other -> !other.id.equals(own))
                        .findFirst();
        if (namesake.isPresent()) {
            throw Problem.of(
                            ErrorCode.CONFLICT,
                            "There is a record of this name already: %s. Use it, or merge the two.",
                            namesake.get().name)
                    .with("organizationId", namesake.get().id);
        }
        requireParent(draft.parentId(), own);
    }

    private static void requireParent(UUID first, UUID own) {
        Set<UUID> above = new HashSet<>();
        UUID parentId = first;
        while (parentId != null && above.add(parentId)) {
            if (parentId.equals(own)) {
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
