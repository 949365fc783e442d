package org.signatory.documents;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.signatory.letters.LetterAsOf;
import org.signatory.letters.LetterSummary;
import org.signatory.platform.http.BioguideId;
import org.signatory.roster.Chamber;
import org.signatory.roster.PartyNames;
import org.signatory.signons.SignOnView;

/** Filters and sorts the signers of a press list. */
public class PressListFilter {

    @QueryParam("party")
    @Size(max = 50)
    @Parameter(description = "Party at signing: D, R, I or a name such as Democrat.")
    public String party;

    @QueryParam("state")
    @Size(max = 2)
    @Parameter(description = "State at signing, as a two-letter code.")
    public String state;

    @QueryParam("chamber")
    @Parameter(description = "Chamber at signing.")
    public Chamber chamber;

    @QueryParam("members")
    @Separator(",")
    @Size(max = 600, message = "{entries}")
    @Parameter(
            description = "Only these Members, by Bioguide ID, separated by commas; for example those of a committee.")
    @BioguideId
    public List<@Size(max = 7) String> members;

    @QueryParam("style")
    @DefaultValue("party-district")
    @Parameter(
            description =
                    "D-IL-09, D-Ill. or IL-09, one per line; names in a sentence; or D-IL-09 lines grouped by state.")
    public PressListStyle style;

    @QueryParam("sort")
    @DefaultValue("surname")
    @Parameter(description = "The order of the cosigners; leads come first, in their own order.")
    public SignerOrder sort;

    @QueryParam("firstChamber")
    @DefaultValue("senate")
    @Parameter(description = "Chamber whose signers are listed first; defaults to the Senate.")
    public Chamber firstChamber;

    @QueryParam("asOf")
    @Parameter(description = LetterAsOf.PARAMETER)
    public LocalDate asOf;

    List<SignOnView> signers(LetterSummary letter) {
        String wanted = party == null ? null : PartyNames.of(party);
        return sort.signers(letter, firstChamber).stream()
                .filter(signer -> wanted == null || signer.party().equals(wanted))
                .filter(signer -> state == null || signer.state().equalsIgnoreCase(state))
                .filter(signer -> chamber == null || signer.chamber() == chamber)
                .filter(signer -> members == null || members.isEmpty() || members.contains(signer.bioguideId()))
                .toList();
    }
}
