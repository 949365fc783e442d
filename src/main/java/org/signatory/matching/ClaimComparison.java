package org.signatory.matching;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.signatory.matching.CheckedClaim.Result;
import org.signatory.matching.Claim.Counted;
import org.signatory.roster.Chamber;

/** Compares a claim with facts, and describes the result in a sentence. */
final class ClaimComparison {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
    private static final int MAX_NAMES = 5;

    private final Claim claim;
    private final ClaimFacts facts;
    private final List<ClaimedSigner> claimed;
    private final int leads;

    ClaimComparison(Claim claim, ClaimFacts facts) {
        this.claim = claim;
        this.facts = facts;
        claimed = facts.signers().stream().filter(it -> it.fits(claim)).toList();
        leads = (int) claimed.stream().filter(ClaimedSigner::lead).count();
    }

    CheckedClaim result() {
        if (claim.counted() == null) {
            return unchecked("the wording was not recognized");
        }
        return switch (claim.counted()) {
            case SIGNERS, COSIGNERS, SIGNERS_OR_COSIGNERS -> signers();
            case LEADS -> number(leads, leads, leads, noun("lead", "leads", leads));
            case ENDORSERS ->
                facts.endorsers() == null
                        ? unchecked("the endorsers are unknown")
                        : number(facts.endorsers(), noun("endorser", "endorsers", facts.endorsers()));
            case STATES -> states();
            case DELEGATION -> delegation();
            case RECIPIENTS -> recipients();
        };
    }

    /** A number of colleagues leaves out some of the leads, and of the Members named before it. */
    private CheckedClaim signers() {
        String sides = sides();
        if (claim.count() == null) {
            return claim.bipartisan() || claim.bicameral()
                    ? checked(
                            sides == null,
                            claimed.size(),
                            sides == null ? mixed() : people(claimed.size()),
                            sides == null ? "" : sides)
                    : unchecked("the claim has no number");
        }
        int named = (int) claimed.stream()
                .filter(it -> it.lead() || facts.namedBefore().contains(it.id()))
                .count();
        int fewest = claim.counted() != Counted.COSIGNERS || named == 0 ? 0 : 1;
        int most = claim.counted() == Counted.SIGNERS ? 0 : named;
        CheckedClaim number =
                number(claimed.size() - most - uncertain(), claimed.size() - fewest, claimed.size(), signersInWords());
        if (!number.agrees() && claim.counted() == Counted.COSIGNERS && claim.chamber() == null) {
            CheckedClaim own = inOwnChamber();
            number = own == null ? number : own;
        }
        return number.agrees() && sides != null
                ? checked(false, claimed.size(), people(claimed.size()), sides)
                : number;
    }

    /** Returns the result for colleagues in the chamber of a lead, whom a release can mean; null if it does not agree. */
    private CheckedClaim inOwnChamber() {
        return claimed.stream()
                .filter(it -> it.lead() && !it.isUncertain())
                .map(ClaimedSigner::chamber)
                .distinct()
                .map(chamber ->
                        new ClaimComparison(claim.toBuilder().chamber(chamber).build(), facts).signers())
                .filter(CheckedClaim::agrees)
                .findFirst()
                .map(it -> new CheckedClaim(claim, it.result(), it.detail(), it.listed(), null, null))
                .orElse(null);
    }

    /** Returns the number of uncertain names, which may not belong to the claimed chamber, party or state. */
    private int uncertain() {
        boolean some = claim.chamber() != null || claim.party() != null || claim.state() != null;
        return some ? (int) claimed.stream().filter(ClaimedSigner::isUncertain).count() : 0;
    }

    private String signersInWords() {
        int others = claimed.size() - leads;
        boolean colleagues = claim.counted() == Counted.COSIGNERS
                || claim.counted() == Counted.SIGNERS_OR_COSIGNERS && !claim.isMetBy(claimed.size());
        return colleagues && leads > 0
                ? (claim.chamber() == null && claim.party() == null
                                ? noun("cosigner", "cosigners", others)
                                : people(others) + " as cosigners")
                        + " and " + noun("lead", "leads", leads)
                : people(claimed.size());
    }

    private CheckedClaim states() {
        int states = (int) claimed.stream()
                .filter(it -> !it.isUncertain())
                .map(ClaimedSigner::state)
                .distinct()
                .count();
        int most = states
                + (int) claimed.stream().filter(ClaimedSigner::isUncertain).count();
        return claim.count() == null
                ? unchecked("the claim has no number")
                : number(states, most, states, "signers from " + noun("state", "states", states));
    }

