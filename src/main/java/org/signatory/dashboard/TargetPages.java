package org.signatory.dashboard;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.signatory.access.Role;
import org.signatory.common.Problem;
import org.signatory.letters.Letter;
import org.signatory.letters.Letters;
import org.signatory.members.Chamber;
import org.signatory.outreach.BulkOutreachDraft;
import org.signatory.outreach.Outreach;
import org.signatory.outreach.OutreachLists;
import org.signatory.outreach.OutreachResource;
import org.signatory.outreach.OutreachView;
import org.signatory.targets.TargetFilter;
import org.signatory.targets.TargetResource;
import org.signatory.targets.TargetResource.TargetList;

/** Whom to ask next, with the reasons, and the way from there to the list of who is asked. */
@Path("/letters/{letterId: [0-9a-f-]{36}}/suggested-members")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Role.STAFF)
public class TargetPages {

    private static final int OTHERS = 100;

    @Inject
    Letters letters;

    @Inject
    TargetResource targets;

    @Inject
    OutreachLists lists;

    @Inject
    OutreachResource outreach;

    @Context
    UriInfo uri;

    @GET
    public Response targets(@PathParam("letterId") UUID letterId) {
        Form form = new Form(uri.getQueryParameters());
        return Refusal.or(
                problem -> Pages.targets(board(letterId, new TargetFilter(), problem)),
                () -> Response.ok(Pages.targets(board(letterId, filter(form), null)))
                        .type(SignInPages.HTML)
                        .build());
    }

    private static TargetFilter filter(Form form) {
        TargetFilter filter = new TargetFilter();
        filter.party = form.text("party");
        filter.state = form.text("state");
        filter.chamber = form.one("chamber", Chamber.class);
        filter.members = form.text("members");
        filter.signed = form.has("signed") ? List.of(form.id("signed")) : List.of();
        Integer limit = form.number("limit");
        filter.limit = limit != null && TargetBoard.LIMITS.contains(limit) ? limit : TargetBoard.LIMITS.get(0);
        return filter;
    }

    private TargetBoard board(UUID letterId, TargetFilter filter, Problem problem) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Letter letter = letters.visible(letterId);
            TargetList ranking = problem == null
                    ? targets.listSuggestedMembers(letterId, filter)
                    : new TargetList(List.of(), 0, 0, LocalDate.EPOCH);
            List<OutreachView> asked = lists.all(letter);
            return new TargetBoard(
                    letterId,
                    letter.title,
                    ranking,
                    filter,
                    asked.stream()
                            .collect(Collectors.toMap(each -> each.member().bioguideId(), Function.identity())),
                    asked.stream()
                            .map(OutreachView::asker)
                            .filter(Objects::nonNull)
                            .distinct()
                            .sorted()
                            .toList(),
                    others(letterId),
                    problem);
        });
    }

    private static List<TargetBoard.Other> others(UUID letterId) {
        return Letter.getEntityManager()
                .createQuery(
                        "select l.id, l.title from Letter l where l.circulatedAt is not null and l.id <> :id"
                                + " order by l.updatedAt desc, l.id",
                        TargetBoard.Other.class)
                .setParameter("id", letterId)
                .setMaxResults(OTHERS)
                .getResultList();
    }

    @POST
    @RolesAllowed(Role.EDITORS)
    public Response ask(@PathParam("letterId") UUID letterId, MultivaluedMap<String, String> fields) {
        Form form = new Form(fields);
        return Refusal.or(problem -> Pages.targets(board(letterId, new TargetFilter(), problem)), () -> {
            List<String> chosen =
                    form.texts("member").stream().filter(Objects::nonNull).toList();
            if (chosen.isEmpty()) {
                throw Problem.field("/member", "Choose those who are to be asked.");
            }
            String assignee = form.text("assignee");
            QuarkusTransaction.requiringNew()
                    .run(() -> outreach.createOutreach(
                            letterId,
                            false,
                            new BulkOutreachDraft(chosen, Outreach.State.ASKED, assignee, null, false)));
            return Response.seeOther(URI.create(OutreachBoard.place(letterId, null, assignee)))
                    .build();
        });
    }
}
