package org.signatory.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.endorsements.Organization;
import org.signatory.letters.Letter;
import org.signatory.outreach.OutreachView.Note;
import org.signatory.outreach.OutreachView.OutreachMember;
import org.signatory.roster.RosterCache;
import org.signatory.roster.RosterMember;
import org.signatory.roster.ServicePeriod;
import org.signatory.signons.SignOn;

/** Creates views of outreach records with Members and sign-ons; uses one query for each part. */
@ApplicationScoped
@RequiredArgsConstructor
class OutreachViews {

    private final RosterCache roster;
    private final OutreachRules rules;
    private final PartnerOutreachAccess partners;

    private record Signed(UUID letterId, String bioguideId) {}

    OutreachView of(Outreach outreach) {
        return of(List.of(outreach)).get(0);
    }

    List<OutreachView> of(List<Outreach> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, Letter> letters = Letter.<Letter>list("id in ?1", ids(rows, each -> each.letterId)).stream()
                .collect(Collectors.toMap(letter -> letter.id, Function.identity()));
        Map<UUID, String> organizations = Organization.<Organization>list(
                        "id in ?1",
                        rows.stream()
                                .map(each -> each.organizationId)
                                .filter(id -> id != null)
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(each -> each.id, each -> Organization.current(each.id).name));
        Map<UUID, List<Note>> notes = OutreachNote.on(ids(rows, each -> each.id)).stream()
                .filter(partners::isVisible)
                .collect(Collectors.groupingBy(
                        note -> note.outreachId, Collectors.mapping(Note::of, Collectors.toList())));
        Set<Signed> signed = SignOn.<SignOn>list(
                        "letterId in ?1 and bioguideId in ?2 and withdrawnOn is null and removedAt is null",
                        letters.keySet(),
                        rows.stream().map(each -> each.bioguideId).distinct().toList())
                .stream()
                .map(signOn -> new Signed(signOn.letterId, signOn.bioguideId))
                .collect(Collectors.toSet());
        RosterCache.Known known = roster.now();
        boolean staff = partners.organization().isEmpty();
        return rows.stream()
                .map(row -> view(
                        row,
                        letters.get(row.letterId),
                        member(known.person(row.bioguideId).orElseThrow(), rules.day(letters.get(row.letterId))),
                        signed.contains(new Signed(row.letterId, row.bioguideId)),
                        row.organizationId == null ? null : organizations.get(row.organizationId),
                        notes.getOrDefault(row.id, List.of())))
                .map(view -> staff ? view : view.forPartner())
                .toList();
    }

    private static List<UUID> ids(Collection<Outreach> rows, Function<Outreach, UUID> id) {
        return rows.stream().map(id).distinct().toList();
    }

    private static OutreachMember member(RosterMember person, LocalDate day) {
        ServicePeriod seat = person.seatNear(day);
        return new OutreachMember(
                person.bioguideId(),
                person.name().printed(),
                seat.party(),
                seat.chamber(),
                seat.state(),
                seat.district(),
                seat.includes(day) || seat.mayContinueOn(day));
    }

    private static OutreachView view(
            Outreach row, Letter letter, OutreachMember member, boolean signed, String organization, List<Note> notes) {
        return new OutreachView(
                row.letterId,
                letter.title,
                member,
                signed ? OutreachStatus.SIGNED : OutreachStatus.valueOf(row.state.name()),
                row.state,
                row.reason,
                row.assignee,
                row.organizationId,
                organization,
                row.nextStep,
                row.nextOn,
                row.contactName,
                row.contactEmail,
                row.contactPhone,
                notes,
                row.actor,
                row.version,
                row.createdAt,
                row.updatedAt);
    }
}
