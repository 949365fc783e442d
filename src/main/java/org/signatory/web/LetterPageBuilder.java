package org.signatory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.hibernate.jpa.HibernateHints;
import org.signatory.audit.AuditEntry;
import org.signatory.endorsements.EndorsementQueries;
import org.signatory.endorsements.EndorsementRequestQueries;
import org.signatory.endorsements.EndorserView;
import org.signatory.endorsements.EndorserViews;
import org.signatory.ingest.names.NameIndexCache;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterDetail;
import org.signatory.letters.LetterHistoryQueries;
import org.signatory.letters.LetterReadService;
import org.signatory.letters.LetterViews;
import org.signatory.letters.RelatedLetter;
import org.signatory.matching.DatedNameIndex;
import org.signatory.matching.MemberWithSeat;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.Chamber;
import org.signatory.security.Caller;
import org.signatory.signons.ClaimChecker;
import org.signatory.signons.LetterProgressQueries;
import org.signatory.signons.QueuedSignOnQueries;
import org.signatory.signons.SignOn;
import org.signatory.signons.SignOnRole;
import org.signatory.signons.SignOnView;
import org.signatory.signons.SignOnViews;
import org.signatory.web.charts.Hemicycle;
import org.signatory.web.charts.HemicycleSeat;
import org.signatory.web.charts.TileMap;
import org.signatory.web.charts.TimelineChart;

/** Builds the model of a letter's page; needs a transaction. */
@RequestScoped
@RequiredArgsConstructor
public class LetterPageBuilder {

    private static final int HISTORY = 40;
    private static final int CHOICES = 8;
    private static final int MAX_MOVES = 50;

    private final LetterReadService letters;
    private final LetterViews letterViews;
    private final LetterHistoryQueries letterHistory;
    private final SignOnViews signers;
    private final EndorserViews endorsers;
    private final EndorsementQueries endorsements;
    private final EndorsementRequestQueries requests;
    private final QueuedSignOnQueries waitingList;
    private final ClaimChecker claims;
    private final NameIndexCache rosters;
    private final UndoService undoService;
    private final Caller caller;
    private final Clock clock;

    LetterPage of(UUID letterId, SignerFilter filter, String typed, LocalDate on, Problem problem) {
        Letter letter = letters.visible(letterId);
        Instant now = clock.instant();
        LocalDate today = WashingtonTime.dayOf(now);
        LetterDetail detail = letterViews.detail(letter, Set.of(), null);
        List<SignOnView> all = signOns(letter);
        List<SignOnView> standing =
                all.stream().filter(view -> view.withdrawnOn() == null).toList();
        List<SignOnView> leads = standing.stream()
                .filter(view -> view.role() == SignOnRole.LEAD)
                .sorted(Comparator.comparing(SignOnView::position))
                .toList();
        List<SignOnView> cosigners = standing.stream()
                .filter(view -> view.role() == SignOnRole.COSIGNER)
                .toList();
        Map<String, HemicycleSeat.Role> roles = roles(all);
        DatedNameIndex roster = roster(letter, null);
        List<MemberWithSeat> seats = roster.seats().stream()
                .filter(seated -> letter.chamber.takes(seated.seat().chamber()))
                .toList();
        List<TimelineChart.Day> days = days(all);
        List<EndorserView> endorsed =
                endorsers.of(Map.of(letter.id, letter), null).getOrDefault(letter.id, List.of()).stream()
                        .map(EndorserView.class::cast)
                        .toList();
        Map<String, String> names = names(all, endorsed, roster.serving());
        return new LetterPage(
                detail,
                letter.version,
                now,
                today,
                leads,
                filter.of(cosigners).stream()
                        .map(view -> CosignerTableRow.of(view, letter.chamber.only() == null))
                        .toList(),
                cosigners.size(),
                all.stream().filter(view -> view.withdrawnOn() != null).toList(),
                filter,
                houses(letter, seats, standing, roles),
                map(seats, standing),
                days.isEmpty() ? null : timeline(letter, days, today),
                days,
                endorsed,
                caller.isStaff() ? endorsements.withdrawn(letter) : List.of(),
                claims.check(
                        letter, letter.claims, null, detail.letter().counts().endorsers()),
                caller.isStaff()
                        ? standing.stream()
                                .filter(view -> view.stale() && view.disavowedOn() == null)
                                .toList()
                        : List.of(),
                requests.pending(letter.id),
                caller.isStaff() ? waitingList.list(letter) : List.of(),
                caller.isStaff() ? history(letter, names) : List.of(),
                undo(letter, names),
                picker(letter, typed, on),
                caller.isStaff()
                        ? letterHistory
                                .transitions(letter.id, PageParameters.of(null, MAX_MOVES))
                                .items()
                        : List.of(),
                related(detail),
                problem);
    }

