package org.signatory.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.outreach.BulkOutreachInput;
import org.signatory.outreach.BulkOutreachService;
import org.signatory.outreach.Outreach;
import org.signatory.outreach.OutreachQueries;
import org.signatory.outreach.OutreachView;
import org.signatory.outreach.SuggestedMemberFilter;
import org.signatory.outreach.SuggestedMemberList;
import org.signatory.outreach.SuggestedMemberQueries;
import org.signatory.platform.http.Problem;
import org.signatory.platform.json.InputValidator;
import org.signatory.roster.Chamber;
import org.signatory.security.Role;

/** Serves the suggested Members of a letter, with reasons, and adds selected Members to outreach. */
@Path("/letters/{letterId: [0-9a-f-]{36}}/suggested-members")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Role.STAFF)
@RequiredArgsConstructor
public class SuggestedMembersPages {

    private static final int MAX_OTHERS = 100;

    private final LetterReadService letters;
    private final SuggestedMemberQueries suggestions;
    private final OutreachQueries outreach;
    private final BulkOutreachService bulk;
    private final InputValidator validator;

    @Context
    UriInfo uri;

    @GET
    public Response targets(@PathParam("letterId") UUID letterId) {
        FormFields form = new FormFields(uri.getQueryParameters());
        return FormErrorRenderer.or(
                problem -> PageTemplates.suggestedMembers(board(letterId, new SuggestedMemberFilter(), problem)),
                () -> Response.ok(PageTemplates.suggestedMembers(board(letterId, filter(form), null)))
                        .type(SignInPages.HTML)
                        .build());
    }

    private static SuggestedMemberFilter filter(FormFields form) {
        SuggestedMemberFilter filter = new SuggestedMemberFilter();
        filter.party = form.text("party");
        filter.state = form.text("state");
        filter.chamber = form.one("chamber", Chamber.class);
        filter.members = form.text("members");
        filter.signed = form.has("signed") ? List.of(form.id("signed")) : List.of();
        Integer limit = form.number("limit");
        filter.limit = limit != null && SuggestedMembersPage.LIMITS.contains(limit)
                ? limit
                : SuggestedMembersPage.LIMITS.get(0);
        return filter;
    }

    private SuggestedMembersPage board(UUID letterId, SuggestedMemberFilter filter, Problem problem) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Letter letter = letters.visible(letterId);
            SuggestedMemberList ranking = problem == null
                    ? suggestions.list(letterId, validator.check(filter))
                    : new SuggestedMemberList(List.of(), 0, 0, LocalDate.EPOCH);
            List<OutreachView> asked = outreach.all(letter);
            return new SuggestedMembersPage(
                    letterId,
                    letter.title,
                    ranking,
                    filter,
                    asked.stream()
                            .collect(Collectors.toMap(each -> each.member().bioguideId(), Function.identity())),
                    asked.stream()
                            .map(OutreachView::assigneeName)
                            .filter(Objects::nonNull)
                            .distinct()
                            .sorted()
                            .toList(),
                    others(letterId),
                    problem);
        });
    }

    private static List<SuggestedMembersPage.Other> others(UUID letterId) {
        return Letter.getEntityManager()
                .createQuery(
                        "select l.id, l.title from Letter l where l.circulatedAt is not null and l.id <> :id"
                                + " order by l.updatedAt desc, l.id",
                        SuggestedMembersPage.Other.class)
                .setParameter("id", letterId)
                .setMaxResults(MAX_OTHERS)
                .getResultList();
    }

    @POST
    @RolesAllowed(Role.EDITORS)
    public Response ask(@PathParam("letterId") UUID letterId, FormFields form) {
        return FormErrorRenderer.or(
                problem -> PageTemplates.suggestedMembers(board(letterId, new SuggestedMemberFilter(), problem)),
                () -> {
                    List<String> chosen = form.texts("member").stream()
                            .filter(Objects::nonNull)
                            .toList();
                    if (chosen.isEmpty()) {
                        throw Problem.field("/member", "Select at least one Member.");
                    }
                    String assignee = form.text("assignee");
                    bulk.save(
                            letterId,
                            validator.check(
                                    new BulkOutreachInput(chosen, Outreach.State.ASKED, assignee, null, false)));
                    return LocalPath.redirect(OutreachPage.place(letterId, null, assignee));
                });
    }
}
