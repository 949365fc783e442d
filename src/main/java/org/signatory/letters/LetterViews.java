package org.signatory.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
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
import lombok.RequiredArgsConstructor;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.security.Caller;

/** Creates views of letters with the data that other packages provide for them. */
@ApplicationScoped
@RequiredArgsConstructor
public class LetterViews {

    private static final int MAX_RELATED_BY = 50;

    private final Clock clock;
    private final Caller caller;
    private final SignOnCountProvider counts;
    private final EndorsementCountProvider endorsements;
    private final Instance<LetterIncludeLoader> parts;

    /** Returns summaries of letters with the included collections; uses one query for each collection. */
    public List<LetterSummary> summaries(List<Letter> letters, Set<LetterIncludeOption> includes, LocalDate asOf) {
        if (letters.isEmpty()) {
            return List.of();
        }
        Map<UUID, Letter> byId = letters.stream().collect(Collectors.toMap(letter -> letter.id, Function.identity()));
        Map<UUID, SignerCounts> signers = counts.of(byId.keySet(), asOf);
        Map<UUID, Integer> endorsers = endorsements.counts(byId.keySet(), asOf);
        Map<LetterIncludeOption, Map<UUID, List<Object>>> lists = new EnumMap<>(LetterIncludeOption.class);
        for (LetterIncludeLoader part : parts) {
            if (includes.contains(part.include())) {
                lists.put(part.include(), part.of(byId, asOf));
            }
        }
        Instant now = LetterAsOf.end(asOf, clock.instant());
        return letters.stream()
                .map(letter -> summary(
                        letter,
                        signers.getOrDefault(letter.id, SignerCounts.NONE).with(endorsers.getOrDefault(letter.id, 0)),
                        lists,
                        now))
                .toList();
    }

    /** Returns one letter with all fields, now or at the end of a day. */
    public LetterDetail detail(Letter letter, Set<LetterIncludeOption> includes, LocalDate asOf) {
        LetterAsOf.Past past = asOf == null ? null : LetterAsOf.read(letter, asOf);
        Letter then = past == null ? letter : past.letter();
        LetterSummary summary = summaries(List.of(then), includes, asOf).get(0);
        LetterTextVersion text = asOf == null
                ? LetterTextVersion.current(letter).orElse(null)
                : LetterTextVersion.on(letter.id, asOf).orElse(null);
        return new LetterDetail(
                summary,
                then.excerpt,
                text == null ? null : text.body,
                text == null ? null : text.number,
                then.links,
                caller.isStaff() ? then.contacts : null,
                then.mediaContact,
                seen(then.related),
                asOf == null ? relatedBy(letter.id) : null,
                caller.role().isPresent() ? then.endorsementsReviewed : null,
                then.balance,
                then.salutation == null ? Salutation.of(then.recipientDrafts()) : then.salutation,
                then.delivery,
                then.reLine,
                then.cc,
                then.enclosures,
                caller.isStaff() && asOf == null && letter.voidedAt == null ? letter.status.next() : null,
                LetterVoidView.of(letter),
                null,
                asOf,
                past == null || !caller.isStaff() ? null : past.fieldsRecordedAt());
    }

    /** Returns the related letters that are visible to the caller. */
    List<RelatedLetter> seen(List<RelatedLetter> related) {
        return seen(related, LetterAccessCondition.of(caller));
    }

    /** Returns the letters that name a letter as related and are visible to the caller. */
    private List<RelatedLetter> relatedBy(UUID id) {
        return Letter.relatedTo(id, LetterAccessCondition.of(caller), MAX_RELATED_BY).stream()
                .flatMap(other -> other.related.stream()
                        .filter(each -> each.letterId().equals(id))
                        .map(each -> new RelatedLetter(other.id, each.kind())))
                .toList();
    }

    static List<RelatedLetter> seen(List<RelatedLetter> related, LetterAccessCondition access) {
        if (related.isEmpty()) {
            return related;
        }
        Map<String, Object> parameters = new HashMap<>(access.parameters());
        parameters.put("ids", related.stream().map(RelatedLetter::letterId).toList());
        Collection<UUID> visible = Letter.<Letter>list(
                        "from Letter l where l.id in (:ids) and " + LetterAccessCondition.HQL, parameters)
                .stream()
                .map(letter -> letter.id)
                .toList();
        return related.stream()
                .filter(each -> visible.contains(each.letterId()))
                .toList();
    }

    private LetterSummary summary(
            Letter letter, SignerCounts counts, Map<LetterIncludeOption, Map<UUID, List<Object>>> lists, Instant now) {
        return new LetterSummary(
                letter.id,
                letter.title,
                letter.status,
                letter.visibility,
                letter.chamber,
                letter.congress,
                letter.summary,
                letter.topics,
                RecipientView.of(letter, WashingtonTime.dayOf(now)),
                DeadlineView.of(letter.deadlineAt, letter.deadlineWords, now),
                letter.targetCount,
                letter.claims,
                counts,
                letter.sentOn,
                letter.sentAt,
                letter.retractedOn == null ? null : new LetterRetraction(letter.retractedOn, letter.retractionReason),
                letter.createdAt,
                LetterAccessCondition.of(caller).changed(letter),
                part(lists, LetterIncludeOption.LEAD_SPONSORS, letter.id),
                part(lists, LetterIncludeOption.COSIGNERS, letter.id),
                part(lists, LetterIncludeOption.ENDORSERS, letter.id),
                null);
    }

    private static List<Object> part(
            Map<LetterIncludeOption, Map<UUID, List<Object>>> lists, LetterIncludeOption include, UUID id) {
        Map<UUID, List<Object>> list = lists.get(include);
        return list == null ? null : list.getOrDefault(id, List.of());
    }
}
