package org.signatory.outreach;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterService;
import org.signatory.platform.http.DryRun;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Responses;
import org.signatory.roster.Member;
import org.signatory.roster.ServicePeriodEntity;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

/** Whom a letter's office and its friends ask to sign, and how it stands with each. */
@Path("/v1/letters/{letterId}/outreach")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Outreach")
@Transactional
public class OutreachResource {

    /** Excludes sibling paths, such as that of imports: for methods that they lack, the router would try this one. */
    private static final String MEMBER = "/{bioguideId: [A-Za-z][0-9]{6}}";

    @Inject
    LetterService letters;

    @Inject
    OutreachService records;

    @Inject
    OutreachQueries lists;

    @Inject
    BulkOutreachService bulk;

    @Inject
    Responses answers;

    @GET
    @Operation(
            summary = "List the Members who are asked to sign",
            description =
                    "Party, state and district are of the day of sending, or today's while the letter is not sent."
                            + " Partners and the public are never told.")
    @APIResponseSchema(OutreachPage.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response listOutreach(
            @PathParam("letterId") UUID letterId,
            @Valid @BeanParam OutreachFilter filter,
            @Valid @BeanParam PageParameters paging) {
        return answers.page(lists.page(letters.visible(letterId), filter, paging));
    }

    /** Names the page's schema in the contract. */
    @Schema(name = "OutreachPage")
    public record OutreachPage(List<OutreachView> items, String next, int limit, Long total) {}

    @GET
    @Path(MEMBER)
    @Operation(summary = "Read how it stands with a Member who is asked")
    @APIResponseSchema(OutreachView.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response getOutreach(@PathParam("letterId") UUID letterId, @PathParam("bioguideId") String bioguideId) {
        Outreach outreach = find(letters.visible(letterId), bioguideId);
        return answers.one(outreach.version, lists.view(outreach));
    }

    @PUT
    @Path(MEMBER)
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Record that a Member is asked, or how it stands now",
            description =
                    "Replaces the recorded facts, with If-Match, and clears absent ones; a note is added to the earlier"
                            + " ones. A request with the recorded facts changes nothing and needs no If-Match; the last note, sent"
                            + " again by the same caller on the same day, is not added twice. A signature is recorded by signing on,"
                            + " not here.")
    @APIResponse(
            responseCode = "200",
            description = "The record, with the facts that were sent.",
            content = @Content(schema = @Schema(implementation = OutreachView.class)))
    @APIResponseSchema(value = OutreachView.class, responseCode = "201")
    @ErrorResponses({
        ErrorCode.NOT_FOUND,
        ErrorCode.NOT_SERVING,
        ErrorCode.WRONG_CHAMBER,
        ErrorCode.UNKNOWN_REFERENCE,
        ErrorCode.IF_MATCH_REQUIRED,
        ErrorCode.STALE
    })
    public Response replaceOutreach(
            @PathParam("letterId") UUID letterId,
            @PathParam("bioguideId") String bioguideId,
            @NotNull @Valid OutreachDraft draft) {
        Letter letter = letters.locked(letterId);
        Member member = Member.byAnyId(bioguideId).orElseThrow(() -> Problem.notFound("Member"));
        records.check(draft);
        Optional<Outreach> standing = Outreach.of(letter.id, member.bioguideId);
        if (standing.isPresent()) {
            if (records.changes(standing.get(), draft)) {
                answers.requireMatch(standing.get().version);
            }
            records.change(standing.get(), draft);
            Outreach.flush();
            return answers.changed(standing.get().version, lists.view(standing.get()));
        }
        records.requireMaySign(letter, member, ServicePeriodEntity.of(member.bioguideId));
        Outreach outreach = records.record(letter, member.bioguideId, draft);
        Outreach.flush();
        return answers.created(
                "/v1/letters/" + letter.id + "/outreach/" + member.bioguideId, outreach.version, lists.view(outreach));
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Record that many Members are asked, all or none",
            description =
                    "A Member who is recorded already with other facts is refused, and the outcome names them. With dryRun=true nothing is stored and each one's"
                            + " outcome is told; without it one refused refuses all, with the same report.")
    @APIResponseSchema(OutreachReport.class)
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.BULK_REFUSED, ErrorCode.UNKNOWN_REFERENCE})
    public Response createOutreach(
            @PathParam("letterId") UUID letterId,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = DryRun.PARAMETER) boolean dryRun,
            @NotNull @Valid BulkOutreachDraft draft) {
        return Response.ok(bulk.record(letters.locked(letterId), draft.orDryRun(dryRun)))
                .build();
    }

    @DELETE
    @Path(MEMBER)
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Remove a record of asking that was made in error",
            description = "Only while it has no notes; the history keeps that it was there.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.CONFLICT, ErrorCode.IF_MATCH_REQUIRED, ErrorCode.STALE})
    public Response deleteOutreach(@PathParam("letterId") UUID letterId, @PathParam("bioguideId") String bioguideId) {
        Outreach outreach = find(letters.locked(letterId), bioguideId);
        answers.requireMatch(outreach.version);
        records.remove(outreach);
        return Response.noContent().build();
    }

    private static Outreach find(Letter letter, String bioguideId) {
        return Member.byAnyId(bioguideId)
                .flatMap(member -> Outreach.of(letter.id, member.bioguideId))
                .orElseThrow(() -> Problem.notFound("record of asking this Member"));
    }
}
