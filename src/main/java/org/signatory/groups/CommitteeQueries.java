package org.signatory.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.MemberLookup;

/** Reads committees, their members and the reports of their imports. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class CommitteeQueries {

    private static final Keyset<Committee> BY_CODE =
            new Keyset<>("committees", false, "c.updatedAt", List.of(new Key("c.code", String.class)));

    private final Clock clock;

    /** Lists committees and subcommittees by code. */
    public Page<CommitteeView> page(CommitteeFilter filter, PageParameters paging) {
        return BY_CODE.page(filter.committees(dayOrToday(filter.on)), paging).map(CommitteeView::of);
    }

    /** Returns a committee with its members as of a day, or of today if the day is null. */
    public CommitteeDetail get(String code, LocalDate on) {
        Committee committee =
                Committee.<Committee>findByIdOptional(code).orElseThrow(() -> Problem.notFound("committee"));
        LocalDate day = dayOrToday(on);
        List<CommitteeMembership> seats = CommitteeMembership.on(code, day);
        MemberLookup known =
                MemberLookup.of(seats.stream().map(seat -> seat.bioguideId).toList());
        return new CommitteeDetail(
                CommitteeView.of(committee),
                day,
                seats.stream()
                        .map(seat ->
                                CommitteeDetail.Seat.of(seat, known.members().get(seat.bioguideId)))
                        .toList());
    }

    /** Returns the titles of the chair, ranking member and other leaders of a committee on a day, by Bioguide ID. */
    public Map<String, String> leaders(String code, LocalDate day) {
        return CommitteeMembership.on(code, day).stream()
                .filter(CommitteeMembership::isLeader)
                .collect(Collectors.toMap(seat -> seat.bioguideId, seat -> seat.title));
    }

    /** Returns the name of a committee; empty for an unknown code. */
    public Optional<String> name(String code) {
        return Committee.<Committee>findByIdOptional(code).map(committee -> committee.name);
    }

    public CommitteeReport report(UUID importId) {
        return CommitteeReport.of(CommitteeImportEntity.<CommitteeImportEntity>findByIdOptional(importId)
                .orElseThrow(() -> Problem.notFound("import of committees")));
    }

    private LocalDate dayOrToday(LocalDate on) {
        return on == null ? WashingtonTime.dayOf(clock.instant()) : on;
    }
}
