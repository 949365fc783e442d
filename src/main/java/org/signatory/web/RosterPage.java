package org.signatory.web;

import java.util.List;
import java.util.Map;
import org.signatory.platform.http.Problem;
import org.signatory.roster.RosterReport;
import org.signatory.roster.RosterState;

/**
 * The roster and the server's health.
 *
 * @param report what an import did or would do; null where none was asked for
 * @param checks each health check and whether it is up
 * @param webhooksFail whether a webhook was disabled, since its address failed or is gone
 */
record RosterPage(
        RosterState roster,
        List<RosterReport> imports,
        RosterReport report,
        boolean dryRun,
        Map<String, Boolean> checks,
        boolean webhooksFail,
        Problem problem) {}