    private CheckedClaim delegation() {
        List<ClaimedSigner> members = claim.state() == null
                ? List.of()
                : facts.delegation().apply(claim.state()).stream()
                        .filter(it -> it.fits(claim))
                        .toList();
        if (members.isEmpty()) {
            return unchecked("the Members of the delegation are unknown");
        }
        Set<String> signed = facts.signers().stream().map(ClaimedSigner::id).collect(Collectors.toSet());
        List<String> missing = members.stream()
                .filter(it -> !signed.contains(it.id()))
                .map(ClaimedSigner::name)
                .toList();
        String has = "%d of the %s from %s"
                .formatted(
                        members.size() - missing.size(),
                        members.size() == 1 ? "one Member" : members.size() + " Members",
                        claim.state());
        return checked(
                missing.isEmpty(),
                members.size() - missing.size(),
                has,
                missing.isEmpty() ? "" : "; " + names(missing) + " did not sign");
    }

    private CheckedClaim recipients() {
        if (facts.recipients() == null
                || facts.recipients().isEmpty()
                || claim.recipients().isEmpty()) {
            return unchecked("the recipients are unknown");
        }
        List<String> others = claim.recipients().stream()
                .filter(it -> facts.recipients().stream().noneMatch(known -> RecipientNames.isSame(it, known)))
                .toList();
        String known = "the "
                + (facts.recipients().size() == 1 ? "recipient " : "recipients ")
                + names(facts.recipients().stream().map(it -> it.get(0)).toList());
        List<String> unknown = others.stream().map(it -> it.split(",")[0]).toList();
        return checked(others.isEmpty(), null, known, others.isEmpty() ? "" : ", not " + names(unknown));
    }

    private CheckedClaim number(int listed, String words) {
        return number(listed, listed, listed, words);
    }

    private CheckedClaim number(int least, int most, int listed, String words) {
        if (claim.count() == null) {
            return unchecked("the claim has no number");
        }
        for (int i = Math.max(0, least); i <= most; i++) {
            if (claim.isMetBy(i)) {
                return checked(true, listed, words, "");
            }
        }
        int difference = most < claim.count() || most == claim.count() && least == most
                ? claim.count() - most
                : claim.count() - Math.max(0, least);
        String than = difference == 0
                ? ", not more than claimed"
                : ", %d %s than claimed".formatted(Math.abs(difference), difference > 0 ? "fewer" : "more");
        return checked(false, listed, words, than);
    }

    /** Returns the fault of a claim of both parties or both chambers; null without one. */
    private String sides() {
        List<String> parties = claimed.stream()
                .map(ClaimedSigner::party)
                .filter(it -> "Democrat".equals(it) || "Republican".equals(it))
                .distinct()
                .toList();
        List<Chamber> chambers = claimed.stream()
                .filter(it -> !it.isUncertain())
                .map(ClaimedSigner::chamber)
                .distinct()
                .toList();
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

    private String people(int number) {
        String from = claim.state() == null ? "" : " from " + claim.state();
        if (claim.party() != null) {
            String chamber = claim.chamber() == null ? "" : claim.chamber().title() + " ";
            return noun(chamber + claim.party(), chamber + claim.party() + "s", number) + from;
        }
        if (claim.chamber() == null) {
            return noun("signer", "signers", number) + from;
        }
        return (claim.chamber() == Chamber.SENATE
                        ? noun("Senator", "Senators", number)
                        : noun("Member of the House", "Members of the House", number))
                + from;
    }

    private static String noun(String one, String several, int number) {
        return number + " " + (number == 1 ? one : several);
    }

    static String names(List<String> names) {
        int more = names.size() - MAX_NAMES;
        String some = String.join(", ", more > 0 ? names.subList(0, MAX_NAMES) : names);
        return more > 0 ? some + " and " + more + " more" : some;
    }

    /**
     * @param has what the record has
     * @param difference the difference, with its punctuation; empty without one
     */
    private CheckedClaim checked(boolean agrees, Integer listed, String has, String difference) {
        String subject = facts.day() == null ? "the text has " : "the record has ";
        String day = facts.day() == null ? "" : " on " + facts.day().format(DAY);
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
