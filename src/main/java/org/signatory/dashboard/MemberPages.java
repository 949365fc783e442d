package org.signatory.dashboard;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
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
import org.signatory.alike.AlikeFilter;
import org.signatory.alike.AlikeMemberResource;
import org.signatory.common.Paging;
import org.signatory.common.Washington;
import org.signatory.imports.Rosters;
import org.signatory.members.MemberDetail;
import org.signatory.members.MemberResource;
import org.signatory.members.People;
import org.signatory.names.RosterDay;
import org.signatory.names.Seated;
import org.signatory.signons.Companions;
import org.signatory.signons.MemberLettersResource;
import org.signatory.signons.MemberLettersResource.MemberLetterPage;

/** Members: who serves today, and what each has signed. */
@Path("/members")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@Transactional
public class MemberPages {

    private static final int FOUND = 40;
    private static final int LETTERS = 50;
    private static final int ALIKE = 50;
    private static final int COMPANIONS = 12;

    @Inject
    Rosters rosters;

    @Inject
    MemberResource members;

    @Inject
    MemberLettersResource letters;

    @Inject
    AlikeMemberResource alike;

    @Inject
    Companions companions;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance members(@QueryParam("q") String typed) {
        LocalDate today = Washington.rosterDay(clock.instant());
        RosterDay roster = rosters.on(today);
        List<Seated> serving = roster.serving();
        List<Seated> shown = typed == null
                ? serving.stream()
                        .sorted(Comparator.comparing(MemberPages::sortName))
                        .toList()
                : roster.search(typed, null, FOUND);
        return Pages.members(
                new MemberList(typed, shown, serving.size(), People.stamp().asOf()));
    }

    private static String sortName(Seated seated) {
        return org.signatory.common.Texts.folded(
                seated.person().name().last() + " " + seated.person().name().first());
    }

    @GET
    @Path("{bioguideId}")
    public TemplateInstance member(@PathParam("bioguideId") String bioguideId, @QueryParam("cursor") String cursor) {
        MemberDetail member = members.read(bioguideId);
        MemberLetterPage signed = letters.record(bioguideId, null, Paging.of(cursor, LETTERS));
        String id = member.member().bioguideId();
        return Pages.member(new MemberPage(
                member,
                signed,
                companions.of(id, COMPANIONS),
                signed.next() == null ? null : "/members/" + id + "?cursor=" + signed.next()));
    }

    /** Members who sign the same letters. */
    @GET
    @Path("{bioguideId}/similar-members")
    public TemplateInstance alike(
            @PathParam("bioguideId") String bioguideId, @QueryParam("across") @DefaultValue("false") boolean across) {
        MemberDetail member = members.read(bioguideId);
        AlikeFilter filter = new AlikeFilter();
        filter.across = across;
        filter.limit = ALIKE;
        String id = member.member().bioguideId();
        return Pages.memberAlike(id, member.member().name(), across, alike.listSimilarMembers(id, filter));
    }
}
