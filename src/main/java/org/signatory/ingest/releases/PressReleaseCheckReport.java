package org.signatory.ingest.releases;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.matching.CheckedClaim;
import org.signatory.matching.FoundClaim;
import org.signatory.matching.LetterClaimFacts;
import org.signatory.matching.Mention;
import org.signatory.matching.MentionRole;
import org.signatory.matching.NameMatch;
import org.signatory.platform.text.TextNormalizer;

/** Reports differences between a press release and the record of a letter. */
public record PressReleaseCheckReport(
        @NotNull @Schema(description = "The letter.", examples = "01894f2a-7c1d-7e55-8a3b-3f4c1d2e5a6b")
        UUID letterId,

        @NotNull @Schema(description = "Whether the release agrees with the record.")
        boolean agrees,

        @NotNull @Schema(description = "Date of the roster used to match the names.", examples = "2021-02-12")
        LocalDate asOf,

        @NotNull @Schema(description = "The number of active sign-ons, including leads.")
        int signed,

        @NotNull @Schema(description = "Number of different Members named in the release as leads or signers.")
        int named,

        @NotNull @Schema(description = "Each claim in the release, compared with the record as of that date.")
        List<CheckedClaim> claims,

        @NotNull @Schema(description = "Each difference.") List<Difference> differences) {

    @Schema(name = "ClaimDifferenceKind")
    public enum Kind {
        /** A claim, such as a number or a recipient, differs from the record. */
        CLAIM,
        /** The release names a signer who is not on the record. */
        NOT_ON_RECORD,
        /** The release names a signer who has withdrawn. */
        WITHDRAWN,
        /** A signer on the record is missing from the release's list. */
        MISSING,
        /** The release names a lead who is not one on the record. */
        NOT_A_LEAD,
        /** The release does not name a lead as one. */
        MISSING_LEAD,
        /** A name is unknown or ambiguous. */
        UNCLEAR_NAME,
        /** The release names an endorser who is not on the record. */
        ENDORSER_NOT_ON_RECORD,
        /** An endorser on the record is missing from the release's endorsers. */
        MISSING_ENDORSER
    }

    @Schema(name = "ClaimDifference")
    public record Difference(
            @NotNull @Schema(description = "What differs.") Kind kind,

            @NotNull
            @Schema(
                    description = "Description of the difference.",
                    examples = "“60 Members”: the record has 3 signers as of February 12, 2021, 57 fewer than claimed.")
            String detail,

            @Schema(description = "The Member with the difference.", examples = "S001145")
            String bioguideId,

            @Schema(
                    description =
                            "Start in the release, in UTF-16 code units from 0; absent for `missing`, `missing-lead` and `missing-endorser`.")
            Integer start,

            @Schema(description = "End, exclusive.") Integer end) {}

    /**
     * Represents the record of a letter.
     *
     * @param signers printed names by Bioguide ID, including leads
     * @param facts the facts that claims are compared with
     * @param withdrawn Bioguide IDs of Members who withdrew and did not sign again
     * @param endorsers names, each with its acronym and other names
     */
    record Standing(
            Map<String, String> signers,
            LetterClaimFacts facts,
            Set<String> leads,
            Set<String> withdrawn,
            List<List<String>> endorsers) {}

    /**
     * A release that names at least this share of the signers is a complete list; one that names fewer gives
     * examples.
     */
    private static final double LIST = 0.5;

    private static final Set<Kind> WHO = EnumSet.of(Kind.NOT_ON_RECORD, Kind.WITHDRAWN, Kind.MISSING);
    private static final int MAX_NAMED = 5;

    static PressReleaseCheckReport of(
            UUID letterId, ParsedPressRelease release, String text, LocalDate asOf, Standing standing) {
        List<Difference> found = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        Set<String> leads = new HashSet<>();
        for (Mention it : release.signers().signers()) {
            names(it, standing, named, leads, found);
        }
        ReleaseClaims.addedToNumbers(release, text).forEach(it -> names(it, standing, named, leads, found));
        boolean list = named.stream().filter(standing.signers()::containsKey).count()
                > standing.signers().size() * LIST;
        standing.signers().forEach((id, name) -> {
            if (standing.leads().contains(id) && !leads.contains(id) && !leads.isEmpty()) {
                found.add(new Difference(
                        Kind.MISSING_LEAD,
                        name + " is a lead but is not named as a lead in the release.",
                        id,
                        null,
                        null));
            } else if (list && !named.contains(id)) {
                found.add(new Difference(
                        Kind.MISSING, name + " is a recorded signer but is not named in the release.", id, null, null));
            }
        });
        endorsers(release, standing, found);
        List<CheckedClaim> claims = claims(release, text, standing, found);
        List<Difference> all = Stream.concat(
                        claims.stream()
                                .filter(CheckedClaim::differs)
                                .map(it -> new Difference(Kind.CLAIM, it.detail(), null, it.start(), it.end())),
                        found.stream())
                .toList();
        return new PressReleaseCheckReport(
                letterId, all.isEmpty(), asOf, standing.signers().size(), named.size(), claims, all);
    }

    /** Compares the claims of the release, and names the signers who are missing or added as far as the release names them. */
    private static List<CheckedClaim> claims(
            ParsedPressRelease release, String text, Standing standing, List<Difference> found) {
        List<FoundClaim> claims = ReleaseClaims.about(standing.facts(), release, text);
        String who = found.stream()
                .filter(it -> WHO.contains(it.kind()))
                .limit(MAX_NAMED)
                .map(it -> " " + it.detail())
                .collect(Collectors.joining());
        return CheckedClaim.of(claims, standing.facts()).stream()
                .map(it -> it.differs() && it.isNumber() ? it.withDetail(it.detail() + who) : it)
                .toList();
    }

    private static void names(
            Mention it, Standing standing, Set<String> named, Set<String> leads, List<Difference> found) {
        if (!it.match().matched()) {
            boolean several = it.match().status() == NameMatch.Status.AMBIGUOUS;
            found.add(new Difference(
                    Kind.UNCLEAR_NAME,
                    it.written()
                            + (several
                                    ? " does not clearly match one Member."
                                    : " matches no Member who served that day."),
                    null,
                    it.start(),
                    it.end()));
            return;
        }
        String id = it.match().person().bioguideId();
        boolean first = named.add(id);
        if (first && !standing.signers().containsKey(id)) {
            boolean withdrew = standing.withdrawn().contains(id);
            found.add(new Difference(
                    withdrew ? Kind.WITHDRAWN : Kind.NOT_ON_RECORD,
                    "The release names %s, who %s."
                            .formatted(
                                    it.match().person().name().printed(),
                                    withdrew ? "has withdrawn" : "is not a recorded signer"),
                    id,
                    it.start(),
                    it.end()));
        }
        if (it.role() == MentionRole.LEAD && leads.add(id) && !standing.leads().contains(id)) {
            found.add(new Difference(
                    Kind.NOT_A_LEAD,
                    it.match().person().name().printed() + " is not a recorded lead.",
                    id,
                    it.start(),
                    it.end()));
        }
    }

    private static void endorsers(ParsedPressRelease release, Standing standing, List<Difference> found) {
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 0; i < standing.endorsers().size(); i++) {
            for (String name : standing.endorsers().get(i)) {
                byName.put(TextNormalizer.folded(name), i);
            }
        }
        Set<Integer> named = new HashSet<>();
        for (ExtractedValue<String> endorser : release.endorsers()) {
            Integer known = byName.get(TextNormalizer.folded(endorser.value()));
            Integer bare = known == null
                    ? byName.get(TextNormalizer.folded(endorser.value().replaceAll("\\s*\\([^)]*\\)", "")))
                    : known;
            if (bare == null) {
                found.add(new Difference(
                        Kind.ENDORSER_NOT_ON_RECORD,
                        endorser.value() + " is not a recorded endorser.",
                        null,
                        endorser.start(),
                        endorser.end()));
            } else {
                named.add(bare);
            }
        }
        for (int i = 0; i < standing.endorsers().size() && !release.endorsers().isEmpty(); i++) {
            if (!named.contains(i)) {
                found.add(new Difference(
                        Kind.MISSING_ENDORSER,
                        standing.endorsers().get(i).get(0) + " is a recorded endorser but is not named in the release.",
                        null,
                        null,
                        null));
            }
        }
    }
}
