package org.signatory.groups;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.text.TextNormalizer;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Parses a committee file of the public dataset. A list contains committees; a map contains members.
 *
 * @param committees each followed by its subcommittees, or null
 * @param seats by the committee's code, or null
 */
record CommitteeFile(List<ListedCommittee> committees, Map<String, List<Seat>> seats) {

    record ListedCommittee(
            String code, String parentCode, Committee.CommitteeChamber chamber, String name, String url) {}

    /** Represents a committee member in the file. */
    record Seat(String bioguideId, String name, Integer rank, String title, CommitteeMembership.Side side) {

        /** Returns a description such as {@code rank 1, Ranking Member, minority}. */
        String describe() {
            return CommitteeFile.describe(rank, title, side);
        }
    }

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static String describe(Integer rank, String title, CommitteeMembership.Side side) {
        List<String> parts = new ArrayList<>();
        if (rank != null) {
            parts.add("rank " + rank);
        }
        if (title != null) {
            parts.add(title);
        }
        if (side != null) {
            parts.add(side.name().toLowerCase(Locale.ROOT));
        }
        return parts.isEmpty() ? "member" : String.join(", ", parts);
    }

    CommitteeImportEntity.Kind kind() {
        return seats == null ? CommitteeImportEntity.Kind.COMMITTEES : CommitteeImportEntity.Kind.MEMBERSHIPS;
    }

    static CommitteeFile read(byte[] file, boolean json) {
        JsonNode tree;
        try {
            tree = (json ? JSON : YAML).readTree(file);
        } catch (JsonProcessingException e) {
            String line = e.getLocation() == null
                    ? ""
                    : " near line " + e.getLocation().getLineNr();
            throw unreadable("The file is malformed, or repeats a field" + line + ".");
        } catch (YAMLException e) {
            throw unreadable("The file is malformed.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (tree == null || !tree.isContainerNode() || tree.isEmpty()) {
            throw unreadable(
                    "The file must be a list of committees, such as committees-current.yaml, or a map of their members,"
                            + " such as committee-membership-current.yaml.");
        }
        return tree.isArray() ? new CommitteeFile(committees(tree), null) : new CommitteeFile(null, seats(tree));
    }

    private static List<ListedCommittee> committees(JsonNode tree) {
        Map<String, ListedCommittee> listed = new LinkedHashMap<>();
        for (JsonNode each : tree) {
            String code = text(each, "thomas_id", 4, "A committee");
            Committee.CommitteeChamber chamber = one(
                    Committee.CommitteeChamber.class,
                    text(each, "type", 20, code),
                    code + ": type must be house, senate or joint.");
            take(listed, each, code, null, chamber);
            for (JsonNode part : each.path("subcommittees")) {
                take(listed, part, code + text(part, "thomas_id", 4, code), code, chamber);
            }
        }
        return List.copyOf(listed.values());
    }

    private static void take(
            Map<String, ListedCommittee> listed,
            JsonNode node,
            String code,
            String parent,
            Committee.CommitteeChamber chamber) {
        if (!code.matches(parent == null ? "[A-Z]{4}" : "[A-Z]{4}[0-9]{2}")) {
            throw unreadable(
                    "A committee code must have four capital letters, followed by two digits for a subcommittee.");
        }
        String name = text(node, "name", 300, code);
        String url = maybe(node, "url", 2000, code);
        if (listed.put(code, new ListedCommittee(code, parent, chamber, name, url)) != null) {
            throw unreadable(code + " is listed twice.");
        }
    }

    private static Map<String, List<Seat>> seats(JsonNode tree) {
        Map<String, List<Seat>> seats = new LinkedHashMap<>();
        tree.properties().forEach(entry -> {
            String code = entry.getKey();
            if (!code.matches("[A-Z]{4}([0-9]{2})?") || !entry.getValue().isArray()) {
                throw unreadable("List the members of each committee under its code, such as HSJU or HSJU01.");
            }
            Set<String> seen = new HashSet<>();
            List<Seat> there = new ArrayList<>();
            for (JsonNode each : entry.getValue()) {
                String id = text(each, "bioguide", 7, code);
                if (!id.matches("[A-Z][0-9]{6}") || !seen.add(id)) {
                    throw unreadable(code + ": each member must have a unique Bioguide ID, such as S001145.");
                }
                there.add(seat(each, code, id));
            }
            seats.put(code, there);
        });
        return seats;
    }

    private static Seat seat(JsonNode node, String code, String id) {
        int rank = node.path("rank").asInt(0);
        if (node.hasNonNull("rank") && (rank < 1 || rank > 999)) {
            throw unreadable(code + ": rank must be a number from 1 to 999.");
        }
        String side = maybe(node, "party", 20, code);
        return new Seat(
                id,
                maybe(node, "name", 300, code),
                rank == 0 ? null : rank,
                maybe(node, "title", 100, code),
                side == null
                        ? null
                        : one(CommitteeMembership.Side.class, side, code + ": party must be majority or minority."));
    }

    private static <E extends Enum<E>> E one(Class<E> type, String word, String fault) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(word)) {
                return each;
            }
        }
        throw unreadable(fault);
    }

    private static String text(JsonNode node, String field, int longest, String where) {
        String text = maybe(node, field, longest, where);
        if (text == null) {
            throw unreadable(where + ": " + field + " is missing.");
        }
        return text;
    }

    private static String maybe(JsonNode node, String field, int longest, String where) {
        JsonNode value = node.path(field);
        if (!value.isValueNode() || value.isNull() || value.asText().isBlank()) {
            return null;
        }
        String text = value.asText().strip();
        try {
            if (TextNormalizer.clean(text).length() <= longest) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            throw unreadable(where + ": " + field + " contains a character that cannot be saved.");
        }
        throw unreadable(where + ": " + field + " can have at most " + longest + " characters.");
    }

    private static Problem unreadable(String detail) {
        // The detail can contain text of the file, so it must not be a format string.
        return Problem.of(ErrorCode.FILE_UNREADABLE, "%s Nothing was saved.", detail);
    }
}
