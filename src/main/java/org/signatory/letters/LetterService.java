package org.signatory.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Versioned;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.security.Caller;

/** Finds letters visible to the caller and adds the data that other packages provide for them. */
@ApplicationScoped
public class LetterService {

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    SignOnCounts tallies;

    @Inject
    EndorsementCounts endorsed;

    @Inject
    Instance<LetterInclude> parts;

    /** Returns a letter visible to the caller. A hidden letter causes the same error as a missing one. */
    public Letter visible(UUID id) {
        return find(id, LockModeType.NONE);
    }

    public boolean isVisible(UUID id) {
        Map<String, Object> parameters = new HashMap<>(LetterAccess.of(caller).parameters());
        parameters.put("id", id);
        return Letter.count("from Letter l where l.id = :id and " + LetterAccess.HQL, parameters) > 0;
    }

    /** Returns a letter that is visible to anonymous callers, regardless of the current caller. */
    public Letter open(UUID id) {
        return Letter.<Letter>findByIdOptional(id)
                .filter(letter -> letter.visibility == Visibility.PUBLIC
                        && letter.circulatedAt != null
                        && letter.status != LetterStatus.DRAFT)
                .orElseThrow(() -> Problem.notFound("letter"));
    }

    /** Returns a letter that is visible to the caller and was open or sent on this day. */
    public Letter visible(UUID id, LocalDate asOf) {
        Letter letter = visible(id);
        if (asOf != null && !caller.isStaff() && StatusTransition.on(id, asOf) == LetterStatus.DRAFT) {
            throw Problem.notFound("letter");
        }
        return letter;
    }

