package org.signatory.matching;

import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.signatory.matching.CheckedClaim.Result;
import org.signatory.roster.Chamber;

/** Compares a claim with facts, and describes the result in a sentence. */
final class ClaimComparison {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    private final LetterClaim claim;
    private final LetterClaimFacts facts;
    private final List<SignerClaimFacts> claimed;
    private final int uncertain;

    ClaimComparison(LetterClaim claim, LetterClaimFacts facts) {
        this.claim = claim;
        this.facts = facts;
        claimed = facts.signers().stream()
                .filter(it -> !it.isUncertain() && it.fits(claim))
                .toList();
        uncertain = (int)
                facts.signers().stream().filter(SignerClaimFacts::isUncertain).count();
    }

    CheckedClaim result() {
        if (claim.counted() == null) {
            return unchecked("the wording was not recognized");
        }
        return switch (claim.counted()) {
            case SIGNERS, COSIGNERS, SIGNERS_OR_COSIGNERS -> signers();
            case LEADS -> leads();
            case ENDORSERS -> endorsers();
            case STATES -> states();
            case DELEGATION, DELEGATION_MAJORITY -> delegation();
            case RECIPIENTS -> recipients();
        };
    }

    private CheckedClaim signers() {
        String sides = sides();
        if (claim.count() == null) {
            return claim.bipartisan() || claim.bicameral()
                    ? checked(
                            sides == null,
                            claimed.size(),
                            sides == null ? mixed() : ClaimPhraseWriter.of(claim, claimed.size()),
                            sides == null ? "" : sides)
                    : unchecked("the claim has no number");
        }
        CheckedClaim number = number(new ClaimSignerCounts(claim, facts.signers()).all(), uncertain);
        if (number.differs() && claim.counted() == LetterClaim.Counted.COSIGNERS && claim.chamber() == null) {
            CheckedClaim own = inOwnChamber();
            number = own == null ? number : own;
        }
        return number.agrees() && sides != null
                ? checked(false, claimed.size(), ClaimPhraseWriter.of(claim, claimed.size()), sides)
                : number;
    }

    /** @param possible the number of uncertain names, which may or may not belong to the claimed people */
    private CheckedClaim number(List<ClaimSignerCounts.Reading> readings, int possible) {
        for (ClaimSignerCounts.Reading it : readings) {
            if (claim.isMetBy(it.number())) {
                return checked(true, it.number(), it.words(), "");
            }
        }
        for (ClaimSignerCounts.Reading it : readings) {
            for (int more = 1; more <= possible; more++) {
                if (claim.isMetBy(it.number() + more)) {
                    return unchecked("the text has " + it.words() + " and "
                            + ClaimPhraseWriter.noun("uncertain name", "uncertain names", possible));
                }
            }
        }
        return differs(readings);
    }

    private CheckedClaim differs(List<ClaimSignerCounts.Reading> readings) {
        ClaimSignerCounts.Reading most =
                Collections.max(readings, Comparator.comparing(ClaimSignerCounts.Reading::number));
        ClaimSignerCounts.Reading least =
                Collections.min(readings, Comparator.comparing(ClaimSignerCounts.Reading::number));
        if (least.number() < claim.count() && claim.count() < most.number()) {
            return checked(
                    false,
                    most.number(),
                    most.words() + ", or " + least.words(),
                    ", and neither is the number claimed");
        }
        boolean open = claim.counted() == LetterClaim.Counted.SIGNERS_OR_COSIGNERS;
        ClaimSignerCounts.Reading closest = !open ? readings.get(0) : claim.count() >= most.number() ? most : least;
        return checked(false, closest.number(), closest.words(), difference(closest.number()));
    }

    private String difference(int listed) {
        int fewer = claim.count() - listed;
        if (fewer == 0) {
            return claim.qualifier() == LetterClaim.Qualifier.OVER
                    ? ", not more than " + claim.count()
                    : ", not fewer than " + claim.count();
        }
        boolean isStrict = fewer > 0
                ? claim.qualifier() == LetterClaim.Qualifier.OVER
                : claim.qualifier() == LetterClaim.Qualifier.FEWER_THAN;
        return ", %d %s than claimed".formatted(Math.abs(fewer) + (isStrict ? 1 : 0), fewer > 0 ? "fewer" : "more");
    }

    /** Returns the result for colleagues in the chamber of a lead, whom a release can mean; null if it does not agree. */
    private CheckedClaim inOwnChamber() {
        return claimed.stream()
                .filter(SignerClaimFacts::lead)
                .map(SignerClaimFacts::chamber)
                .distinct()
                .map(chamber ->
                        new ClaimComparison(claim.toBuilder().chamber(chamber).build(), facts).signers())
                .filter(CheckedClaim::agrees)
                .findFirst()
                .map(it -> new CheckedClaim(claim, it.result(), it.detail(), it.listed(), null, null))
                .orElse(null);
    }

    private CheckedClaim leads() {
        int leads = (int) claimed.stream().filter(SignerClaimFacts::lead).count();
        return number(leads, uncertain, ClaimPhraseWriter.noun("lead", "leads", leads));
    }

    private CheckedClaim states() {
        int states =
                (int) claimed.stream().map(SignerClaimFacts::state).distinct().count();
        return number(states, uncertain, "signers from " + ClaimPhraseWriter.noun("state", "states", states));
    }

