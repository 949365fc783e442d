package org.signatory.groups;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import of committees or of their members did, or would do. */
@Schema(name = "CommitteeImport")
public record CommitteeReport(
        @Schema(description = "The import's id; none in a dry run.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID id,

        @Schema(required = true, description = "What the file lists.")
        CommitteeImport.Kind kind,

        @Schema(required = true, description = "The day whose list it is.", examples = "2026-06-16")
        LocalDate asOf,

        @Schema(description = "When it was taken in; none in a dry run.", examples = "2026-06-16T12:00:00Z")
        Instant recordedAt,

        @NotNull @JsonUnwrapped Found found) {

    /** What differs from what was on record, counted and named. */
    @Schema(name = "CommitteeFindings")
    public record Found(
            @Schema(required = true, description = "How many are new.", examples = "230")
            int added,

            @Schema(
                    required = true,
                    description = "How many are different: a name, a rank, a title, a side.",
                    examples = "3")
            int changed,

            @Schema(required = true, description = "How many are gone from the list.", examples = "1")
            int ended,

            @Schema(required = true, description = "How many stand as they stood.", examples = "3879")
            int unchanged,

            @Schema(required = true, description = "Each difference.")
            List<Finding> findings,

            @Schema(
                    required = true,
                    description = "Members of the file whom the roster does not know; they were left out.")
            List<Unknown> unknownMembers,

            @Schema(
                    required = true,
                    description = "Codes of the file that no committee on record has; their members were left out.",
                    examples = "[\"HSZZ\"]")
            List<String> unknownCommittees) {

        static Found none(int unchanged) {
            return new Found(0, 0, 0, unchanged, List.of(), List.of(), List.of());
        }
    }

    /** One difference. */
    @Schema(name = "CommitteeFinding")
    public record Finding(
            @Schema(
                    required = true,
                    description = "What it is.",
                    examples = "added",
                    enumeration = {"added", "changed", "ended"})
            String kind,

            @Schema(required = true, description = "The committee's code.", examples = "HSJU")
            String code,

            @Schema(description = "The Member; none where it is the committee itself.", examples = "R000515")
            String bioguideId,

            @Schema(description = "What was on record.", examples = "rank 2, minority")
            String before,

            @Schema(description = "What is now.", examples = "rank 1, Ranking Member, minority")
            String after) {}

    /** Somebody whom the roster does not know. */
    @Schema(name = "UnknownCommitteeMember")
    public record Unknown(
            @Schema(required = true, description = "The committee's code.", examples = "HSJU")
            String code,

            @Schema(required = true, description = "The Bioguide ID as the file has it.", examples = "Z000999")
            String bioguideId,

            @Schema(description = "The name as the file has it.", examples = "Jane Doe")
            String name) {}

    static CommitteeReport of(CommitteeImport done) {
        return new CommitteeReport(
                done.id, done.kind, done.asOf, done.id == null ? null : done.recordedAt, done.report);
    }

    /** Collects what an import finds. */
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
