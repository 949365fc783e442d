package org.signatory.web;

import java.util.List;
import java.util.stream.Stream;
import org.signatory.endorsements.OrganizationView;
import org.signatory.roster.BundledNameAliases;
import org.signatory.roster.MemberSummary;

/**
 * Represents a Member or an organization that a search found.
 *
 * @param path the path of its page
 * @param detail the seat of a Member, or the acronym of an organization; null for none
 * @param other the reason, if the name itself does not show it; otherwise null
 */
record NamedSearchResult(String path, SearchReason name, String detail, SearchReason other) {

    static NamedSearchResult of(MemberSummary member, String typed) {
        String seat = Formats.label(member.party(), member.chamber(), member.state(), member.district());
        return of(
                "/members/" + member.bioguideId(),
                member.name(),
                member.serving() ? seat : "formerly " + seat,
                typed,
                BundledNameAliases.of(member.bioguideId()),
                "Found by state, district, ID or another name");
    }

    static NamedSearchResult of(OrganizationView organization, String typed) {
        List<String> others = Stream.concat(Stream.ofNullable(organization.acronym()), organization.aliases().stream())
                .toList();
        return of(
                "/organizations/" + organization.id(),
                organization.name(),
                organization.acronym(),
                typed,
                others,
                "Found by another name");
    }

    private static NamedSearchResult of(
            String path, String name, String detail, String typed, List<String> others, String otherwise) {
        SearchReason named = SearchReason.ofName(null, name, typed);
        SearchReason other = named.highlighted()
                ? null
                : others.stream()
                        .map(each -> SearchReason.ofName("Also known as", each, typed))
                        .filter(SearchReason::highlighted)
                        .findFirst()
                        .orElse(new SearchReason(otherwise, List.of()));
        return new NamedSearchResult(path, named, detail, other);
    }
}