    /** Returns links to the letters that this one names, and to those that name it. */
    private static List<LetterPage.Related> related(LetterDetail detail) {
        List<UUID> ids = Stream.concat(detail.related().stream(), detail.relatedBy().stream())
                .map(RelatedLetter::letterId)
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> titles = Letter.<Letter>list("id in ?1", ids).stream()
                .collect(Collectors.toMap(letter -> letter.id, letter -> letter.title));
        return Stream.concat(
                        detail.related().stream().map(each -> related(each, titles, false)),
                        detail.relatedBy().stream().map(each -> related(each, titles, true)))
                .toList();
    }

    private static LetterPage.Related related(RelatedLetter each, Map<UUID, String> titles, boolean back) {
        return new LetterPage.Related(each.letterId(), titles.get(each.letterId()), relation(each.kind()), back);
    }

    private static String relation(RelatedLetter.Relation kind) {
        return switch (kind) {
            case LAST_YEAR -> "last year’s letter";
            case PREVIOUS -> "previous letter";
            case COMPANION -> "companion letter";
            case OTHER -> "other";
        };
    }

    /** Returns the page of a void letter, for staff; empty for any other letter. */
    Optional<VoidedLetterPage> voided(UUID letterId, Problem problem) {
        if (!caller.isStaff()) {
            return Optional.empty();
        }
        Letter letter = letters.withVoid(letterId);
        return letter.voidedAt == null
                ? Optional.empty()
                : Optional.of(new VoidedLetterPage(
                        letterViews.detail(letter, Set.of(), null), history(letter, Map.of()), problem));
    }

    @Transactional
    void requireVisible(UUID letterId) {
        letters.visible(letterId);
    }

    private List<SignOnView> signOns(Letter letter) {
        List<SignOn> signOns = SignOn.<SignOn>find(
                        "letterId = ?1 and removedAt is null order by case when chamber = SENATE then 0 else 1 end,"
                                + " sortName, id",
                        letter.id)
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .list();
        return signers.views(signOns, Map.of(letter.id, letter), null);
    }

    private static Map<String, HemicycleSeat.Role> roles(List<SignOnView> all) {
        Map<String, HemicycleSeat.Role> roles = new HashMap<>();
        for (SignOnView view : all) {
            HemicycleSeat.Role role = view.withdrawnOn() != null
                    ? HemicycleSeat.Role.WITHDREW
                    : view.role() == SignOnRole.LEAD ? HemicycleSeat.Role.LEADS : HemicycleSeat.Role.SIGNED;
            roles.merge(view.bioguideId(), role, (one, other) -> one.compareTo(other) < 0 ? one : other);
        }
        return roles;
    }

    private static List<LetterPage.House> houses(
            Letter letter,
            List<MemberWithSeat> eligible,
            List<SignOnView> standing,
            Map<String, HemicycleSeat.Role> roles) {
        List<LetterPage.House> houses = new ArrayList<>();
        for (Chamber chamber : Chamber.values()) {
            if (!letter.chamber.takes(chamber)) {
                continue;
            }
            Hemicycle seats = Hemicycle.of(eligible.stream()
                    .filter(seated -> seated.seat().chamber() == chamber)
                    .map(seated -> seat(seated, roles))
                    .toList());
            long signed =
                    standing.stream().filter(view -> view.chamber() == chamber).count();
            houses.add(new LetterPage.House(chamber, seats, Math.max(0, signed - seats.signed())));
        }
        return houses;
    }

    private static HemicycleSeat seat(MemberWithSeat seated, Map<String, HemicycleSeat.Role> roles) {
        String id = seated.person().bioguideId();
        return new HemicycleSeat(
                id,
                seated.person().name().printed(),
                seated.seat().label(),
                seated.seat().side().charAt(0),
                seated.seat().party().charAt(0),
                roles.getOrDefault(id, HemicycleSeat.Role.NOT_SIGNED));
    }

    private static TileMap map(List<MemberWithSeat> eligible, List<SignOnView> standing) {
        return TileMap.of(counted(eligible, seated -> seated.seat().state()), counted(standing, SignOnView::state));
    }

    private static <T> Map<String, Integer> counted(List<T> rows, Function<T, String> key) {
        Map<String, Integer> counted = new TreeMap<>();
        rows.forEach(row -> counted.merge(key.apply(row), 1, Integer::sum));
        return counted;
    }

