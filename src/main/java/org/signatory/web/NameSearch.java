package org.signatory.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.signatory.endorsements.OrganizationFilter;
import org.signatory.endorsements.OrganizationQueries;
import org.signatory.platform.http.PageParameters;
import org.signatory.roster.MemberFilter;
import org.signatory.roster.MemberQueries;

/** Finds the Members and organizations for the search box. */
@ApplicationScoped
@RequiredArgsConstructor
class NameSearch {

    private static final int MAX_RESULTS = 5;
    private static final int MAX_LENGTH = 200;
    private static final Pattern OPERATOR = Pattern.compile("(?:^|\\s)(?:-\\S|(?i:or)(?:\\s|$))");

    private final MemberQueries members;
    private final OrganizationQueries organizations;

    /** Returns whether the search terms can be a name: without exclusions and alternatives. */
    static boolean isName(String typed) {
        return typed.length() <= MAX_LENGTH && !OPERATOR.matcher(typed).find();
    }

    List<NamedSearchResult> members(String typed) {
        MemberFilter filter = new MemberFilter();
        filter.q = typed;
        return members.page(filter, PageParameters.of(null, MAX_RESULTS)).items().stream()
                .map(member -> NamedSearchResult.of(member, typed))
                .toList();
    }

    List<NamedSearchResult> organizations(String typed) {
        OrganizationFilter filter = new OrganizationFilter();
        filter.q = typed;
        filter.sort = OrganizationFilter.Sort.NAME;
        return organizations.page(filter, PageParameters.of(null, MAX_RESULTS)).items().stream()
                .map(organization -> NamedSearchResult.of(organization, typed))
                .toList();
    }
}
