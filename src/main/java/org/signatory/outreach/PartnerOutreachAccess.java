package org.signatory.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.signatory.endorsements.Organization;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.security.Caller;

/** Limits partners to the outreach that is assigned to their organization. */
@ApplicationScoped
@RequiredArgsConstructor
class PartnerOutreachAccess {

    private final Caller caller;

    /** Returns the caller's organization; empty for staff, who see all outreach. */
    Optional<UUID> organization() {
        return caller.isPartner() ? caller.organizationId().map(id -> Organization.current(id).id) : Optional.empty();
    }

    boolean isVisible(Outreach outreach) {
        return organization()
                .map(own ->
                        outreach.organizationId != null && own.equals(Organization.current(outreach.organizationId).id))
                .orElse(true);
    }

    boolean isVisible(OutreachNote note) {
        return organization()
                .map(own -> note.organizationId != null && own.equals(Organization.current(note.organizationId).id))
                .orElse(true);
    }

    /** Rejects a sort order or filter that would reveal changes by staff. */
    void requireVisible(OutreachSort sort, boolean filteredByUpdate) {
        boolean byUpdate = sort == OutreachSort.UPDATED || sort == OutreachSort.UPDATED_DESCENDING || filteredByUpdate;
        if (byUpdate && caller.isPartner()) {
            throw Problem.of(
                    ErrorCode.INVALID_PARAMETER, "Partners cannot sort or filter outreach by the last change.");
        }
    }

    /** Returns the draft of a partner with the recorded details that only staff see or change. */
    static OutreachInput completed(OutreachInput draft, Outreach recorded) {
        boolean reassigned = draft.assignee() != null
                || draft.assigneeOrganizationId() != null
                        && !draft.assigneeOrganizationId().equals(recorded.organizationId);
        if (reassigned) {
            throw Problem.field("/assignee", "Only staff can assign outreach. Remove the assignee.");
        }
        if (Stream.of(draft.contactName(), draft.contactEmail(), draft.contactPhone())
                .anyMatch(Objects::nonNull)) {
            throw Problem.field("/contactName", "Only staff can record contacts. Enter the contact in the note.");
        }
        return draft.toBuilder()
                .assigneeOrganizationId(recorded.organizationId)
                .contactName(recorded.contactName)
                .contactEmail(recorded.contactEmail)
                .contactPhone(recorded.contactPhone)
                .build();
    }
}
