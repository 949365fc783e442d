package org.signatory.insights;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.ingest.names.NameIndexCache;
import org.signatory.matching.SeatedMember;
import org.signatory.platform.time.WashingtonTime;

/** Exposes the ranking of Members who sign letters led by the other party. */
@Path("/v1/members/cross-party-signers")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Likeness")
@Transactional
public class CrossPartyResource {

    @Inject
    SignedLetters signed;

    @Inject
    NameIndexCache rosters;

    @Inject
    Clock clock;

    /** Represents the ranking. */
    @Schema(name = "CrossPartySignerList")
    public record CrossPartySignerList(
            @Schema(required = true, description = "Members, by descending share.")
            List<CrossPartySigner> items,

            @Schema(description = "Total number of Members, regardless of the limit.", examples = "312")
            int total,

            @Schema(description = "Number of analyzed letters.", examples = "300")
            int letters) {}

    @GET
    @Operation(
            summary = "List Members by how often they sign letters led by the other party",
            description =
                    "Analyzes the latest 300 letters visible to the caller whose leads all belong to one party, and"
                            + " Members who serve today. Excludes withdrawn sign-ons. See docs/similar.md.")
    @APIResponseSchema(CrossPartySignerList.class)
    public CrossPartySignerList listCrossPartySigners(@Valid @BeanParam CrossPartyFilter filter) {
        List<SignedLetter> letters = signed.ledByOneSide(filter.topic);
        Predicate<SeatedMember> wanted = filter.wanted();
        List<CrossPartySigner.Count> counts = rosters.on(WashingtonTime.rosterDay(clock.instant())).serving().stream()
                .map(member -> CrossPartySigner.Count.of(member, letters))
                .filter(count -> count.chances() > 0)
                .toList();
        int signatures =
                counts.stream().mapToInt(CrossPartySigner.Count::signed).sum();
        int chances = counts.stream().mapToInt(CrossPartySigner.Count::chances).sum();
        double usual = chances == 0 ? 0 : signatures / (double) chances;
        List<CrossPartySigner> all = counts.stream()
                .filter(count -> wanted.test(count.member()))
                .map(count -> count.drawnTo(usual))
                .sorted(CrossPartySigner.WIDEST_FIRST)
                .toList();
        return new CrossPartySignerList(filter.first(all), all.size(), letters.size());
    }
}
