package org.signatory.web;

import java.util.List;
import org.signatory.endorsements.OrganizationView;
import org.signatory.platform.http.Problem;

/** Represents the model of the list of organizations. */
record OrganizationListPage(String typed, List<OrganizationView> organizations, String more, Problem problem) {}
