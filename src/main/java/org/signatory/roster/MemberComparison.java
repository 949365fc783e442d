package org.signatory.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.signatory.roster.Member.OtherName;

/** Compares what a file tells of one Member with what is stored. */
final class MemberComparison {

    private final RosterComparison whole;
    private final RosterMember person;
    private final Member member;
    private final List<ServicePeriodEntity> live;
    private final List<ServicePeriodEntity> voided;

    /** @param id the Member's present ID; the file may use a retired one */
    MemberComparison(RosterComparison whole, String id, RosterMember person) {
        this.whole = whole;
        this.person = person;
        this.member = whole.known.members.get(id);
        this.live = whole.known.live(id);
        this.voided = whole.known.voided(id);
    }

    void compare() {
        if (member == null) {
            add();
        } else if (!isSamePerson()) {
            whole.suspect(
                    member.bioguideId,
                    "The ID is " + member.printedName() + "'s here, and the file gives it to "
                            + String.join(
                                    " ", person.name().first(), person.name().last())
                            + ", whose service shares no day with it.");
        } else {
            name();
            otherNames();
            ids();
            new ServicePeriodComparison(whole, member, live, voided, person.stretches()).compare();
        }
    }

    /** An ID that was given to another person shows in the name and in service that has no day in common. */
    boolean isSamePerson() {
        boolean sharesDays = person.stretches().stream()
                .anyMatch(told -> live.stream().anyMatch(held -> told.overlaps(ServicePeriod.of(held))));
        return sharesDays || sharesName();
    }

    private boolean sharesName() {
        PersonName name = PersonName.of(member);
        if (name.sharesLastNameWith(person.name()) && name.sharesGivenNameWith(person.name())) {
            return true;
        }
        return member.otherNames.stream().map(MemberComparison::asName).anyMatch(person.name()::sharesLastNameWith)
                || person.otherNames().stream().map(MemberComparison::asName).anyMatch(name::sharesLastNameWith);
    }

    private static PersonName asName(OtherName other) {
        String last = Objects.requireNonNullElse(other.last(), Objects.requireNonNullElse(other.first(), ""));
        return new PersonName(other.first(), other.middle(), last, other.suffix(), null, null);
    }

    private void add() {
        Member added = new Member();
        added.bioguideId = person.bioguideId();
        added.otherNames = person.otherNames();
        added.ids = person.ids();
        person.name().into(added);
        added.createdAt = whole.now;
        added.updatedAt = whole.now;
        whole.known.members.put(added.bioguideId, added);
        whole.plan.newMembers.add(added);
        person.stretches()
                .forEach(stretch -> whole.plan.newServices.add(
                        ServicePeriodComparison.row(added.bioguideId, stretch, whole.file.asOf(), whole.now)));
        List<ServicePeriod> service = person.stretches();
        whole.report(
                ChangeKind.ADDED,
                added.bioguideId,
                "New Member: " + service.get(service.size() - 1).said() + ".",
                service.get(service.size() - 1).termStart(),
                null,
                RosterFacts.of(service));
    }

    /** The newest roster that anything of the Member was read from. */
    private LocalDate asOf() {
        return live.stream()
                .map(service -> service.asOf)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    private void name() {
        PersonName held = PersonName.of(member);
        PersonName told = person.name();
        if (held.equals(told) || !whole.overrules(asOf())) {
            return;
        }
        String before = member.printedName();
        told.into(member);
        // The old name stays findable, and it is the one under older letters.
        if (!Objects.equals(held.first(), told.first())
                || !Objects.equals(held.middle(), told.middle())
                || !held.last().equals(told.last())
                || !Objects.equals(held.suffix(), told.suffix())) {
            keep(new OtherName(held.first(), held.middle(), held.last(), held.suffix(), null, whole.file.asOf()));
        }
        if (held.nickname() != null && !held.nickname().equals(told.nickname())) {
            keep(new OtherName(held.nickname(), null, held.last(), null, null, whole.file.asOf()));
        }
        touch();
        whole.report(
                ChangeKind.CHANGED,
                member.bioguideId,
                "The name " + before + " is now " + member.printedName() + ", part by part: " + told.spelled() + ".",
                whole.file.asOf(),
                RosterFacts.of(before),
                RosterFacts.of(member.printedName()));
    }

    private void otherNames() {
        int before = member.otherNames.size();
        person.otherNames().forEach(this::keep);
        if (member.otherNames.size() > before) {
            touch();
            whole.report(
                    ChangeKind.CHANGED,
                    member.bioguideId,
                    "Another name of the Member is known.",
                    whole.file.asOf(),
                    null,
                    RosterFacts.of(asName(member.otherNames.get(member.otherNames.size() - 1))
                            .spelled()));
        }
    }

    private void keep(OtherName name) {
        boolean held = member.otherNames.stream()
                .anyMatch(each -> Objects.equals(each.first(), name.first())
                        && Objects.equals(each.middle(), name.middle())
                        && Objects.equals(each.last(), name.last())
                        && Objects.equals(each.suffix(), name.suffix()));
        if (!held) {
            List<OtherName> names = new ArrayList<>(member.otherNames);
            names.add(name);
            member.otherNames = List.copyOf(names);
            member.fold();
        }
    }

    /** Ids elsewhere are a help to readers and no facts of the roster, so they are kept without a report. */
    private void ids() {
        Map<String, String> ids = new TreeMap<>(member.ids);
        boolean newer = whole.overrules(asOf());
        person.ids().forEach((scheme, id) -> {
            if (newer) {
                ids.put(scheme, id);
            } else {
                ids.putIfAbsent(scheme, id);
            }
        });
        if (!ids.equals(member.ids)) {
            member.ids = ids;
            touch();
        }
    }

    private void touch() {
        member.updatedAt = whole.now;
        whole.plan.changedMembers.add(member);
    }
}
