package org.signatory.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.outreach.AllOutreachFilter;
import org.signatory.outreach.Outreach;
import org.signatory.outreach.OutreachInput;
import org.signatory.outreach.OutreachQueries;
import org.signatory.outreach.OutreachService;
import org.signatory.outreach.OutreachSort;
import org.signatory.outreach.OutreachView;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.json.InputValidator;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.security.Caller;
import org.signatory.security.Role;

/**
 * Serves the calls for all letters: for staff, the remaining ones of a person or organization; for a partner, the remaining
 * ones of its organization, or all of them, with a form for each call.
 */
@Path("/my-calls")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.STAFF, Role.PARTNERS})
@RequiredArgsConstructor
public class MyCallsPages {

    private static final int PAGE_SIZE = 100;

    private final OutreachQueries queries;
    private final OutreachService outreach;
    private final InputValidator validator;
    private final Caller caller;
    private final Clock clock;

    @GET
    public TemplateInstance myCalls(
            @QueryParam("assignee") String assignee,
            @QueryParam("all") @DefaultValue("false") boolean all,
            @QueryParam("cursor") String cursor) {
        return PageTemplates.myCalls(caller.isPartner() ? ownCalls(all, cursor, null) : callsOf(assignee, cursor));
    }

    private MyCallsPage callsOf(String assignee, String cursor) {
        return assignee == null || assignee.isBlank()
                ? new MyCallsPage(null, today(), List.of(), null, false, false, null)
                : calls(assignee, false, cursor, null);
    }

    private MyCallsPage ownCalls(boolean all, String cursor, Problem problem) {
        return calls(null, all, cursor, problem);
    }

    private MyCallsPage calls(String assignee, boolean all, String cursor, Problem problem) {
        AllOutreachFilter filter = new AllOutreachFilter();
        filter.assignee = assignee;
        filter.remaining = !all;
        filter.sort = OutreachSort.NEXT;
        Page<OutreachView> page = queries.page(filter, PageParameters.of(cursor, PAGE_SIZE));
        return new MyCallsPage(assignee, today(), page.items(), page.next(), assignee == null, all, problem);
    }

    private LocalDate today() {
        return WashingtonTime.dayOf(clock.instant());
    }

    /** Updates a call of the partner's organization; the assignee and the contact stay. */
    @POST
    @Path("{letterId: [0-9a-f-]{36}}/{bioguideId: [A-Z][0-9]{6}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.PARTNERS)
    public Response update(
            @PathParam("letterId") UUID letterId, @PathParam("bioguideId") String bioguideId, FormFields form) {
        boolean all = form.has("all");
        return FormErrorRenderer.or(problem -> PageTemplates.myCalls(ownCalls(all, null, problem)), () -> {
            Outreach.State state = form.one("state", Outreach.State.class);
            OutreachInput draft = OutreachInput.builder()
                    .state(state)
                    .reason(state == Outreach.State.DECLINED ? form.text("reason") : null)
                    .nextStep(form.text("nextStep"))
                    .nextOn(form.day("nextOn"))
                    .note(form.text("note"))
                    .build();
            outreach.save(
                    letterId,
                    bioguideId,
                    validator.check(draft),
                    new PartnerOutreachPrecondition(form.text("fingerprint")));
            return LocalPath.redirect("/my-calls" + (all ? "?all=true" : "") + "#" + bioguideId + "-" + letterId);
        });
    }
}
