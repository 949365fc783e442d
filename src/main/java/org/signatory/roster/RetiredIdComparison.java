package org.signatory.roster;

import java.util.Set;

/** Compares the retired Bioguide IDs of a Member in a file with the stored roster. */
final class RetiredIdComparison {

    private final RosterChangePlanner comparison;
    private final RosterMember person;
    private final Set<String> listed;

    /** @param listed the IDs of all records in the file */
    RetiredIdComparison(RosterChangePlanner comparison, RosterMember person, Set<String> listed) {
        this.comparison = comparison;
        this.person = person;
        this.listed = listed;
    }

    void compare() {
        person.retiredIds().forEach(this::compare);
    }

    private void compare(String retired) {
        StoredRoster stored = comparison.stored;
        String id = person.bioguideId();
        if (stored.members.containsKey(retired)) {
            // An ID can be reassigned later, so the ID alone does not identify the person.
            if (stored.members.containsKey(id)
                    || listed.contains(retired)
                    || !new RosterMemberComparison(comparison, retired, person).isSamePerson()) {
                comparison.reportSuspicious(
                        id,
                        "The file lists the ID " + retired
                                + " as a retired ID of this Member, but that ID has a record of its own.");
                return;
            }
            rename(retired, id);
        }
        String current = stored.retired.putIfAbsent(retired, id);
        if (current == null) {
            RetiredBioguideId row = new RetiredBioguideId();
            row.retired = retired;
            row.bioguideId = id;
            row.recordedAt = comparison.now;
            comparison.plan.newRetiredIds.add(row);
        } else if (!current.equals(id)) {
            comparison.reportSuspicious(id, "The ID " + retired + " is already a retired ID of " + current + ".");
        }
    }

    private void rename(String retired, String id) {
        comparison.stored.rename(retired, id);
        comparison.plan.renamed.put(retired, id);
        Member member = comparison.stored.members.get(id);
        member.updatedAt = comparison.now;
        comparison.plan.changedMembers.add(member);
        comparison.plan.corrected.add(id);
        comparison.report(
                RosterChangeKind.CHANGED,
                id,
                "The ID " + retired + " was replaced by this ID.",
                comparison.file.asOf(),
                RosterChangeDetails.of(retired),
                RosterChangeDetails.of(id));
    }
}
