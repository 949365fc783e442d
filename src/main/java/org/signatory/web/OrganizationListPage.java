package org.signatory.web;

import java.util.List;
import org.signatory.endorsements.OrganizationView;
import org.signatory.platform.http.Problem;

/** Model of the list of organizations. */
record OrganizationListPage(String typed, List<OrganizationView> organizations, String more, Problem problem) {}
