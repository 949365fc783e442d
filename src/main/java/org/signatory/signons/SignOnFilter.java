package org.signatory.signons;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterAsOf;
import org.signatory.letters.TextsInEffect;
import org.signatory.letters.WithdrawnFilter;
import org.signatory.platform.http.Problem;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.roster.Chamber;

/** Selects and sorts the sign-ons of a letter. */
public class SignOnFilter extends SeatAtSigningFilter {

    /** Describes the parameter {@code withdrawn}. */
    public static final String WITHDRAWN =
            "Whether to exclude withdrawn sign-ons, include them, or list only withdrawn sign-ons.";

    @QueryParam("withdrawn")
    @DefaultValue("exclude")
    @Parameter(description = WITHDRAWN)
    public WithdrawnFilter withdrawn;

    @QueryParam("stale")
    @Parameter(description = "Whether the text has changed materially since the sign-on or its confirmation.")
    public Boolean stale;

    @QueryParam("needsReview")
    @Parameter(description = "Whether the sign-on needs review after a roster correction. Staff only.")
    public Boolean needsReview;

    @QueryParam("asOf")
    @Parameter(description = LetterAsOf.PARAMETER)
    public LocalDate asOf;

    @QueryParam("sort")
    @DefaultValue("surname")
    @Parameter(
            description =
                    "Sort order. `surname` and `seniority` group a bicameral letter by chamber. Between pages, a sign-on"
                            + " that changes can be repeated when sorting by `updated`, and missed when sorting by `signed` if its date of signing is corrected.")
    public SignOnSort sort;

    @QueryParam("firstChamber")
    @DefaultValue("senate")
    @Parameter(description = "Chamber whose signers are listed first; defaults to the Senate.")
    public Chamber firstChamber;

    EntityQuery<SignOn> signOns(Letter letter, SignOnRole role, boolean staff) {
        EntityQuery<SignOn> signOns = ActiveSignOnConditions.signedBy(letter.id, asOf);
        if (role != null) {
            signOns.and((role == SignOnRole.LEAD ? "" : "not ") + ActiveSignOnConditions.leads(asOf));
        }
        if (withdrawn != WithdrawnFilter.INCLUDE) {
            signOns.and((withdrawn == WithdrawnFilter.ONLY ? "" : "not ") + ActiveSignOnConditions.WITHDRAWN_BY);
        }
        narrow(signOns);
        if (stale != null) {
            signOns.and(
                    (stale ? "" : "not ")
                            + "greatest(coalesce(s.textNumber, 0), case when s.confirmedOn > :day then 0"
                            + " else coalesce(s.confirmedNumber, 0) end) < :material",
                    "material",
                    TextsInEffect.of(Map.of(letter.id, letter), asOf)
                            .get(letter.id)
                            .material());
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
