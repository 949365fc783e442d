package org.signatory.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an import would store, and what it has to report. */
final class RosterPlan {

    /** Retired IDs by the ID that took their place; to be carried out before anything else. */
    final Map<String, String> renamed = new LinkedHashMap<>();

    final List<Member> newMembers = new ArrayList<>();
    final Set<Member> changedMembers = new LinkedHashSet<>();
    final List<RetiredId> newRetiredIds = new ArrayList<>();
    final List<ServicePeriodEntity> newServices = new ArrayList<>();
    final Set<ServicePeriodEntity> changedServices = new LinkedHashSet<>();
    final List<RosterDifference> findings = new ArrayList<>();

    /** Known Members of whose service something is different now. */
    final Set<String> corrected = new LinkedHashSet<>();

    /** How many of the file's Members gave nothing to report. */
    int unchanged;

    long count(ChangeKind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).count();
    }
}