    private static List<TimelineChart.Day> days(List<SignOnView> all) {
        return LetterProgressQueries.daysOf(all).stream()
                .map(day -> new TimelineChart.Day(day.day(), day.signed(), day.withdrawn(), day.active()))
                .toList();
    }

    private static TimelineChart timeline(Letter letter, List<TimelineChart.Day> days, LocalDate today) {
        LocalDate until = letter.sentOn == null ? today : letter.sentOn;
        LocalDate deadline = letter.deadlineAt == null ? null : WashingtonTime.dayOf(letter.deadlineAt);
        return TimelineChart.of(days, until, deadline, letter.targetCount);
    }

    private static List<HistoryLine> history(Letter letter, Map<String, String> names) {
        return AuditEntry.<AuditEntry>find("letterId = ?1 order by at desc, id desc", letter.id)
                .range(0, HISTORY - 1)
                .list()
                .stream()
                .map(entry -> HistoryLine.of(entry, id -> names.getOrDefault(id, id)))
                .toList();
    }

    private static Map<String, String> names(
            List<SignOnView> all, List<EndorserView> endorsed, List<MemberWithSeat> eligible) {
        return Stream.of(
                        all.stream().map(view -> Map.entry(view.bioguideId(), view.name())),
                        endorsed.stream()
                                .map(view -> Map.entry(view.organizationId().toString(), view.name())),
                        eligible.stream()
                                .map(MemberWithSeat::person)
                                .map(person -> Map.entry(
                                        person.bioguideId(), person.name().printed())))
                .flatMap(Function.identity())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private LetterPage.Undo undo(Letter letter, Map<String, String> names) {
        return undoService
                .last(letter.id)
                .map(entry -> new LetterPage.Undo(entry.id, HistoryLine.of(entry, id -> names.getOrDefault(id, id))))
                .orElse(null);
    }

    /** Returns the Members eligible to sign on a day who match the typed text. */
    MemberPicker picker(Letter letter, String typed, LocalDate on) {
        if (typed == null || typed.isBlank()) {
            return MemberPicker.EMPTY;
        }
        Map<String, SignOn> standing = SignOn.active(letter.id).stream()
                .collect(Collectors.toMap(signOn -> signOn.bioguideId, Function.identity()));
        List<MemberPicker.Choice> choices = search(letter, typed, on).stream()
                .map(seated -> choice(seated, standing.get(seated.person().bioguideId())))
                .toList();
        return new MemberPicker(typed, choices, choices.isEmpty() ? why(letter, typed, on) : null);
    }

    /** Explains why no eligible Member was found. */
    private String why(Letter letter, String typed, LocalDate on) {
        List<MemberWithSeat> elsewhere = roster(letter, on).search(typed, null, 1);
        if (!elsewhere.isEmpty()) {
            return "%s (%s) serves in the %s; this letter accepts signatures from the %s."
                    .formatted(
                            elsewhere.get(0).person().name().printed(),
                            elsewhere.get(0).seat().label(),
                            Formats.chamber(elsewhere.get(0).seat().chamber()),
                            Formats.chamber(letter.chamber.only()));
        }
        List<MemberWithSeat> today =
                rosters.on(WashingtonTime.rosterDay(clock.instant())).search(typed, null, 1);
        if (!today.isEmpty() && (on != null || letter.sentOn != null)) {
            return "%s (%s) did not serve on %s."
                    .formatted(
                            today.get(0).person().name().printed(),
                            today.get(0).seat().label(),
                            Formats.day(on == null ? letter.sentOn : on));
        }
        return "No eligible Member matches “%s”. Try a last name, a nickname, a state such as TX or a Bioguide ID."
                .formatted(typed);
    }

    /**
     * Returns the Members eligible to sign on a day who match a name, nickname, state or Bioguide ID.
     *
     * @param on null if not yet known
     */
    List<MemberWithSeat> search(UUID letterId, String typed, LocalDate on) {
        return typed == null ? List.of() : search(letters.visible(letterId), typed, on);
    }

    private List<MemberWithSeat> search(Letter letter, String typed, LocalDate on) {
        return roster(letter, on).search(typed, letter.chamber.only(), CHOICES);
    }

    /** Returns the eligible Members on a day; by default on the sent date, otherwise today. */
    private DatedNameIndex roster(Letter letter, LocalDate on) {
        LocalDate usual = letter.sentOn == null ? WashingtonTime.rosterDay(clock.instant()) : letter.sentOn;
        return rosters.on(on == null ? usual : on);
    }

    private static MemberPicker.Choice choice(MemberWithSeat seated, SignOn standing) {
        return new MemberPicker.Choice(seated, standing != null, standing != null && standing.role == SignOnRole.LEAD);
    }
}
