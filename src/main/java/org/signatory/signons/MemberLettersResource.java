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
import org.signatory.access.Caller;
import org.signatory.common.Answers;
import org.signatory.common.ErrorCode;
import org.signatory.common.Fails;
import org.signatory.common.Keyset;
import org.signatory.common.Keyset.Key;
import org.signatory.common.Page;
import org.signatory.common.Paging;
import org.signatory.common.Problem;
import org.signatory.common.Selection;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterSummary;
import org.signatory.letters.Letters;
import org.signatory.letters.Sight;
import org.signatory.members.Member;

/** Everything a Member ever signed, as far as the caller may see it. */
@Path("/v1/members/{bioguideId}/letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
@Transactional
public class MemberLettersResource {

    private static final Keyset<SignOn> LATEST_FIRST = new Keyset<>(
            "member-letters",
            true,
            "s.updatedAt",
            List.of(new Key("s.signedOn", LocalDate.class), new Key("s.id", UUID.class)));

    /** The name of the way in which a signature is on its letter. */
    private static final String AS =
            "case when s.withdrawnOn is not null then 'WITHDRAWN' when s.role = LEAD then 'LEAD' else 'COSIGNER' end";

    @Inject
    Letters letters;

    @Inject
    Signers signers;

    @Inject
    Caller caller;

    @Inject
    Answers answers;

    /** In what way a Member is on a letter. */
    @Schema(name = "MemberLetterRole")
    public enum As {
        @JsonProperty("lead")
        LEAD,
        @JsonProperty("cosigner")
        COSIGNER,
        @JsonProperty("withdrawn")
        WITHDRAWN
    }

    /** One signature of a Member and its letter. */
    public record MemberLetter(
            @Schema(description = "In what way the Member is on the letter.")
            As as,

            @Schema(description = "The signature.") SignOnView signOn,

            @Schema(description = "The letter.") LetterSummary letter) {}

    /** A page of a Member's record. */
    public record MemberLetterPage(
            @Schema(description = "Letters led.", examples = "4")
            long asLead,

            @Schema(description = "Letters cosigned.", examples = "120")
            long asCosigner,

            @Schema(description = "Signatures withdrawn.", examples = "1")
            long withdrawn,

            List<MemberLetter> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true)
            String next,

            int limit,
            Long total) {}

    @GET
    @PermitAll
    @Operation(summary = "List the letters a Member signed: as lead, as cosigner, withdrawn apart")
    @APIResponseSchema(MemberLetterPage.class)
    @Fails({ErrorCode.NOT_FOUND})
    public Response listMemberLetters(
            @PathParam("bioguideId") String bioguideId,
            @QueryParam("as") @Parameter(description = "Only these; all where nothing is said, the latest first.")
                    As as,
            @Valid @BeanParam Paging paging) {
        MemberLetterPage record = record(bioguideId, as, paging);
        return answers.page(new Page<>(record.items(), record.next(), record.limit(), record.total()), record);
    }

    /** A page of what the Member signed, of the letters that the caller may see. */
    @PermitAll
    public MemberLetterPage record(String bioguideId, As as, Paging paging) {
        Member member = Member.byAnyId(bioguideId).orElseThrow(() -> Problem.notFound("Member"));
        Map<String, Long> counts = signed(member).counts(AS, String.class);
        Page<SignOn> page = LATEST_FIRST
                .changedBy(Sight.of(caller).changed("s"))
                .page(signed(member).and(AS + " = :as", "as", as == null ? null : as.name()), paging);
        return new MemberLetterPage(
                counts.getOrDefault(As.LEAD.name(), 0L),
                counts.getOrDefault(As.COSIGNER.name(), 0L),
                counts.getOrDefault(As.WITHDRAWN.name(), 0L),
                memberLetters(page.items()),
                page.next(),
                page.limit(),
                page.total());
    }

    /** The Member's signatures on letters that the caller may see. */
    private Selection<SignOn> signed(Member member) {
        Selection<SignOn> all = Selection.of(SignOn.class, "s")
                .planned()
                .and("s.bioguideId = :member and " + Standing.ON_RECORD, "member", member.bioguideId);
        return Sight.of(caller).narrow(all, "s.letterId");
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

    private static As as(SignOnView view) {
        if (view.withdrawnOn() != null) {
            return As.WITHDRAWN;
        }
        return view.role() == SignOnRole.LEAD ? As.LEAD : As.COSIGNER;
    }
}
