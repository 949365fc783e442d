package org.signatory.insights;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterService;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;
import org.signatory.roster.RosterCache;
import org.signatory.signons.SignOn;
import org.signatory.signons.SignOnRole;

/** Exposes the letters that are similar to a letter. */
@Path("/v1/letters/{letterId}/similar-letters")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Likeness")
@Transactional
public class SimilarLetterResource {

    @Inject
    LetterService letters;

    @Inject
    SignedLetters signed;

    @Inject
    RosterCache people;

    /** Represents the ranking. */
    @Schema(name = "SimilarLetterList")
    public record SimilarLetterList(
            @Schema(required = true, description = "Letters, by descending similarity.")
            List<SimilarLetter> items,

            @Schema(
                    description = "How many letters with a common topic or lead were compared, whatever the limit.",
                    examples = "140")
            int total) {}

    @GET
    @Operation(
            summary = "List similar letters by common signers",
            description =
                    "The latest 300 letters that share a topic or a lead with this one, of those that the caller may see, by the"
                            + " share of signers in common. Withdrawn signatures do not count. See docs/similar.md.")
    @APIResponseSchema(SimilarLetterList.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public SimilarLetterList listSimilarLetters(
            @PathParam("letterId") UUID letterId,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(300)
                    @Parameter(description = "How many, 1 to 300; `total` says how many there are.")
                    int limit) {
        Letter letter = letters.visible(letterId);
        Set<String> signers = new HashSet<>();
        Set<String> leads = new HashSet<>();
        for (SignOn signOn : SignOn.standing(letterId)) {
            signers.add(signOn.bioguideId);
            if (signOn.role == SignOnRole.LEAD) {
                leads.add(signOn.bioguideId);
            }
        }
        RosterCache.Known known = people.now();
        List<SimilarLetter> all = signed.like(letter, leads).stream()
                .map(other -> SimilarLetter.of(other, letter.topics, leads, signers, known.byId()))
                .sorted(SimilarLetter.MOST_SIMILAR_FIRST)
                .toList();
        return new SimilarLetterList(all.subList(0, Math.min(limit, all.size())), all.size());
    }
}