    /** Returns a letter and locks it for this transaction, so that changes to a letter and its lists run in sequence. */
    public Letter locked(UUID id) {
        return find(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Letter find(UUID id, LockModeType lock) {
        Map<String, Object> parameters = new HashMap<>(LetterAccess.of(caller).parameters());
        parameters.put("id", id);
        return Letter.<Letter>find("from Letter l where l.id = :id and " + LetterAccess.HQL, parameters)
                .withLock(lock)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("letter"));
    }

    /** Returns a letter that is visible to the caller, now or at the end of a day, with the included collections. */
    @Transactional
    public Versioned<LetterDetail> detail(UUID id, Set<Include> includes, LocalDate asOf) {
        Letter letter = visible(id, asOf);
        return new Versioned<>(letter.version, detail(letter, includes, asOf));
    }

    /** Returns a letter as changed by this transaction. */
    Versioned<LetterDetail> saved(Letter letter) {
        Letter.flush();
        return new Versioned<>(letter.version, detail(letter, Set.of(), null));
    }

    /** Returns one page of the letters that are visible to the caller and match the filters. */
    @Transactional
    public Page<LetterSummary> page(LetterQuery filter, PageParameters paging, Set<Include> includes) {
        LetterAccess sight = LetterAccess.of(caller);
        Page<Letter> page = filter.sort.keyset(sight).page(filter.letters(sight), paging);
        return page.with(summaries(page.items(), includes, null));
    }

    /** Returns the next batch of matching letters visible to the caller, ordered by id, which never changes. */
    public List<LetterSummary> after(UUID last, LetterFilter filter, Set<Include> includes, int most) {
        EntityQuery<Letter> letters = filter.letters(LetterAccess.of(caller)).and("l.id > :last", "last", last);
        return summaries(letters.rows("l.id", most), includes, null);
    }

    /** Counts visible letters by status; all other filters apply. */
    public Map<LetterStatus, Long> statuses(LetterFilter filter) {
        return filter.ofAnyStatus(LetterAccess.of(caller)).counts("l.status", LetterStatus.class);
    }

    /** Returns summaries of letters with the included collections; uses one query for each collection. */
    public List<LetterSummary> summaries(List<Letter> letters, Set<Include> includes, LocalDate asOf) {
        if (letters.isEmpty()) {
            return List.of();
        }
        Map<UUID, Letter> byId = letters.stream().collect(Collectors.toMap(letter -> letter.id, Function.identity()));
        Map<UUID, SignerCounts> counts = tallies.of(byId.keySet(), asOf);
        Map<UUID, Integer> endorsers = endorsed.counts(byId.keySet(), asOf);
        Map<Include, Map<UUID, List<Object>>> lists = new EnumMap<>(Include.class);
        for (LetterInclude part : parts) {
            if (includes.contains(part.include())) {
                lists.put(part.include(), part.of(byId, asOf));
            }
        }
        Instant now = LetterAsOf.end(asOf, clock.instant());
        return letters.stream()
                .map(letter -> summary(
                        letter,
                        counts.getOrDefault(letter.id, SignerCounts.NONE).with(endorsers.getOrDefault(letter.id, 0)),
                        lists,
                        now))
                .toList();
    }

    /** Returns a letter visible to the caller, now or at the end of a day, with the included collections. */
    public LetterSummary summary(UUID id, LocalDate asOf, Include... includes) {
        Letter letter = visible(id, asOf);
        Letter then = asOf == null ? letter : LetterAsOf.read(letter, asOf).letter();
        return summaries(List.of(then), Set.of(includes), asOf).get(0);
    }

    /** Returns one letter with all fields, now or at the end of a day. */
    public LetterDetail detail(Letter letter, Set<Include> includes, LocalDate asOf) {
        LetterAsOf.Past past = asOf == null ? null : LetterAsOf.read(letter, asOf);
        Letter then = past == null ? letter : past.letter();
        LetterSummary summary = summaries(List.of(then), includes, asOf).get(0);
        LetterVersion text = asOf == null
                ? LetterVersion.current(letter).orElse(null)
                : LetterVersion.on(letter.id, asOf).orElse(null);
        return new LetterDetail(
                summary,
                then.excerpt,
                text == null ? null : text.body,
                text == null ? null : text.number,
                then.links,
                caller.isStaff() ? then.contacts : null,
                then.mediaContact,
                seen(then.related),
                caller.role().isPresent() ? then.endorsementsReviewed : null,
                then.balance,
                AgencyResponse.of(then),
                caller.isStaff() && asOf == null ? letter.status.next() : null,
                asOf,
                past == null || !caller.isStaff() ? null : past.fieldsRecordedAt());
    }

    /** Returns the related letters that are visible to the caller. */
    List<RelatedLetter> seen(List<RelatedLetter> related) {
        return seen(related, LetterAccess.of(caller));
    }

    static List<RelatedLetter> seen(List<RelatedLetter> related, LetterAccess sight) {
        if (related.isEmpty()) {
            return related;
        }
        Map<String, Object> parameters = new HashMap<>(sight.parameters());
        parameters.put("ids", related.stream().map(RelatedLetter::letterId).toList());
        Collection<UUID> visible =
                Letter.<Letter>list("from Letter l where l.id in (:ids) and " + LetterAccess.HQL, parameters).stream()
                        .map(letter -> letter.id)
                        .toList();
        return related.stream()
                .filter(each -> visible.contains(each.letterId()))
                .toList();
    }

    private LetterSummary summary(
            Letter letter, SignerCounts counts, Map<Include, Map<UUID, List<Object>>> lists, Instant now) {
        return new LetterSummary(
                letter.id,
                letter.title,
                letter.status,
                letter.visibility,
                letter.chamber,
                letter.congress,
                letter.summary,
                letter.topics,
                letter.addressees,
                Deadline.of(letter.deadlineAt, letter.deadlineWords, now),
                letter.targetCount,
                letter.declared(),
                counts,
                letter.sentOn,
                letter.sentAt,
                letter.retractedOn == null ? null : new Retraction(letter.retractedOn, letter.retractionReason),
                letter.createdAt,
                LetterAccess.of(caller).changed(letter),
                part(lists, Include.LEAD_SPONSORS, letter.id),
                part(lists, Include.COSIGNERS, letter.id),
                part(lists, Include.ENDORSERS, letter.id));
    }

    private static List<Object> part(Map<Include, Map<UUID, List<Object>>> lists, Include include, UUID id) {
        Map<UUID, List<Object>> list = lists.get(include);
        return list == null ? null : list.getOrDefault(id, List.of());
    }
}
