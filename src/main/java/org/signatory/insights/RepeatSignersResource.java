package org.signatory.insights;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.signatory.platform.http.Problem;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.RosterCache;
import org.signatory.signons.SignOn;

/** Exposes the comparison of the signers of two letters. */
@Path("/v1/letters/{letterId}/signer-comparison")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Likeness")
@Transactional
public class RepeatSignersResource {

    @Inject
    LetterService letters;

    @Inject
    RosterCache people;

    @Inject
    Clock clock;

    /** Represents a signer of the earlier letter who has not signed this letter. */
    @Schema(name = "MissingSigner")
    public record Missing(
            @Schema(required = true, description = "Member in the seat at signing of the earlier letter.")
            MemberSeat member,

            @Schema(
                    required = true,
                    description =
                            "Why: `withdrew` from this one; `not-serving` when it was sent or closed, or today while it"
                                    + " is open; serving in the `other-chamber`; or simply `not-signed`.",
                    examples = "not-signed")
            MemberAction because) {}

    /** Represents the response, with Members by surname. */
    @Schema(name = "SignerComparison")
    public record RepeatSigners(
            @Schema(required = true, description = "Signers of both letters, in the seats at signing of this letter.")
            List<MemberSeat> both,

            @Schema(required = true, description = "Signers of the earlier letter only, with the reason.")
            List<Missing> onlyEarlier,

            @Schema(required = true, description = "Signers of this letter only.")
            List<MemberSeat> onlyThis) {}

    @GET
    @Operation(
            summary = "List signers of a letter, an earlier letter, or both",
            description =
                    "Signers of the earlier letter only include a reason: no longer serving, in the other chamber now,"
                            + " withdrawn, or not signed. Excludes withdrawn sign-ons.")
    @APIResponseSchema(RepeatSigners.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public RepeatSigners getSignerComparison(
            @PathParam("letterId") UUID letterId,
            @QueryParam("earlier") @NotNull @Parameter(description = "Identifier of the earlier letter.")
                    UUID earlier) {
        Letter letter = letters.visible(letterId);
        if (earlier.equals(letterId) || !letters.isVisible(earlier)) {
            throw Problem.parameter("earlier", "There is no other letter %s here that you may see.".formatted(earlier));
        }
        LocalDate today = WashingtonTime.rosterDay(clock.instant());
        RosterCache.Known known = people.now();
        Map<String, SignOn> now = latest(letterId);
        Map<String, SignOn> before = latest(earlier);
        List<MemberSeat> both = new ArrayList<>();
        List<Missing> onlyEarlier = new ArrayList<>();
        List<MemberSeat> onlyThis = new ArrayList<>();
        before.values().stream().filter(SignOn::isStanding).forEach(signOn -> {
            SignOn here = now.get(signOn.bioguideId);
            if (here != null && here.isStanding()) {
                both.add(MemberSeat.of(here));
            } else {
                MemberAction because =
                        MemberAction.of(known.person(signOn.bioguideId).orElseThrow(), letter, here, today);
                onlyEarlier.add(new Missing(MemberSeat.of(signOn), because));
            }
        });
        now.values().stream()
                .filter(SignOn::isStanding)
                .filter(signOn -> !stands(before.get(signOn.bioguideId)))
                .forEach(signOn -> onlyThis.add(MemberSeat.of(signOn)));
        return new RepeatSigners(both, onlyEarlier, onlyThis);
    }

    private static boolean stands(SignOn signOn) {
        return signOn != null && signOn.isStanding();
    }

    /** Each Member's last sign-on that was not removed as an error, by surname. */
    private static Map<String, SignOn> latest(UUID letterId) {
        Map<String, SignOn> latest = new LinkedHashMap<>();
        SignOn.<SignOn>list(
                        "letterId = ?1 and removedAt is null order by sortName, bioguideId, signedOn, recordedAt",
                        letterId)
                .forEach(signOn -> latest.put(signOn.bioguideId, signOn));
        return latest;
    }
}
