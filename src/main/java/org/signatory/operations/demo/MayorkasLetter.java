package org.signatory.operations.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.signatory.endorsements.Endorsement;
import org.signatory.endorsements.EndorsementRecorder;
import org.signatory.endorsements.EndorserInput;
import org.signatory.endorsements.EndorserStatement;
import org.signatory.endorsements.EndorserStatementInput;
import org.signatory.endorsements.Organization;
import org.signatory.endorsements.OrganizationInput;
import org.signatory.endorsements.OrganizationService;
import org.signatory.letters.ChamberScope;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterEditService;
import org.signatory.letters.LetterInput;
import org.signatory.letters.LetterLink;
import org.signatory.letters.LetterStatus;
import org.signatory.letters.RecipientInput;
import org.signatory.letters.SignOnSource;
import org.signatory.letters.StatusTransitionInput;
import org.signatory.letters.StatusTransitionService;
import org.signatory.letters.Visibility;
import org.signatory.matching.LetterClaim;
import org.signatory.signons.BulkSignOnEntry;
import org.signatory.signons.LeadSponsorService;
import org.signatory.signons.LeadSponsorsInput;
import org.signatory.signons.SignOnInput;

/**
 * Creates the letter of February 11, 2021 to Secretary Mayorkas on 287(g), Secure Communities and detainers. Its
 * leads, claimed count, endorsers and quotes are from the press release of February 12, 2021; the other signers are
 * not known here, so it shows 3 listed of over 60 claimed.
 */
@ApplicationScoped
@RequiredArgsConstructor
class MayorkasLetter {

    private static final LocalDate SENT = LocalDate.of(2021, 2, 11);
    private static final Instant PUBLISHED = Instant.parse("2021-02-12T14:00:00Z");
    private static final String REPORT =
            "https://www.politico.com/news/2021/02/12/democrats-dhs-police-immigration-468825";

    private static final List<String> LEADS = List.of("S001145", "Q000023", "E000297");

    private static final List<String> ENDORSERS = List.of(
            "ACLU",
            "National Immigrant Justice Center",
            "Immigrant Legal Resource Center",
            "Indivisible",
            "Southern Poverty Law Center Action Fund",
            "National Immigration Project (NIPNLG)",
            "United We Dream");

    private static final Map<String, EndorserStatementInput> STATEMENTS = Map.of(
            "ACLU",
            new EndorserStatementInput(
                    null,
                    "Police work done together with immigration agents keeps people from reporting crimes and seeking care.",
                    "Naureen Shah",
                    "senior advocacy and policy counsel",
                    null),
            "Immigrant Legal Resource Center",
            new EndorserStatementInput(
                    null,
                    "Involving local police in immigration enforcement invites racial profiling; ending it is a step toward equity.",
                    "Nithya Nathan-Pineau",
                    "policy attorney & strategist",
                    null),
            "National Immigrant Justice Center",
            new EndorserStatementInput(
                    null,
                    "The programs raise grave civil rights concerns and should be ended altogether.",
                    "Nayna Gupta",
                    "associate director of policy",
                    null));

    private final LetterEditService letters;
    private final StatusTransitionService transitionService;
    private final LeadSponsorService leadService;
    private final OrganizationService organizations;
    private final EndorsementRecorder endorsementRules;

    void write() {
        Letter letter = letters.persist(draft());
        transitionService.take(
                letter, new StatusTransitionInput(LetterStatus.SENT, SENT, null, "Recorded after the fact.", false));
        Letter.flush();
        SignOnInput signed = SignOnInput.builder()
                .signedOn(SENT)
                .source(SignOnSource.PRESS_RELEASE)
                .sourceUrl(REPORT)
                .build();
        leadService.set(
                letter,
                new LeadSponsorsInput(LEADS.stream()
                        .map(id -> new BulkSignOnEntry(id, signed))
                        .toList()));
        for (int i = 0; i < ENDORSERS.size(); i++) {
            endorse(letter, ENDORSERS.get(i), i + 1);
        }
    }

    private void endorse(Letter letter, String name, int position) {
        String acronym = name.equals("ACLU") ? "ACLU" : null;
        List<String> aliases = name.equals("ACLU") ? List.of("American Civil Liberties Union") : List.of();
        Organization organization = organizations.add(new OrganizationInput(name, acronym, null, aliases, null));
        Endorsement endorsement = endorsementRules.add(
                letter, organization, new EndorserInput(SENT, position, SignOnSource.PRESS_RELEASE, null, null));
        EndorserStatementInput draft = STATEMENTS.get(name);
        if (draft != null) {
            EndorserStatement statement = endorsementRules.statement(endorsement, draft);
            statement.approvedBy = "Published in the press release";
            statement.approvedAt = PUBLISHED;
            statement.persist();
        }
    }

    private static LetterInput draft() {
        return LetterInput.builder()
                .title("Ending ICE Entanglement with State and Local Agencies in Federal Immigration Enforcement")
                .summary(
                        "Asks the Secretary to end the 287(g) program, the Secure Communities program and the use of ICE"
                                + " detainers, by which state and local police take part in federal immigration enforcement.")
                .topics(List.of("immigration", "policing", "287(g)", "secure communities", "ice detainers"))
                .recipients(List.of(new RecipientInput(
                        null,
                        "The Honorable",
                        "Alejandro Mayorkas",
                        "Secretary",
                        "Department of Homeland Security",
                        "2707 Martin Luther King Jr. Avenue, SE",
                        "Washington, DC 20528")))
                .chamber(ChamberScope.HOUSE)
                .visibility(Visibility.PUBLIC)
                .claims(List.of(LetterClaim.of("Over 60 Members of Congress")
                        .withSource(new LetterClaim.Source(null, null, LocalDate.of(2021, 2, 12)))))
                .links(List.of(new LetterLink(LetterLink.Kind.NEWS, REPORT, "Politico, February 12, 2021")))
                .build();
    }
}
