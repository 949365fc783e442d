package org.signatory.letters;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which letters a list holds. Filters narrow together; counts respect them. */
public class LetterFilter {

    @QueryParam("q")
    @Size(max = 500)
    @Parameter(description = "Words of the title, summary, excerpt, text, addressees or topics, as for a web search.")
    public String q;

    @QueryParam("status")
    @Separator(",")
    @Parameter(description = "Statuses, with commas between.")
    public List<Status> status = List.of();

    @QueryParam("visibility")
    public Visibility visibility;

    @QueryParam("chamber")
    @Parameter(description = "Whose signatures the letter takes.")
    public ChamberScope chamber;

    @QueryParam("congress")
    @Min(1)
    @Max(300)
    @Parameter(description = "The number of the Congress.")
    public Integer congress;

    @QueryParam("topic")
    @Size(max = 100)
    public String topic;

    @QueryParam("addressee")
    @Size(max = 200)
    @Parameter(description = "A part of an addressee's name, title or agency.")
    public String addressee;

    @QueryParam("sponsor")
    @Size(max = 7)
    @Parameter(description = "Bioguide ID of a Member who leads.")
    public String sponsor;

    @QueryParam("signer")
    @Size(max = 7)
    @Parameter(description = "Bioguide ID of a Member whose signature stands, as lead or cosigner.")
    public String signer;

    @QueryParam("endorser")
    @Parameter(description = "Id of an organization that endorses.")
    public UUID endorser;

    @QueryParam("sentFrom")
    @Parameter(description = "Sent on this day or later.")
    public LocalDate sentFrom;

    @QueryParam("sentTo")
    @Parameter(description = "Sent on this day or earlier.")
    public LocalDate sentTo;

    @QueryParam("deadlineBefore")
    @Parameter(description = "With a sign-on deadline before this instant.")
    public Instant deadlineBefore;

    @QueryParam("needsReview")
    @Parameter(description = "With sign-ons that a correction of the roster touched, or without. For staff.")
    public Boolean needsReview;

    @QueryParam("sort")
    @DefaultValue("-updated")
    @Parameter(description = "The order; a minus turns it round.")
    public LetterSort sort;

    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    /** The query from {@code from} on, for what this caller may see. */
    String from(Sight sight) {
        where.append("from Letter l where ").append(Sight.HQL);
        parameters.putAll(sight.parameters());
        and("l.status in (:status)", "status", status.isEmpty() ? null : status);
        and("l.visibility = :visibility", "visibility", visibility);
        and("l.chamber = :chamber", "chamber", chamber);
        and("l.congress = :congress", "congress", congress);
        and("array_contains(l.topics, :topic)", "topic", topic == null ? null : topic.toLowerCase(Locale.ROOT));
        and("function('addressees_match', l.addressees, :addressee) = true", "addressee", addressee);
        and(
                "(l.id in (select i.id from LetterIndex i where function('matches_query', i.search, :q) = true)"
                        + " or exists (select 1 from TextIndex t where t.letterId = l.id and t.number = l.textVersion"
                        + " and function('matches_query', t.search, :q) = true))",
                "q",
                q);
        and(signed("and s.role = LEAD", "sponsor"), "sponsor", sponsor);
        and(signed("", "signer"), "signer", signer);
        and(
                "exists (select 1 from Endorsement e where e.letterId = l.id and e.organizationId = :endorser"
                        + " and e.withdrawnOn is null and e.mergedInto is null)",
                "endorser",
                endorser);
        and("l.sentOn >= :sentFrom", "sentFrom", sentFrom);
        and("l.sentOn <= :sentTo", "sentTo", sentTo);
        and("l.deadlineAt < :deadlineBefore", "deadlineBefore", deadlineBefore);
        if (needsReview != null && sight.all()) {
            where.append(needsReview ? " and " : " and not ")
                    .append("exists (select 1 from SignOn s where s.letterId = l.id and s.removedAt is null")
                    .append(" and s.reviewNote is not null)");
        }
        return where.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void and(String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }

    private static String signed(String role, String parameter) {
        return "exists (select 1 from SignOn s where s.letterId = l.id " + role
                + " and s.withdrawnOn is null and s.removedAt is null and (s.bioguideId = :" + parameter
                + " or s.bioguideId in (select r.bioguideId from RetiredId r where r.retired = :" + parameter + ")))";
    }
}
