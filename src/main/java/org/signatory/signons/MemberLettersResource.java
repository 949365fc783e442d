package org.signatory.signons;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterAccess;
import org.signatory.letters.LetterService;
import org.signatory.letters.LetterSummary;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Responses;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;
import org.signatory.roster.Member;
import org.signatory.security.Caller;

/** Exposes the letters signed by a Member that are visible to the caller. */
@Path("/v1/members/{bioguideId}/letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
@Transactional
public class MemberLettersResource {

    private static final Keyset<SignOn> NEWEST_FIRST = new Keyset<>(
            "member-letters",
            true,
            "s.updatedAt",
            List.of(new Key("s.signedOn", LocalDate.class), new Key("s.id", UUID.class)));

    /** Expression for the Member's role on the letter. */
    private static final String ROLE_DESCRIPTION =
            "case when s.withdrawnOn is not null then 'WITHDRAWN' when s.role = LEAD then 'LEAD' else 'COSIGNER' end";

    @Inject
    LetterService letters;

    @Inject
    SignOnViews signers;

    @Inject
    Caller caller;

    @Inject
    Responses answers;

    /** Lists the roles of a Member on a letter. */
    @Schema(name = "MemberLetterRole")
    public enum RecordRole {
        @JsonProperty("lead")
        LEAD,
        @JsonProperty("cosigner")
        COSIGNER,
        @JsonProperty("withdrawn")
        WITHDRAWN
    }

    /** Represents a sign-on of a Member with its letter. */
    public record MemberLetter(
            @Schema(description = "Role of the Member on the letter.")
            RecordRole as,

            @Schema(description = "Sign-on of the Member.") SignOnView signOn,

            @Schema(description = "Signed letter.") LetterSummary letter) {}

    /** Represents a page of a Member's letters. */
    public record MemberLetterPage(
            @Schema(description = "Number of letters led.", examples = "4")
            long asLead,

            @Schema(description = "Number of letters cosigned.", examples = "120")
            long asCosigner,

            @Schema(description = "Number of withdrawn sign-ons.", examples = "1")
            long withdrawn,

            List<MemberLetter> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true)
            String next,

            int limit,
            Long total) {}

    @GET
    @PermitAll
    @Operation(summary = "List letters signed by a Member")
    @APIResponseSchema(MemberLetterPage.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response listMemberLetters(
            @PathParam("bioguideId") String bioguideId,
            @QueryParam("as")
                    @Parameter(description = "Role of the Member; defaults to all roles, latest sign-on first.")
                    RecordRole as,
            @Valid @BeanParam PageParameters paging) {
        MemberLetterPage record = record(bioguideId, as, paging);
        return answers.page(new Page<>(record.items(), record.next(), record.limit(), record.total()), record);
    }

    /** Returns a page of the letters signed by a Member that are visible to the caller. */
    @PermitAll
    public MemberLetterPage record(String bioguideId, RecordRole as, PageParameters paging) {
        Member member = Member.byAnyId(bioguideId).orElseThrow(() -> Problem.notFound("Member"));
        Map<String, Long> counts = signed(member).counts(ROLE_DESCRIPTION, String.class);
        Page<SignOn> page = NEWEST_FIRST
                .changedBy(LetterAccess.of(caller).changed("s"))
                .page(signed(member).and(ROLE_DESCRIPTION + " = :as", "as", as == null ? null : as.name()), paging);
        return new MemberLetterPage(
                counts.getOrDefault(RecordRole.LEAD.name(), 0L),
                counts.getOrDefault(RecordRole.COSIGNER.name(), 0L),
                counts.getOrDefault(RecordRole.WITHDRAWN.name(), 0L),
                memberLetters(page.items()),
                page.next(),
                page.limit(),
                page.total());
    }

    /** Returns a query for the Member's sign-ons to letters visible to the caller. */
    private EntityQuery<SignOn> signed(Member member) {
        EntityQuery<SignOn> all = EntityQuery.of(SignOn.class, "s")
                .planned()
                .and("s.bioguideId = :member and " + ActiveSignOn.ON_RECORD, "member", member.bioguideId);
        return LetterAccess.of(caller).narrow(all, "s.letterId");
    }

    private List<MemberLetter> memberLetters(List<SignOn> signOns) {
        if (signOns.isEmpty()) {
            return List.of();
        }
        List<Letter> signed = Letter.list(
                "id in ?1",
                signOns.stream().map(signOn -> signOn.letterId).distinct().toList());
        Map<UUID, Letter> byId = signed.stream().collect(Collectors.toMap(letter -> letter.id, Function.identity()));
        Map<UUID, LetterSummary> summaries = letters.summaries(signed, Set.of(), null).stream()
                .collect(Collectors.toMap(LetterSummary::id, Function.identity()));
        return signers.views(signOns, byId, null).stream()
                .map(view -> new MemberLetter(as(view), view, summaries.get(view.letterId())))
                .toList();
    }

    private static RecordRole as(SignOnView view) {
        if (view.withdrawnOn() != null) {
            return RecordRole.WITHDRAWN;
        }
        return view.role() == SignOnRole.LEAD ? RecordRole.LEAD : RecordRole.COSIGNER;
    }
}
