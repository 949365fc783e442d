package org.signatory.dashboard;

import java.util.List;
import org.signatory.common.Problem;
import org.signatory.endorsers.OrganizationView;

/** Organizations by name. */
record OrganizationList(String typed, List<OrganizationView> organizations, String more, Problem problem) {}
