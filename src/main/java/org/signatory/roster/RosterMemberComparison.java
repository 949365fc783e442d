package org.signatory.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.signatory.roster.Member.OtherName;

/** Compares a Member's record in a roster file with the stored Member. */
final class RosterMemberComparison {

    private final RosterChangePlanner comparison;
    private final RosterMember person;
    private final Member member;
    private final List<ServicePeriodEntity> live;
    private final List<ServicePeriodEntity> voided;

    /** @param id the Member's current ID; the file may use a retired one */
    RosterMemberComparison(RosterChangePlanner comparison, String id, RosterMember person) {
        this.comparison = comparison;
        this.person = person;
        this.member = comparison.stored.members.get(id);
        this.live = comparison.stored.live(id);
        this.voided = comparison.stored.voided(id);
    }

    void compare() {
        if (member == null) {
            addMember();
        } else if (!isSamePerson()) {
            comparison.reportSuspicious(
                    member.bioguideId,
                    "The ID belongs to " + member.printedName() + ", but the file assigns it to "
                            + String.join(
                                    " ", person.name().first(), person.name().last())
                            + ". Their service does not overlap.");
        } else {
            compareName();
            addOtherNames();
            updateIds();
            new ServicePeriodComparison(comparison, member, live, voided, person.periods()).compare();
        }
    }

    /**
     * Returns whether both records describe one person: the service overlaps, or a name matches. IDs can be reassigned.
     */
    boolean isSamePerson() {
        boolean overlaps = person.periods().stream()
                .anyMatch(period -> live.stream().anyMatch(stored -> period.overlaps(ServicePeriod.of(stored))));
        return overlaps || sharesName();
    }

    private boolean sharesName() {
        PersonName name = PersonName.of(member);
        if (name.sharesLastNameWith(person.name()) && name.sharesGivenNameWith(person.name())) {
            return true;
        }
        return member.otherNames.stream()
                        .map(RosterMemberComparison::asName)
                        .anyMatch(person.name()::sharesLastNameWith)
                || person.otherNames().stream()
                        .map(RosterMemberComparison::asName)
                        .anyMatch(name::sharesLastNameWith);
    }

    private static PersonName asName(OtherName other) {
        String last = Objects.requireNonNullElse(other.last(), Objects.requireNonNullElse(other.first(), ""));
        return new PersonName(other.first(), other.middle(), last, other.suffix(), null, null);
    }

    private void addMember() {
        Member added = new Member();
        added.bioguideId = person.bioguideId();
        added.otherNames = person.otherNames();
        added.ids = person.ids();
        person.name().copyTo(added);
        added.createdAt = comparison.now;
        added.updatedAt = comparison.now;
        comparison.stored.members.put(added.bioguideId, added);
        comparison.plan.newMembers.add(added);
        person.periods()
                .forEach(period -> comparison.plan.newServices.add(
                        ServicePeriodComparison.row(added.bioguideId, period, comparison.file.asOf(), comparison.now)));
        List<ServicePeriod> service = person.periods();
        comparison.report(
                RosterChangeKind.ADDED,
                added.bioguideId,
                "New Member: " + service.get(service.size() - 1).describe() + ".",
                service.get(service.size() - 1).termStart(),
                null,
                RosterChangeDetails.of(service));
    }

    /** Returns the date of the newest roster that supplied any of the Member's service. */
    private LocalDate asOf() {
        return live.stream()
                .map(service -> service.asOf)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    private void compareName() {
        PersonName stored = PersonName.of(member);
        PersonName listed = person.name();
        if (stored.equals(listed) || !comparison.overrules(asOf())) {
            return;
        }
        String before = member.printedName();
        listed.copyTo(member);
        // The old name must remain searchable; older letters use it.
        if (!Objects.equals(stored.first(), listed.first())
                || !Objects.equals(stored.middle(), listed.middle())
                || !stored.last().equals(listed.last())
                || !Objects.equals(stored.suffix(), listed.suffix())) {
            addOtherName(new OtherName(
                    stored.first(), stored.middle(), stored.last(), stored.suffix(), null, comparison.file.asOf()));
        }
        if (stored.nickname() != null && !stored.nickname().equals(listed.nickname())) {
            addOtherName(new OtherName(stored.nickname(), null, stored.last(), null, null, comparison.file.asOf()));
        }
        markChanged();
        comparison.report(
                RosterChangeKind.CHANGED,
                member.bioguideId,
                "The name " + before + " is now " + member.printedName() + ". Name parts: " + listed.lastNameFirst()
                        + ".",
                comparison.file.asOf(),
                RosterChangeDetails.of(before),
                RosterChangeDetails.of(member.printedName()));
    }

    private void addOtherNames() {
        int before = member.otherNames.size();
        person.otherNames().forEach(this::addOtherName);
        if (member.otherNames.size() > before) {
            markChanged();
            comparison.report(
                    RosterChangeKind.CHANGED,
                    member.bioguideId,
                    "Another name of the Member was added.",
                    comparison.file.asOf(),
                    null,
                    RosterChangeDetails.of(asName(member.otherNames.get(member.otherNames.size() - 1))
                            .lastNameFirst()));
        }
    }

    private void addOtherName(OtherName name) {
        boolean exists = member.otherNames.stream()
                .anyMatch(each -> Objects.equals(each.first(), name.first())
                        && Objects.equals(each.middle(), name.middle())
                        && Objects.equals(each.last(), name.last())
                        && Objects.equals(each.suffix(), name.suffix()));
        if (!exists) {
            List<OtherName> names = new ArrayList<>(member.otherNames);
            names.add(name);
            member.otherNames = List.copyOf(names);
            member.fold();
        }
    }

    /** Saves identifiers of other systems without reporting them, because they are not part of the roster. */
    private void updateIds() {
        Map<String, String> ids = new TreeMap<>(member.ids);
        boolean newer = comparison.overrules(asOf());
        person.ids().forEach((scheme, id) -> {
            if (newer) {
                ids.put(scheme, id);
            } else {
                ids.putIfAbsent(scheme, id);
            }
        });
        if (!ids.equals(member.ids)) {
            member.ids = ids;
            markChanged();
        }
    }

    private void markChanged() {
        member.updatedAt = comparison.now;
        comparison.plan.changedMembers.add(member);
    }
}
