package org.signatory.web;

import java.util.List;
import java.util.Map;
import org.signatory.platform.http.Problem;
import org.signatory.roster.RosterReport;
import org.signatory.roster.RosterStatusView;

/**
 * Represents the model of the admin page with the roster and the server's health.
 *
 * @param report result of an import or dry run; null without one
 * @param checks health checks and whether each is up
 * @param webhooksFail whether a webhook was disabled after failures
 * @param canRefresh whether a URL to import from is configured
 */
record RosterPage(
        RosterStatusView roster,
        List<RosterReport> imports,
        RosterReport report,
        boolean dryRun,
        Map<String, Boolean> checks,
        boolean webhooksFail,
        boolean canRefresh,
        Problem problem) {}
