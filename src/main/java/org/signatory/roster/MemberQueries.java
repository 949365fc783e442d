package org.signatory.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;
import org.signatory.platform.time.WashingtonTime;

/** Reads current and former Members of Congress. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class MemberQueries {

    private static final Keyset<Member> BY_NAME = new Keyset<>(
            "members",
            false,
            "m.updatedAt",
            List.of(new Key("m.sortName", String.class), new Key("m.bioguideId", String.class)));

    private final Clock clock;

    public Page<MemberSummary> page(MemberFilter filter, PageParameters paging) {
        LocalDate today = WashingtonTime.dayOf(clock.instant());
        LocalDate day = filter.servingOn != null
                ? filter.servingOn
                : filter.asOf != null ? filter.asOf : displayDay(filter.congress, today);
        return page(filter.members(day), day, paging);
    }

    /**
     * Lists Members by name.
     *
     * @param ids their Bioguide IDs
     * @param day the day as of which seats are shown
     */
    public Page<MemberSummary> page(Collection<String> ids, LocalDate day, PageParameters paging) {
        return page(EntityQuery.of(Member.class, "m").and("m.bioguideId in (:ids)", "ids", ids), day, paging);
    }

    private static Page<MemberSummary> page(EntityQuery<Member> members, LocalDate day, PageParameters paging) {
        Page<Member> page = BY_NAME.page(members, paging);
        Map<String, List<ServicePeriodEntity>> services = ServicePeriodEntity.<ServicePeriodEntity>list(
                        "bioguideId in ?1 and voidedAt is null order by startDate",
                        page.items().stream().map(member -> member.bioguideId).toList())
                .stream()
                .collect(Collectors.groupingBy(service -> service.bioguideId));
        return page.map(member -> MemberSummary.of(member, services.get(member.bioguideId), day));
    }

    /** Returns the last day of a past Congress; otherwise today. */
    private static LocalDate displayDay(Integer congress, LocalDate today) {
        if (congress == null) {
            return today;
        }
        LocalDate last = WashingtonTime.startOfCongress(congress + 1).minusDays(1);
        return last.isBefore(today) ? last : today;
    }

    /** Returns a Member with all terms, by the current ID or a retired one. */
    public VersionedBody<MemberDetail> get(String bioguideId) {
        Member member = Member.require(bioguideId);
        List<ServicePeriodEntity> services = ServicePeriodEntity.of(member.bioguideId);
        if (services.isEmpty()) {
            throw Problem.notFound("Member");
        }
        List<String> retired =
                RetiredBioguideId.<RetiredBioguideId>list("bioguideId = ?1 order by retired", member.bioguideId)
                        .stream()
                        .map(each -> each.retired)
                        .toList();
        MemberDetail detail = MemberDetail.of(member, services, retired, WashingtonTime.dayOf(clock.instant()));
        return new VersionedBody<>(
                ChronoUnit.MICROS.between(Instant.EPOCH, detail.member().updatedAt()), detail);
    }
}
