package org.signatory.endorsements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.signatory.platform.text.TextNormalizer;

/** Holds organizations for several comparisons, in an index. */
public final class KnownOrganizations {

    private static final int MAX_FOUND = 10;

    /**
     * Represents an organization that may be the one searched for.
     *
     * @param isCertain whether the names are the same, apart from "The", punctuation and legal forms
     */
    public record Match(UUID id, String name, String reason, boolean isCertain) {}

    private record Entry(UUID id, String name, OrganizationIdentityTraits traits) {

        Stream<Match> comparedWith(Entry other) {
            boolean isCertain = traits.isSameAs(other.traits);
            return traits
                    .sharedWith(other.traits)
                    .or(() -> isCertain ? Optional.of("same acronym") : Optional.empty())
                    .map(reason -> new Match(other.id, other.name, reason, isCertain))
                    .stream();
        }

        boolean isOtherChapter(Entry other) {
            return traits.names().stream()
                    .allMatch(one -> other.traits.names().stream()
                            .allMatch(two -> OrganizationNameSpelling.isOtherChapter(one, two)));
        }
    }

    private final Map<String, List<Entry>> index = new HashMap<>();
    private final Map<String, List<Entry>> similar = new HashMap<>();
    private final Set<UUID> ids = new LinkedHashSet<>();

    KnownOrganizations() {}

    void add(Organization organization) {
        if (!ids.contains(organization.id)) {
            add(entry(organization));
        }
    }

    /** Adds an organization with a name similar to this sort key. */
    void addSimilar(String sortKey, Organization organization) {
        add(organization);
        similar.computeIfAbsent(sortKey, key -> new ArrayList<>()).add(entry(organization));
    }

    /** Adds a name of an organization that is not saved, or another name of a saved one. */
    public void add(UUID id, String name, String acronym) {
        add(new Entry(id, name, OrganizationIdentityTraits.of(name, acronym, List.of())));
    }

    private void add(Entry entry) {
        ids.add(entry.id);
        entry.traits
                .keys()
                .forEach(key ->
                        index.computeIfAbsent(key, each -> new ArrayList<>()).add(entry));
    }

    private static Entry entry(Organization organization) {
        return new Entry(
                organization.id,
                organization.name,
                OrganizationIdentityTraits.of(organization.name, organization.acronym, organization.aliases));
    }

    /** Returns the organizations that may have this name, certain ones first, one match for each. */
    public List<Match> matches(String name, String acronym) {
        Entry own = new Entry(null, name, OrganizationIdentityTraits.of(name, acronym, List.of()));
        Map<UUID, Match> found = new LinkedHashMap<>();
        matches(own).forEach(match -> found.merge(match.id, match, (one, two) -> one.isCertain ? one : two));
        similar.getOrDefault(TextNormalizer.sortKey(name), List.of()).stream()
                .filter(other -> !own.isOtherChapter(other))
                .forEach(other ->
                        found.putIfAbsent(other.id, new Match(other.id, other.name, "similar spelling", false)));
        return found.values().stream()
                .sorted((one, two) -> Boolean.compare(two.isCertain, one.isCertain))
                .limit(MAX_FOUND)
                .toList();
    }

    private Stream<Match> matches(Entry own) {
        return own.traits.keys().stream()
                .sorted()
                .flatMap(key -> index.getOrDefault(key, List.of()).stream())
                .distinct()
                .flatMap(own::comparedWith);
    }

    /** Returns the organizations that may be the same as this one, and includes this one in later comparisons. */
    public List<LikelyDuplicateOrganization> likelySame(Organization organization) {
        Entry own = entry(organization);
        List<LikelyDuplicateOrganization> found = matches(own)
                .filter(match -> !match.id.equals(own.id))
                .map(match -> new LikelyDuplicateOrganization(match.id, match.name, match.reason))
                .limit(MAX_FOUND)
                .toList();
        add(organization);
        return found;
    }
}
