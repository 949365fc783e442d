package org.signatory.web;

import jakarta.enterprise.context.ApplicationScoped;
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

    NamedSearchResults members(String typed) {
        MemberFilter filter = new MemberFilter();
        filter.q = typed;
        return NamedSearchResults.of(
                members.page(filter, PageParameters.of(null, MAX_RESULTS)),
                member -> NamedSearchResult.of(member, typed));
    }

    NamedSearchResults organizations(String typed) {
        OrganizationFilter filter = new OrganizationFilter();
        filter.q = typed;
        filter.sort = OrganizationFilter.Sort.NAME;
        return NamedSearchResults.of(
                organizations.page(filter, PageParameters.of(null, MAX_RESULTS)),
                organization -> NamedSearchResult.of(organization, typed));
    }
}
