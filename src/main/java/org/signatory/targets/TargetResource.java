package org.signatory.targets;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.access.Role;
import org.signatory.common.ErrorCode;
import org.signatory.common.Fails;
import org.signatory.common.Problem;
import org.signatory.common.Washington;
import org.signatory.imports.Rosters;
import org.signatory.letters.Letter;
import org.signatory.letters.Letters;
import org.signatory.names.Seated;
import org.signatory.signons.SignOn;

/** Who to ask next. */
@Path("/v1/letters/{letterId}/targets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STAFF)
@Tag(name = "Targets")
@Transactional
public class TargetResource {

    @Inject
    Letters letters;

    @Inject
    Precedents precedents;

    @Inject
    Rosters rosters;

    @Inject
    Clock clock;

    /** The ranking. */
    @Schema(name = "TargetList")
    public record TargetList(
            @NotNull @Schema(description = "The most likely first.")
            List<TargetView> items,

            @Schema(description = "How many there are in all, whatever the limit.", examples = "312")
            int total,

            @Schema(description = "How many earlier letters were looked at.", examples = "140")
            int precedents,

            @NotNull @Schema(description = "The day as of which it is asked who may sign.", examples = "2021-02-10")
            LocalDate on) {}

    @GET
    @Operation(
            summary = "Rank those who may sign a letter and have not",
            description =
                    "By how often they signed earlier letters like it, of those that they could have signed: on the same topics,"
                            + " with the same leads, to the same addressee, with the same endorsers, the later the more. Each rank"
                            + " shows its reasons; the formula stands in docs/targets.md. With `signed` it is the list of those who"
                            + " signed other letters and are missing on this one. For staff.")
    @APIResponseSchema(TargetList.class)
    @Fails({ErrorCode.NOT_FOUND})
    public TargetList listTargets(@PathParam("letterId") UUID letterId, @Valid @BeanParam TargetFilter filter) {
        Letter letter = letters.visible(letterId);
        LocalDate on = letter.sentOn != null ? letter.sentOn : Washington.rosterDay(clock.instant());
        List<Seated> maySign = rosters.on(on).serving().stream()
                .filter(member -> letter.chamber.takes(member.seat().chamber()))
                .toList();
        List<Precedent> earlier = precedents.of(letter, on);
        Likelihood likelihood = Likelihood.of(on, earlier, maySign);
        Set<String> signed = standing(letterId);
        Set<String> wanted = wanted(filter);
        Map<Seated, Double> likely = new IdentityHashMap<>();
        maySign.forEach(member -> likely.put(member, likelihood.of(member)));
        List<Seated> missing = maySign.stream()
                .filter(member -> !signed.contains(member.person().bioguideId()))
                .filter(member ->
                        wanted == null || wanted.contains(member.person().bioguideId()))
                .filter(filter::holds)
                .sorted(Comparator.comparingDouble((Seated member) -> likely.get(member))
                        .reversed()
                        .thenComparing(member -> member.person().bioguideId()))
                .toList();
        List<TargetView> items = new ArrayList<>();
        for (Seated member : missing.subList(0, Math.min(filter.limit, missing.size()))) {
            items.add(TargetView.of(items.size() + 1, member, likelihood));
        }
        return new TargetList(items, missing.size(), earlier.size(), on);
    }

    /** Who signed any of the letters that are asked for; null where none is. */
    private Set<String> wanted(TargetFilter filter) {
        if (filter.signed == null || filter.signed.isEmpty()) {
            return null;
        }
        Set<String> wanted = new HashSet<>();
        for (UUID other : filter.signed) {
            if (!letters.isVisible(other)) {
                throw Problem.parameter("signed", "There is no letter %s here that you may see.".formatted(other));
            }
            wanted.addAll(standing(other));
        }
        return wanted;
    }

    private static Set<String> standing(UUID letterId) {
        Set<String> standing = new HashSet<>();
        SignOn.standing(letterId).forEach(signOn -> standing.add(signOn.bioguideId));
        return standing;
    }
}