    /** A text can name some of its endorsers only, so that fewer than claimed are no difference. */
    private CheckedClaim endorsers() {
        if (facts.endorsers() == null) {
            return unchecked("the endorsers are unknown");
        }
        int known = facts.endorsers();
        String words = ClaimPhraseWriter.noun("endorser", "endorsers", known);
        boolean some = facts.day() == null && claim.count() != null && !claim.isMetBy(known) && known <= claim.count();
        return some ? unchecked("the text names " + words) : number(known, 0, words);
    }

    private CheckedClaim delegation() {
        List<SignerClaimFacts> members = claim.state() == null
                ? List.of()
                : facts.delegation().apply(claim.state()).stream()
                        .filter(it -> it.fits(claim))
                        .toList();
        if (members.isEmpty()) {
            return unchecked("the Members of the delegation are unknown");
        }
        Set<String> signed = facts.signers().stream().map(SignerClaimFacts::id).collect(Collectors.toSet());
        List<String> missing = members.stream()
                .filter(it -> !signed.contains(it.id()))
                .map(SignerClaimFacts::name)
                .toList();
        int all = members.size();
        int present = all - missing.size();
        String has = "%d of %s from %s".formatted(present, all == 1 ? "1 Member" : all + " Members", claim.state());
        if (claim.counted() == LetterClaim.Counted.DELEGATION_MAJORITY) {
            boolean most = present * 2 > all;
            return checked(most, present, has, most ? "" : ", not a majority");
        }
        return checked(missing.isEmpty(), present, has, missing.isEmpty() ? "" : unsigned(missing));
    }

    private static String unsigned(List<String> missing) {
        return missing.size() == 1
                ? "; " + missing.get(0) + " did not sign"
                : "; those who did not sign: " + ClaimPhraseWriter.names(missing);
    }

    private CheckedClaim recipients() {
        if (facts.recipients() == null
                || facts.recipients().isEmpty()
                || claim.recipients().isEmpty()) {
            return unchecked("the recipients are unknown");
        }
        List<String> others = claim.recipients().stream()
                .filter(it -> facts.recipients().stream().noneMatch(known -> RecipientComparison.isSame(it, known)))
                .toList();
        if (!others.isEmpty()
                && others.stream().noneMatch(RecipientComparison::namesAgency)
                && facts.recipients().stream().anyMatch(RecipientComparison::isAgencyAlone)) {
            return unchecked("the record has an agency without its officials");
        }
        String known = "the "
                + (facts.recipients().size() == 1 ? "recipient " : "recipients ")
                + ClaimPhraseWriter.names(
                        facts.recipients().stream().map(it -> it.get(0)).toList());
        List<String> unknown = others.stream().map(it -> it.split(",")[0]).toList();
        return checked(
                others.isEmpty(), null, known, others.isEmpty() ? "" : ", not " + ClaimPhraseWriter.names(unknown));
    }

    private CheckedClaim number(int listed, int possible, String words) {
        return claim.count() == null
                ? unchecked("the claim has no number")
                : number(List.of(new ClaimSignerCounts.Reading(listed, words)), possible);
    }

    /** Returns the fault of a claim of both parties or both chambers; null without one. */
    private String sides() {
        List<String> parties = claimed.stream()
                .map(SignerClaimFacts::party)
                .filter(it -> "Democrat".equals(it) || "Republican".equals(it))
                .distinct()
                .toList();
        List<Chamber> chambers =
                claimed.stream().map(SignerClaimFacts::chamber).distinct().toList();
        if (claim.bipartisan() && parties.size() == 1) {
            return ", all " + parties.get(0) + "s";
        }
        return claim.bicameral() && chambers.size() == 1
                ? ", all in the " + chambers.get(0).title()
                : null;
    }

    private String mixed() {
        long democrats =
                claimed.stream().filter(it -> "Democrat".equals(it.party())).count();
        long republicans =
                claimed.stream().filter(it -> "Republican".equals(it.party())).count();
        long senators =
                claimed.stream().filter(it -> it.chamber() == Chamber.SENATE).count();
        long house =
                claimed.stream().filter(it -> it.chamber() == Chamber.HOUSE).count();
        return (claim.bipartisan() ? "%d Democrats and %d Republicans".formatted(democrats, republicans) : "")
                + (claim.bipartisan() && claim.bicameral() ? ", " : "")
                + (claim.bicameral() ? "%d Senators and %d Members of the House".formatted(senators, house) : "");
    }

    /**
     * @param has what the record has
     * @param difference the difference, with its punctuation; empty without one
     */
    private CheckedClaim checked(boolean agrees, Integer listed, String has, String difference) {
        String subject = facts.day() == null ? "the text has " : "the record has ";
        String day = facts.day() == null ? "" : " as of " + facts.day().format(DAY);
        return new CheckedClaim(
                claim,
                agrees ? Result.AGREES : Result.DIFFERS,
                "“" + claim.written() + "”: " + subject + has + day + difference + ".",
                listed,
                null,
                null);
    }

    private CheckedClaim unchecked(String why) {
        return new CheckedClaim(
                claim, Result.NOT_CHECKED, "“" + claim.written() + "”: not checked; " + why + ".", null, null, null);
    }
}
