package org.signatory.groups;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reports the actual or expected changes of a committee import. */
@Schema(name = "CommitteeImport")
public record CommitteeReport(
        @Schema(description = "ID of the import; absent in a dry run.")
        UUID id,

        @Schema(required = true) CommitteeImportEntity.Kind kind,

        @Schema(required = true, description = "Date of the list.", examples = "2026-06-16")
        LocalDate asOf,

        @Schema(description = "Time of the import; absent in a dry run.", examples = "2026-06-16T12:00:00Z")
        Instant recordedAt,

        @NotNull @JsonUnwrapped Found found) {

    /** Lists and counts the differences from the recorded data. */
    @Schema(name = "CommitteeFindings")
    public record Found(
            @Schema(required = true, description = "Number of new entries.")
            int added,

            @Schema(required = true, description = "Number of changed entries: name, rank, title or side.")
            int changed,

            @Schema(required = true, description = "Number of entries no longer in the list.")
            int ended,

            @Schema(required = true, description = "Number of unchanged entries.")
            int unchanged,

            @Schema(required = true, description = "Differences from the recorded data.")
            List<Finding> findings,

            @Schema(required = true, description = "Members in the file who are not in the roster; they were skipped.")
            List<Unknown> unknownMembers,

            @Schema(
                    required = true,
                    description = "Codes in the file that match no committee; their members were skipped.",
                    examples = "[\"HSZZ\"]")
            List<String> unknownCommittees) {

        static Found none(int unchanged) {
            return new Found(0, 0, 0, unchanged, List.of(), List.of(), List.of());
        }
    }

    @Schema(name = "CommitteeFinding")
    public record Finding(
            @Schema(
                    required = true,
                    description = "Kind of difference.",
                    examples = "added",
                    enumeration = {"added", "changed", "ended"})
            String kind,

            @Schema(required = true, examples = "HSJU") String code,

            @Schema(
                    description = "Bioguide ID of the Member; absent for a change of the committee itself.",
                    examples = "R000515")
            String bioguideId,

            @Schema(description = "Previous value.", examples = "rank 2, minority")
            String before,

            @Schema(description = "New value.", examples = "rank 1, Ranking Member, minority")
            String after) {}

    /** Represents a person in the file who is not in the roster. */
    @Schema(name = "UnknownCommitteeMember")
    public record Unknown(
            @Schema(required = true, examples = "HSJU") String code,

            @Schema(required = true, description = "Bioguide ID in the file.", examples = "Z000999")
            String bioguideId,

            @Schema(description = "Name in the file.", examples = "Jane Doe")
            String name) {}

    static CommitteeReport of(CommitteeImportEntity done) {
        return new CommitteeReport(
                done.id, done.kind, done.asOf, done.id == null ? null : done.recordedAt, done.report);
    }

    /** Collects the differences of an import. */
    static final class Findings {

        final List<Finding> all = new ArrayList<>();
        final List<Unknown> unknownMembers = new ArrayList<>();
        final List<String> unknownCommittees = new ArrayList<>();
        int unchanged;

        void add(String kind, String code, String bioguideId, String before, String after) {
            all.add(new Finding(kind, code, bioguideId, before, after));
        }

        private int count(String kind) {
            return (int) all.stream().filter(each -> each.kind().equals(kind)).count();
        }

        Found found() {
            return new Found(
                    count("added"),
                    count("changed"),
                    count("ended"),
                    unchanged,
                    List.copyOf(all),
                    List.copyOf(unknownMembers),
                    List.copyOf(unknownCommittees));
        }
    }
}
