package org.signatory.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.security.Caller;

/** Finds letters that are visible to the caller. */
@ApplicationScoped
@RequiredArgsConstructor
public class LetterReadService {

    private final Caller caller;
    private final LetterViews views;
    private final Clock clock;

    /** Returns a letter visible to the caller. A hidden letter causes the same error as a missing one. */
    public Letter visible(UUID id) {
        return find(id, LockModeType.NONE);
    }

    public boolean isVisible(UUID id) {
        Map<String, Object> parameters =
                new HashMap<>(LetterAccessCondition.of(caller).parameters());
        parameters.put("id", id);
        return Letter.count("from Letter l where l.id = :id and " + LetterAccessCondition.HQL, parameters) > 0;
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
        Map<String, Object> parameters =
                new HashMap<>(LetterAccessCondition.of(caller).parameters());
        parameters.put("id", id);
        return Letter.<Letter>find("from Letter l where l.id = :id and " + LetterAccessCondition.HQL, parameters)
                .withLock(lock)
                .firstResultOptional()
                .orElseThrow(() -> missing(parameters));
    }

    /** Returns 410 for a void letter that the caller could otherwise see. */
    private Problem missing(Map<String, Object> parameters) {
        var found = Letter.getEntityManager()
                .createQuery(
                        "from VoidedLetter l where l.id = :id and " + LetterAccessCondition.HQL, VoidedLetter.class);
        parameters.forEach(found::setParameter);
        return found.getResultStream().findFirst().map(this::gone).orElseGet(() -> Problem.notFound("letter"));
    }

    private Problem gone(VoidedLetter letter) {
        if (letter.mergedInto != null && isVisible(letter.mergedInto)) {
            return Problem.of(
                            ErrorCode.LETTER_VOIDED,
                            "This letter was recorded twice. Use /v1/letters/%s instead.",
                            letter.mergedInto)
                    .with("mergedInto", letter.mergedInto);
        }
        return Problem.of(
                ErrorCode.LETTER_VOIDED,
                caller.isStaff()
                        ? "This letter was voided. Restore it before you read or change its lists."
                        : "This letter was recorded by mistake and has been removed.");
    }

    /** Returns a letter that is visible to the caller or, for staff, a void one. */
    public Letter withVoid(UUID id) {
        return caller.isStaff() ? Letter.withVoid(id).orElseThrow(() -> Problem.notFound("letter")) : visible(id);
    }

    /** Returns a letter that is visible to the caller, now or at the end of a day, with the included collections. */
    @Transactional
    public VersionedBody<LetterDetail> detail(UUID id, Set<LetterIncludeOption> includes, LocalDate asOf) {
        Letter letter = caller.isStaff() ? withVoid(id) : visible(id, asOf);
        return new VersionedBody<>(letter.version, views.detail(letter, includes, asOf));
    }

    /** Returns a letter as changed by this transaction. */
    VersionedBody<LetterDetail> saved(Letter letter) {
        Letter.flush();
        return new VersionedBody<>(letter.version, views.detail(letter, Set.of(), null));
    }

    /** Returns one page of the letters that are visible to the caller and match the filters. */
    @Transactional
    public Page<LetterSummary> page(LetterListFilter filter, PageParameters paging, Set<LetterIncludeOption> includes) {
        LetterAccessCondition sight = LetterAccessCondition.of(caller);
        EntityQuery<Letter> matching = filter.letters(sight, today());
        if (filter.order() == LetterSort.RELEVANCE) {
            filter.search(sight).rank(matching);
        }
        Page<Letter> page = filter.order().keyset(sight).page(matching, paging);
        List<LetterSummary> summaries = views.summaries(page.items(), includes, null);
        return page.with(filter.q == null ? summaries : explained(summaries, page.items(), filter.search(sight)));
    }

    /** Adds the reasons why the search found each letter. */
    private static List<LetterSummary> explained(
            List<LetterSummary> summaries, List<Letter> letters, LetterSearch search) {
        if (letters.isEmpty()) {
            return summaries;
        }
        Map<UUID, List<SearchMatch>> matches = SearchMatches.of(search, letters);
        return summaries.stream()
                .map(each -> each.withMatches(matches.getOrDefault(each.id(), List.of())))
                .toList();
    }

    /** Returns the next batch of matching letters visible to the caller, ordered by id, which never changes. */
    @Transactional
    public List<LetterSummary> after(UUID last, LetterFilter filter, Set<LetterIncludeOption> includes, int most) {
        EntityQuery<Letter> letters =
                filter.letters(LetterAccessCondition.of(caller), today()).and("l.id > :last", "last", last);
        return views.summaries(letters.rows("l.id", most), includes, null);
    }

    private LocalDate today() {
        return WashingtonTime.dayOf(clock.instant());
    }

    /** Counts visible letters by status; all other filters apply. */
    @Transactional
    public Map<LetterStatus, Long> statuses(LetterFilter filter) {
        return filter.ofAnyStatus(LetterAccessCondition.of(caller), today()).counts("l.status", LetterStatus.class);
    }

    /** Returns the summary of a letter that is visible to the caller, now or at the end of a day. */
    @Transactional
    public LetterSummary summary(UUID id, LocalDate asOf, LetterIncludeOption... includes) {
        Letter letter = visible(id, asOf);
        Letter then = asOf == null ? letter : LetterAsOf.read(letter, asOf).letter();
        return views.summaries(List.of(then), Set.of(includes), asOf).get(0);
    }
}
