package org.signatory.roster;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Responses;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;
import org.signatory.platform.time.WashingtonTime;

/** Members of Congress, present and past. */
@Path("/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Members")
@Transactional
public class MemberResource {

    private static final Keyset<Member> BY_NAME = new Keyset<>(
            "members",
            false,
            "m.updatedAt",
            List.of(new Key("m.sortName", String.class), new Key("m.bioguideId", String.class)));

    @Inject
    Responses answers;

    @Inject
    Clock clock;

    @GET
    @Operation(summary = "List Members by name")
    @APIResponseSchema(MemberPage.class)
    public Response listMembers(@Valid @BeanParam MemberFilter filter, @Valid @BeanParam PageParameters paging) {
        LocalDate today = WashingtonTime.dayOf(clock.instant());
        LocalDate day = filter.servingOn == null ? shownFor(filter.congress, today) : filter.servingOn;
        return answers.page(page(filter.members(), day, paging));
    }

    /**
     * One page of some Members, by name.
     *
     * @param ids whom, by Bioguide ID
     * @param day the day as of which seats are shown
     */
    public Page<MemberSummary> among(Collection<String> ids, LocalDate day, PageParameters paging) {
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

    /** The last day of a past Congress, or today. */
    private static LocalDate shownFor(Integer congress, LocalDate today) {
        if (congress == null) {
            return today;
        }
        LocalDate last = LocalDate.of(1789 + 2 * congress, 1, 2);
        return last.isBefore(today) ? last : today;
    }

    /** Names the page's schema in the contract. */
    @Schema(name = "MemberPage")
    public record MemberPage(List<MemberSummary> items, String next, int limit, Long total) {}

    @GET
    @Path("/{bioguideId}")
    @Operation(
            summary = "Read a Member with all terms",
            description = "A retired ID is answered with the Member's record under the current one.")
    @APIResponseSchema(MemberDetail.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response getMember(@PathParam("bioguideId") String bioguideId) {
        MemberDetail member = read(bioguideId);
        return answers.one(
                ChronoUnit.MICROS.between(Instant.EPOCH, member.member().updatedAt()), member);
    }

    /** A Member whole, by the present ID or a retired one. */
    public MemberDetail read(String bioguideId) {
        Member member = Member.byAnyId(bioguideId).orElseThrow(() -> Problem.notFound("Member"));
        List<ServicePeriodEntity> services = ServicePeriodEntity.of(member.bioguideId);
        if (services.isEmpty()) {
            throw Problem.notFound("Member");
        }
        List<String> retired = RetiredId.<RetiredId>list("bioguideId = ?1 order by retired", member.bioguideId).stream()
                .map(each -> each.retired)
                .toList();
        return MemberDetail.of(member, services, retired, WashingtonTime.dayOf(clock.instant()));
    }
}
