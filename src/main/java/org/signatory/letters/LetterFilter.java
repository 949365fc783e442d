package org.signatory.letters;

import static java.util.stream.Collectors.joining;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.signatory.platform.http.BioguideId;
import org.signatory.platform.http.Problem;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.SqlInHql;

/** Selects letters that match all filters. Counts use the same filters. */
public class LetterFilter {

    @QueryParam("q")
    @Size(max = 500)
    @Parameter(
            description =
                    "Search terms for the title, summary, text, recipients, topics, lead sponsors, cosigners and endorsers, in web search syntax; typos are tolerated.")
    public String q;

    @QueryParam("status")
    @Separator(",")
    @Parameter(description = "Statuses, separated by commas.")
    public List<LetterStatus> status = List.of();

    @QueryParam("visibility")
    public Visibility visibility;

    @QueryParam("chamber")
    @Parameter(description = "Chambers whose Members can sign.")
    public ChamberScope chamber;

    @QueryParam("congress")
    @Min(1)
    @Max(300)
    @Parameter(description = "Number of the Congress.")
    public Integer congress;

    @QueryParam("topic")
    @Size(max = 100)
    public String topic;

    @QueryParam("recipient")
    @Size(max = 200)
    @Parameter(description = "Part of a recipient's name, title or agency.")
    public String recipient;

    @QueryParam("responseOverdue")
    @Parameter(description = "Whether a recipient's response is overdue.")
    public Boolean responseOverdue;

    /** Whether a response has a due date and was not received; not a parameter of operations. */
    public boolean responseAwaited;

    @QueryParam("sponsor")
    @Size(max = 7)
    @Parameter(description = "Bioguide ID of a lead sponsor.")
    @BioguideId
    public String sponsor;

    @QueryParam("signer")
    @Size(max = 7)
    @Parameter(description = "Bioguide ID of an active signer, lead or cosigner.")
    @BioguideId
    public String signer;

    @QueryParam("endorser")
    @Parameter(description = "ID of an endorsing organization.")
    public UUID endorser;

    @QueryParam("sentFrom")
    @Parameter(description = "Sent on or after this date.")
    public LocalDate sentFrom;

    @QueryParam("sentTo")
    @Parameter(description = "Sent on or before this date.")
    public LocalDate sentTo;

    @QueryParam("deadlineFrom")
    @Parameter(description = "Sign-on deadline at or after this time.")
    public Instant deadlineFrom;

    @QueryParam("deadlineTo")
    @Parameter(description = "Sign-on deadline at or before this time.")
    public Instant deadlineTo;

    @QueryParam("needsReview")
    @Parameter(description = "Whether the letter has sign-ons that need review after a roster correction. Staff only.")
    public Boolean needsReview;

    private LetterSearch search;

    /** Returns the resolved search of {@link #q}, which must not be null. */
    LetterSearch search(LetterAccessCondition sight) {
        if (search == null) {
            search = LetterSearch.of(q, sight);
        }
        return search;
    }

    private void overdue(EntityQuery<Letter> letters, LocalDate today) {
        if (responseAwaited) {
            letters.and("l.retractedOn is null and exists (select 1 from Recipient a where a.letter = l"
                    + " and a.responseDueOn is not null and a.responseReceivedOn is null)");
        }
        if (responseOverdue != null) {
            letters.and(
                    (responseOverdue ? "" : "not ") + "(l.retractedOn is null and exists (select 1 from Recipient r"
                            + " where r.letter = l and r.responseDueOn < :today and r.responseReceivedOn is null))",
                    "today",
                    today);
        }
    }

    /**
     * Returns a query for the letters that the caller can see and that match the filters.
     *
     * @param today the day in Washington on which a response can be overdue
     */
    EntityQuery<Letter> letters(LetterAccessCondition sight, LocalDate today) {
        EntityQuery<Letter> letters = ofAnyStatus(sight, today);
        if (status.isEmpty()) {
            return letters;
        }
        Map<String, Object> each = new LinkedHashMap<>();
        status.forEach(one -> each.put("status" + each.size(), one));
        return letters.and(
                each.keySet().stream().map(name -> "l.status = :" + name).collect(joining(" or ", "(", ")")), each);
    }

    EntityQuery<Letter> ofAnyStatus(LetterAccessCondition sight, LocalDate today) {
        EntityQuery<Letter> letters =
                EntityQuery.of(Letter.class, "l").planned().and(LetterAccessCondition.HQL, sight.parameters());
        letters.and("l.visibility = :visibility", "visibility", visibility);
        letters.and("l.chamber = :chamber", "chamber", chamber);
        letters.and("l.congress = :congress", "congress", congress);
        letters.and(
                SqlInHql.of("? @> array[?]::varchar[]", "l.topics", ":topic"),
                "topic",
                topic == null ? null : topic.toLowerCase(Locale.ROOT));
        letters.and("locate(lower(:recipient), lower(l.recipientWords)) > 0", "recipient", recipient);
        overdue(letters, today);
        if (q != null) {
            search(sight).narrow(letters);
        }
        letters.and(signed("and s.role = LEAD", "sponsor"), "sponsor", sponsor);
        letters.and(signed("", "signer"), "signer", signer);
        letters.and(
                "exists (select 1 from Endorsement e where e.letterId = l.id and e.organizationId = :endorser"
                        + " and e.withdrawnOn is null and e.mergedInto is null)",
                "endorser",
                endorser);
        letters.and("l.sentOn >= :sentFrom", "sentFrom", sentFrom);
        letters.and("l.sentOn <= :sentTo", "sentTo", sentTo);
        letters.and("l.deadlineAt >= :deadlineFrom", "deadlineFrom", deadlineFrom);
        letters.and("l.deadlineAt <= :deadlineTo", "deadlineTo", deadlineTo);
        if (needsReview != null) {
            if (!sight.all()) {
                throw Problem.staffParameter("needsReview");
            }
            letters.and((needsReview ? "" : "not ")
                    + "exists (select 1 from SignOn s where s.letterId = l.id and s.removedAt is null"
                    + " and s.reviewNote is not null)");
        }
        return letters;
    }

    private static String signed(String role, String parameter) {
        return "exists (select 1 from SignOn s where s.letterId = l.id " + role
                + " and s.withdrawnOn is null and s.removedAt is null and (s.bioguideId = :" + parameter
                + " or s.bioguideId in (select r.bioguideId from RetiredBioguideId r where r.retired = :" + parameter
                + ")))";
    }
}
