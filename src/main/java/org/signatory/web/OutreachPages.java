package org.signatory.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.matching.MemberWithSeat;
import org.signatory.outreach.BulkOutreachInput;
import org.signatory.outreach.BulkOutreachService;
import org.signatory.outreach.Outreach;
import org.signatory.outreach.OutreachFilter;
import org.signatory.outreach.OutreachInput;
import org.signatory.outreach.OutreachQueries;
import org.signatory.outreach.OutreachService;
import org.signatory.outreach.OutreachSort;
import org.signatory.outreach.OutreachStatus;
import org.signatory.outreach.OutreachView;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.json.InputValidator;
import org.signatory.security.Role;

/** Serves the outreach page of a letter, with a form for each Member. */
@Path("/letters/{letterId: [0-9a-f-]{36}}/outreach")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Role.STAFF)
@RequiredArgsConstructor
public class OutreachPages {

    private static final int PAGE_SIZE = 50;

    private static final Pattern SELECTED = Pattern.compile("(\\S+) (\\d{1,18})");

    private final LetterReadService letters;
    private final LetterPageBuilder pageBuilder;
    private final OutreachQueries queries;
    private final OutreachService outreach;
    private final BulkOutreachService bulk;
    private final InputValidator validator;

    @GET
    @Transactional
    public TemplateInstance outreach(
            @PathParam("letterId") UUID letterId,
            @QueryParam("state") OutreachStatus state,
            @QueryParam("assignee") String assignee,
            @QueryParam("cursor") String cursor) {
        return PageTemplates.outreach(board(letterId, state, assignee, cursor, null));
    }

    private OutreachPage board(UUID letterId, OutreachStatus state, String assignee, String cursor, Problem problem) {
        Letter letter = letters.visible(letterId);
        OutreachFilter filter = new OutreachFilter();
        filter.state = state;
        filter.assignee = assignee == null || assignee.isBlank() ? null : assignee;
        filter.sort = OutreachSort.NAME;
        Page<OutreachView> page = queries.page(letter, filter, PageParameters.of(cursor, PAGE_SIZE));
        return new OutreachPage(letterId, letter.title, page.items(), state, filter.assignee, page.next(), problem);
    }

    @POST
    @RolesAllowed(Role.EDITORS)
    public Response ask(@PathParam("letterId") UUID letterId, FormFields form) {
        return done(letterId, form, () -> {
            String member = one(pageBuilder.search(letterId, form.required("member"), null));
            bulk.save(
                    letterId,
                    validator.check(new BulkOutreachInput(
                            List.of(member), Outreach.State.ASKED, form.text("assignee"), null, false)));
            return member;
        });
    }

    /** Returns the Bioguide ID of the only match; the error for several matches lists them. */
    private static String one(List<MemberWithSeat> found) {
        if (found.isEmpty()) {
            throw Problem.field("/member", "No eligible Member matches this name.");
        }
        if (found.size() > 1) {
            throw Problem.field(
                    "/member",
                    found.stream()
                            .map(each -> each.person().name().printed() + " "
                                    + each.person().bioguideId())
                            .collect(Collectors.joining(
                                    ", ", "More than one Member matches: ", ". Enter a Bioguide ID.")));
        }
        return found.get(0).person().bioguideId();
    }

    /** Reassigns the selected Members; changes none of them if one was changed in the meantime. */
    @POST
    @Path("reassignment")
    @RolesAllowed(Role.EDITORS)
    public Response handOn(@PathParam("letterId") UUID letterId, FormFields form) {
        return done(letterId, form, () -> {
            String assignee = form.required("assignee");
            Map<String, Long> chosen = new LinkedHashMap<>();
            form.texts("member").forEach(each -> choose(chosen, String.valueOf(each)));
            if (chosen.isEmpty()) {
                throw Problem.field("/member", "Select at least one Member to reassign.");
            }
            outreach.reassign(letterId, chosen, assignee);
            return chosen.keySet().iterator().next();
        });
    }

    /** Adds a selected Member, given as a Bioguide ID and the version of the record. */
    private static void choose(Map<String, Long> chosen, String member) {
        Matcher given = SELECTED.matcher(member);
        if (!given.matches()) {
            throw Precondition.stale();
        }
        chosen.put(given.group(1), Long.valueOf(given.group(2)));
    }

    @POST
    @Path("{bioguideId: [A-Z][0-9]{6}}")
    @RolesAllowed(Role.EDITORS)
    public Response change(
            @PathParam("letterId") UUID letterId, @PathParam("bioguideId") String bioguideId, FormFields form) {
        return done(letterId, form, () -> {
            Precondition precondition = Precondition.of(form.version());
            Outreach.State state = form.one("state", Outreach.State.class);
            String assignee = form.text("assignee");
            // The field shows the name of the assigned organization; the assignment stays unless the name is edited.
            boolean unchanged =
                    form.has("organization") && assignee != null && assignee.equals(form.text("savedAssignee"));
            OutreachInput draft = new OutreachInput(
                    state,
                    state == Outreach.State.DECLINED ? form.text("reason") : null,
                    unchanged ? null : assignee,
                    unchanged ? form.id("organization") : null,
                    form.text("nextStep"),
                    form.day("nextOn"),
                    form.text("contactName"),
                    form.text("contactEmail"),
                    form.text("contactPhone"),
                    form.text("note"));
            outreach.save(letterId, bioguideId, validator.check(draft), precondition);
            return bioguideId;
        });
    }

    /** Runs an action and redirects to the Member's row on the page it came from, or shows the error there. */
    private Response done(UUID letterId, FormFields form, Callable<String> action) {
        return FormErrorRenderer.or(
                problem -> PageTemplates.outreach(QuarkusTransaction.requiringNew()
                        .call(() -> board(letterId, null, form.text("whose"), null, problem))),
                () -> {
                    String member = QuarkusTransaction.requiringNew().call(action);
                    return LocalPath.redirect(back(letterId, form, member));
                });
    }

    private static String back(UUID letterId, FormFields form, String member) {
        return form.has("myCalls")
                ? "/my-calls?assignee=" + Formats.encoded(form.text("myCalls")) + "#" + member + "-" + letterId
                : OutreachPage.place(letterId, form.one("only", OutreachStatus.class), form.text("whose")) + "#"
                        + member;
    }
}
