package org.signatory.web;

import java.util.List;
import org.signatory.endorsements.OrganizationView;
import org.signatory.platform.http.Problem;

record OrganizationListPage(String typed, List<OrganizationView> organizations, String more, Problem problem) {}
