package org.signatory.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.signatory.endorsements.Organization;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterService;
import org.signatory.outreach.OutreachView.Asked;
import org.signatory.outreach.OutreachView.Note;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Versioned;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.roster.RosterCache;
import org.signatory.roster.RosterMember;
import org.signatory.roster.ServicePeriod;
import org.signatory.signons.SignOn;

/** Creates views of outreach records with Members and sign-ons; uses one query for each part. */
@ApplicationScoped
@Transactional
public class OutreachQueries {

    @Inject
    RosterCache people;

    @Inject
    LetterService letters;

    @Inject
    OutreachRules rules;

    private record Signed(UUID letterId, String bioguideId) {}

    /** Returns one page of a visible letter's outreach records. */
    public Page<OutreachView> page(UUID letterId, OutreachFilter filter, PageParameters paging) {
        return page(letters.visible(letterId), filter, paging);
    }

    /** Returns one page of a letter's outreach records. */
    public Page<OutreachView> page(Letter letter, OutreachFilter filter, PageParameters paging) {
        return page(filter.records(letter.id), filter.sort, paging);
    }

    /**
     * Lists the open outreach of an assignee across all open letters, by due date.
     *
     * @param assignee a name, or an organization's id
     * @param on the latest due date; null for no limit
     */
    public Page<OutreachView> waiting(String assignee, LocalDate on, PageParameters paging) {
        EntityQuery<Outreach> waiting = OutreachFilter.assigned(
                        EntityQuery.of(Outreach.class, "o")
                                .and("exists (select 1 from Letter l where l.id = o.letterId and l.status = OPEN)")
                                .and("not " + OutreachFilter.SIGNED + " and o.state <> DECLINED"),
                        assignee)
                .and("(o.nextOn is null or o.nextOn <= :on)", "on", on);
        return page(waiting, OutreachSort.NEXT, paging);
    }

    private Page<OutreachView> page(EntityQuery<Outreach> all, OutreachSort sort, PageParameters paging) {
        Page<Outreach> page = sort.keyset().page(all, paging);
        return page.with(views(page.items()));
    }

    /** Lists all outreach records of a letter by surname. Callers must check that the user is staff. */
    public List<OutreachView> all(Letter letter) {
        return views(EntityQuery.of(Outreach.class, "o")
                .and("o.letterId = :letterId", "letterId", letter.id)
                .rows("o.sortName, o.id"));
    }

    /** Returns the outreach record of a Member. */
    public Versioned<OutreachView> get(UUID letterId, String bioguideId) {
        Outreach outreach =
                OutreachService.find(letters.visible(letterId), bioguideId).orElseThrow(OutreachQueries::missing);
        return new Versioned<>(outreach.version, view(outreach));
    }

    static Problem missing() {
        return Problem.notFound("record of asking this Member");
    }

    OutreachView view(Outreach outreach) {
        return views(List.of(outreach)).get(0);
    }

    private List<OutreachView> views(List<Outreach> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, Letter> asked = Letter.<Letter>list("id in ?1", ids(rows, each -> each.letterId)).stream()
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
                .collect(Collectors.groupingBy(
                        note -> note.outreachId, Collectors.mapping(Note::of, Collectors.toList())));
        Set<Signed> signed = SignOn.<SignOn>list(
                        "letterId in ?1 and bioguideId in ?2 and withdrawnOn is null and removedAt is null",
                        asked.keySet(),
                        rows.stream().map(each -> each.bioguideId).distinct().toList())
                .stream()
                .map(signOn -> new Signed(signOn.letterId, signOn.bioguideId))
                .collect(Collectors.toSet());
        RosterCache.Known known = people.now();
        return rows.stream()
                .map(row -> view(
                        row,
                        asked.get(row.letterId),
                        asked(known.person(row.bioguideId).orElseThrow(), rules.day(asked.get(row.letterId))),
                        signed.contains(new Signed(row.letterId, row.bioguideId)),
                        row.organizationId == null ? null : organizations.get(row.organizationId),
                        notes.getOrDefault(row.id, List.of())))
                .toList();
    }

    private static List<UUID> ids(Collection<Outreach> rows, Function<Outreach, UUID> id) {
        return rows.stream().map(id).distinct().toList();
    }

    private static Asked asked(RosterMember person, LocalDate day) {
        ServicePeriod seat = person.seatNear(day);
        return new Asked(
                person.bioguideId(),
                person.name().printed(),
                seat.party(),
                seat.chamber(),
                seat.state(),
                seat.district(),
                seat.covers(day));
    }

    private static OutreachView view(
            Outreach row, Letter letter, Asked member, boolean signed, String organization, List<Note> notes) {
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
                notes,
                row.actor,
                row.version,
                row.createdAt,
                row.updatedAt);
    }
}
