package org.signatory.roster;

import java.util.Set;

/** Bioguide IDs that a file says were given up for another, and what the stored roster knows of them. */
final class RetiredIds {

    private final RosterComparison whole;
    private final RosterMember person;
    private final Set<String> listed;

    /** @param listed the IDs of all the file's records */
    RetiredIds(RosterComparison whole, RosterMember person, Set<String> listed) {
        this.whole = whole;
        this.person = person;
        this.listed = listed;
    }

    void compare() {
        person.retiredIds().forEach(this::compare);
    }

    private void compare(String retired) {
        StoredRoster known = whole.known;
        String id = person.bioguideId();
        if (known.members.containsKey(retired)) {
            // An ID can be given to somebody else later, so the same ID alone does not make the same person.
            if (known.members.containsKey(id)
                    || listed.contains(retired)
                    || !new MemberComparison(whole, retired, person).isSamePerson()) {
                whole.suspect(id, "The ID " + retired + " is said to be retired for this one, yet it has a record.");
                return;
            }
            rename(retired, id);
        }
        String current = known.retired.putIfAbsent(retired, id);
        if (current == null) {
            RetiredId row = new RetiredId();
            row.retired = retired;
            row.bioguideId = id;
            row.recordedAt = whole.now;
            whole.plan.newRetiredIds.add(row);
        } else if (!current.equals(id)) {
            whole.suspect(id, "The ID " + retired + " is known as a retired ID of " + current + ".");
        }
    }

    private void rename(String retired, String id) {
        whole.known.rename(retired, id);
        whole.plan.renamed.put(retired, id);
        Member member = whole.known.members.get(id);
        member.updatedAt = whole.now;
        whole.plan.changedMembers.add(member);
        whole.plan.corrected.add(id);
        whole.report(
                ChangeKind.CHANGED,
                id,
                "The ID " + retired + " was retired for this one.",
                whole.file.asOf(),
                RosterFacts.of(retired),
                RosterFacts.of(id));
    }
}
