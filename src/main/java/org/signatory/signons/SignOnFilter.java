package org.signatory.signons;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.signatory.letters.Letter;
import org.signatory.letters.WithdrawnFilter;
import org.signatory.platform.http.Problem;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.roster.Chamber;
import org.signatory.roster.PartyNames;

/** Which sign-ons of a letter a list holds, and in which order. */
public class SignOnFilter {

    @QueryParam("party")
    @Size(max = 50)
    @Parameter(description = "The party at signing: D, R, I or a name such as Democrat.")
    public String party;

    @QueryParam("state")
    @Size(max = 2)
    @Parameter(description = "The state at signing, as two letters.")
    public String state;

    @QueryParam("district")
    @Min(0)
    @Max(99)
    @Parameter(description = "The district at signing.")
    public Integer district;

    @QueryParam("chamber")
    @Parameter(description = "The chamber at signing.")
    public Chamber chamber;

    @QueryParam("withdrawn")
    @DefaultValue("exclude")
    @Parameter(description = "Whether withdrawn sign-ons are left out, brought along, or the only ones.")
    public WithdrawnFilter withdrawn;

    @QueryParam("stale")
    @Parameter(description = "Only sign-ons given to a text that has since changed in substance, or only the others.")
    public Boolean stale;

    @QueryParam("needsReview")
    @Parameter(description = "Only sign-ons that a correction of the roster touched, or only the others. For staff.")
    public Boolean needsReview;

    @QueryParam("asOf")
    @Parameter(description = "The day at whose end, in Washington, the list is read.")
    public LocalDate asOf;

    @QueryParam("sort")
    @DefaultValue("surname")
    @Parameter(
            description =
                    "The order: surname and seniority group a bicameral letter by chamber. While all pages are read, a sign-on"
                            + " that changes can be repeated with `updated`, and missed with `signed` if its day is corrected.")
    public SignOnSort sort;

    @QueryParam("firstChamber")
    @DefaultValue("senate")
    @Parameter(description = "The chamber whose signers come first; Senators by custom.")
    public Chamber firstChamber;

    /** The sign-ons of a letter that the filters let through. */
    EntityQuery<SignOn> signOns(Letter letter, SignOnRole role, boolean staff) {
        EntityQuery<SignOn> signOns = ActiveSignOn.signedBy(letter.id, asOf);
        if (role != null) {
            signOns.and((role == SignOnRole.LEAD ? "" : "not ") + ActiveSignOn.leads(asOf));
        }
        if (withdrawn != WithdrawnFilter.INCLUDE) {
            signOns.and((withdrawn == WithdrawnFilter.ONLY ? "" : "not ") + ActiveSignOn.WITHDRAWN_BY);
        }
        signOns.and("s.party = :party", "party", party == null ? null : PartyNames.of(party));
        signOns.and("s.state = :state", "state", state == null ? null : state.toUpperCase(Locale.ROOT));
        signOns.and("s.district = :district", "district", district);
        signOns.and("s.chamber = :chamber", "chamber", chamber);
        if (stale != null) {
            signOns.and(
                    (stale ? "" : "not ")
                            + "greatest(coalesce(s.textNumber, 0), coalesce(s.confirmedNumber, 0)) < :material",
                    "material",
                    letter.materialVersion);
        }
        if (needsReview != null) {
            if (!staff) {
                throw Problem.staffParameter("needsReview");
            }
            signOns.and("s.reviewNote is " + (needsReview ? "not null" : "null"));
        }
        return signOns;
    }
}
