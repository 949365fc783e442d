package org.signatory.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Represents the planned changes and the findings of an import. */
final class RosterPlan {

    /** Current IDs by retired ID. Renames must be stored before all other changes. */
    final Map<String, String> renamed = new LinkedHashMap<>();

    final List<Member> newMembers = new ArrayList<>();
    final Set<Member> changedMembers = new LinkedHashSet<>();
    final List<RetiredBioguideId> newRetiredIds = new ArrayList<>();
    final List<ServicePeriodEntity> newServices = new ArrayList<>();
    final Set<ServicePeriodEntity> changedServices = new LinkedHashSet<>();
    final List<RosterDifference> findings = new ArrayList<>();

    /** Existing Members with changed service. */
    final Set<String> corrected = new LinkedHashSet<>();

    /** Existing Members whose scheduled end of service was confirmed without another change. */
    final Set<String> settled = new LinkedHashSet<>();

    /** Number of Members in the file without findings. */
    int unchanged;

    long count(RosterChangeKind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).count();
    }
}
