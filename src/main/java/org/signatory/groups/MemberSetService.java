package org.signatory.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.groups.MemberSetExpression.Is;
import org.signatory.letters.LetterReadService;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.Chamber;
import org.signatory.roster.MemberLookup;
import org.signatory.roster.MemberQueries;
import org.signatory.roster.MemberSummary;
import org.signatory.roster.PartyNames;
import org.signatory.roster.ServicePeriodEntity;
import org.signatory.security.Caller;

/** Evaluates expressions over Members as of a day for the current caller. */
@ApplicationScoped
@RequiredArgsConstructor
public class MemberSetService {

    private final EntityManager entities;
    private final LetterReadService letters;
    private final MemberQueries members;
    private final Caller caller;
    private final Clock clock;

    /** Lists the Members of the expression {@code q}, by name; as of today if the day is null. */
    @Transactional
    public Page<MemberSummary> page(String q, LocalDate on, PageParameters paging) {
        LocalDate day = on == null ? WashingtonTime.dayOf(clock.instant()) : on;
        return members.page(of("q", q, day), day, paging);
    }

    /** Returns the Members for the parameter {@code members} of another operation. */
    public Set<String> of(String expression, LocalDate on) {
        return of("members", expression, on);
    }

    /**
     * Returns the Members who serve on a day and match an expression; requires a transaction. Former Members are never
     * included, so {@code not} selects the other serving Members.
     *
     * @param parameter the name of the parameter with the expression, for the error
     * @param expression such as {@code committee:HSJU and not signed:<letter's id>}
     * @param on the day for seats, committees, groups and sign-ons
     * @return Bioguide IDs
     * @throws Problem 400 with the position in the text, for a syntax error or an unknown reference; hidden and
     *     missing records cause the same message
     */
    public Set<String> of(String parameter, String expression, LocalDate on) {
        try {
            MemberSetExpression parsed = MemberSetExpressionParser.parse(expression);
            return parsed.select(ids(serving(on), Map.of("day", on)), condition -> matching(condition, on));
        } catch (InvalidMemberSetExpression e) {
            throw Problem.parameter(parameter, e.text()).with("position", e.at + 1);
        }
    }

    private Set<String> matching(Is is, LocalDate on) {
        return switch (is.key()) {
            case COMMITTEE -> committee(is, on);
            case GROUP -> group(is, on);
            case SIGNED -> signed(is, on);
            case STATE -> state(is, on);
            case PARTY -> party(is, on);
            case CHAMBER -> chamber(is, on);
            case MEMBER -> member(is);
        };
    }

    private Set<String> committee(Is is, LocalDate on) {
        String code = is.value().toUpperCase(Locale.ROOT);
        if (Committee.findByIdOptional(code).isEmpty()) {
            throw fault(is, "There is no committee with this code; see listCommittees.");
        }
        return ids(
                "select s.bioguideId from CommitteeMembership s where s.committeeCode = :code and "
                        + CommitteeMembership.ON,
                Map.of("code", code, "day", on));
    }

    private Set<String> group(Is is, LocalDate on) {
        UUID id = id(is);
        if (!caller.isStaff() || MemberGroup.findByIdOptional(id).isEmpty()) {
            throw fault(is, "Enter the ID of a group that is visible to you.");
        }
        return ids(
                "select g.bioguideId from GroupMember g where g.groupId = :id and " + GroupMember.ON,
                Map.of("id", id, "day", on));
    }

    private Set<String> signed(Is is, LocalDate on) {
        UUID id = id(is);
        try {
            letters.visible(id, on);
        } catch (Problem hidden) {
            throw fault(is, "Enter the ID of a letter that is visible to you.");
        }
        return ids(
                "select s.bioguideId from SignOn s where s.letterId = :id and s.removedAt is null and s.signedOn <= :day"
                        + " and (s.withdrawnOn is null or s.withdrawnOn > :day)",
                Map.of("id", id, "day", on));
    }

    private Set<String> state(Is is, LocalDate on) {
        String state = is.value().toUpperCase(Locale.ROOT);
        if (!state.matches("[A-Z]{2}")) {
            throw fault(is, "Enter the two-letter abbreviation of a state or territory, such as NY.");
        }
        return ids(serving(on) + " and v.state = :state", Map.of("day", on, "state", state));
    }

    private Set<String> party(Is is, LocalDate on) {
        String party;
        try {
            party = PartyNames.of(is.value());
        } catch (Problem unknown) {
            throw fault(is, unknown.getMessage());
        }
        return ids(serving(on) + " and v.party = :party", Map.of("day", on, "party", party));
    }

    private Set<String> chamber(Is is, LocalDate on) {
        for (Chamber chamber : Chamber.values()) {
            if (chamber.word().equalsIgnoreCase(is.value())) {
                return ids(serving(on) + " and v.chamber = :chamber", Map.of("day", on, "chamber", chamber));
            }
        }
        throw fault(is, "The chamber must be house or senate.");
    }

    private static Set<String> member(Is is) {
        String given = is.value().toUpperCase(Locale.ROOT);
        String current = MemberLookup.of(Set.of(given)).current(given);
        if (current == null) {
            throw fault(is, "The roster has no Member with this Bioguide ID.");
        }
        return Set.of(current);
    }

    private static UUID id(Is is) {
        if (!is.value().matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw fault(
                    is,
                    "The value after " + is.key().word()
                            + ": must be an ID such as 01890a5d-ac96-774b-bcce-b302099a8057.");
        }
        return UUID.fromString(is.value());
    }

    private static InvalidMemberSetExpression fault(Is is, String message) {
        return new InvalidMemberSetExpression(is.at(), message);
    }

    private static String serving(LocalDate day) {
        return "select v.bioguideId from ServicePeriodEntity v where " + ServicePeriodEntity.servingOn(day);
    }

    private Set<String> ids(String query, Map<String, Object> values) {
        var ids = entities.createQuery(query, String.class);
        values.forEach(ids::setParameter);
        return new HashSet<>(ids.getResultList());
    }
}
