package org.signatory.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.signatory.ingest.names.NameIndexCache;
import org.signatory.insights.SimilarMemberFilter;
import org.signatory.insights.SimilarMemberQueries;
import org.signatory.matching.DatedNameIndex;
import org.signatory.matching.MemberWithSeat;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.MemberDetail;
import org.signatory.roster.MemberQueries;
import org.signatory.roster.RosterMemberLoader;
import org.signatory.signons.FrequentCosignerQueries;
import org.signatory.signons.MemberLetterPage;
import org.signatory.signons.MemberLetterQueries;

@Path("/members")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@Transactional
@RequiredArgsConstructor
public class MemberPages {

    private static final int LETTERS = 50;
    private static final int MAX_SIMILAR = 50;
    private static final int MAX_COSIGNERS = 12;

    private final NameIndexCache rosters;
    private final MemberQueries members;
    private final MemberLetterQueries letters;
    private final SimilarMemberQueries similarMembers;
    private final FrequentCosignerQueries frequentCosigners;
    private final Clock clock;

    @GET
    public TemplateInstance members(@QueryParam("q") String typed) {
        LocalDate today = WashingtonTime.rosterDay(clock.instant());
        DatedNameIndex roster = rosters.on(today);
        List<MemberWithSeat> serving = roster.serving();
        List<MemberWithSeat> shown = typed == null
                ? serving.stream()
                        .sorted(Comparator.comparing(MemberPages::sortName))
                        .toList()
                : roster.search(typed, null, serving.size());
        return PageTemplates.members(new ServingMembersPage(
                typed, shown, roster.seats().size(), RosterMemberLoader.stamp().asOf()));
    }

    private static String sortName(MemberWithSeat seated) {
        return org.signatory.platform.text.TextNormalizer.folded(
                seated.person().name().last() + " " + seated.person().name().first());
    }

    @GET
    @Path("{bioguideId}")
    public TemplateInstance member(@PathParam("bioguideId") String bioguideId, @QueryParam("cursor") String cursor) {
        MemberDetail member = members.get(bioguideId).body();
        MemberLetterPage signed = letters.page(bioguideId, null, PageParameters.of(cursor, LETTERS));
        String id = member.member().bioguideId();
        return PageTemplates.member(new MemberPage(
                member,
                signed,
                frequentCosigners.of(id, MAX_COSIGNERS),
                signed.next() == null ? null : "/members/" + id + "?cursor=" + signed.next()));
    }

    @GET
    @Path("{bioguideId}/similar-members")
    public TemplateInstance similar(
            @PathParam("bioguideId") String bioguideId,
            @QueryParam("crossParty") @DefaultValue("false") boolean crossParty) {
        MemberDetail member = members.get(bioguideId).body();
        SimilarMemberFilter filter = new SimilarMemberFilter();
        filter.crossParty = crossParty;
        filter.limit = MAX_SIMILAR;
        String id = member.member().bioguideId();
        return PageTemplates.similarMembers(id, member.member().name(), crossParty, similarMembers.list(id, filter));
    }
}
