package org.signatory.ingest.names;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signatory.ingest.files.FileFormatException;
import org.signatory.ingest.signers.ParsedSignerUpload;
import org.signatory.ingest.signers.SignerImportInput;
import org.signatory.ingest.signers.UploadedName;
import org.signatory.matching.MatchScope;
import org.signatory.matching.MentionRole;
import org.signatory.matching.NameIndex;
import org.signatory.matching.NameMatch;
import org.signatory.platform.json.EnumNames;
import org.signatory.platform.time.RequestDateParser;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.Chamber;
import org.signatory.roster.RosterMemberLoader;
import org.signatory.signons.SignOnInput;

/** Matches a file from the command line with the roster that is part of the product, without a database. */
public final class MatchCommandLine {

    public static final String COMMAND = "match";

    private static final int EXIT_OK = 0;
    private static final int DOUBT = 1;
    private static final int FAILED = 2;

    private static final String USAGE = """
            usage: match FILE [--as-of 2021-02-12] [--chamber house|senate] [--party D|R|I] [--format tsv|json]

            FILE is text, CSV, TSV, XLSX, PDF, DOCX, RTF, HTML, EML or JSON; - means standard input. --as-of is the date of the
            roster to match against, today by default.
            The exit code is 0 if every name was matched, 1 if a name is uncertain, and 2 if nothing could be read.
            """;

    private MatchCommandLine() {}

    /** Runs the command and returns its exit code. */
    public static int run(List<String> words, PrintStream out, PrintStream err) {
        try {
            Map<String, String> options = options(words);
            byte[] bytes = options.get("file").equals("-")
                    ? System.in.readAllBytes()
                    : Files.readAllBytes(Path.of(options.get("file")));
            LocalDate day = options.containsKey("as-of")
                    ? RequestDateParser.day(options.get("as-of"))
                    : LocalDate.now(WashingtonTime.ZONE);
            ParsedSignerUpload upload = ParsedSignerUpload.of(
                            new SignerImportInput(
                                    null,
                                    bytes,
                                    options.get("file"),
                                    true,
                                    day,
                                    null,
                                    SignOnInput.EMPTY,
                                    null,
                                    null,
                                    null,
                                    false,
                                    null),
                            NameIndex.of(RosterMemberLoader.bundled(), Map.of()).on(day),
                            MatchScope.of(chamber(options.get("chamber")), party(options.get("party"))))
                    .requireSigners();
            upload.notices().forEach(err::println);
            print(upload.names(), options.getOrDefault("format", "tsv"), out);
            return isCertain(upload.names()) ? EXIT_OK : DOUBT;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage() + "\n\n" + USAGE);
        } catch (FileFormatException e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println("The file cannot be read: " + e.getMessage());
        }
        return FAILED;
    }

    /** Returns whether there are signers and each one is matched; a name with an unclear role is in doubt. */
    private static boolean isCertain(List<UploadedName> names) {
        List<UploadedName> signers = names.stream()
                .filter(name -> name.isSigner() || name.role() == MentionRole.UNCLEAR)
                .toList();
        return !signers.isEmpty()
                && signers.stream()
                        .allMatch(name -> name.isSigner() && name.match().isCertain());
    }

    private static Map<String, String> options(List<String> words) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                if (options.putIfAbsent("file", word) != null) {
                    throw new IllegalArgumentException("Specify one file.");
                }
            } else if (!List.of("--as-of", "--chamber", "--party", "--format").contains(word)
                    || i + 1 == words.size()) {
                throw new IllegalArgumentException("Unknown option " + word + " or missing value.");
            } else {
                options.put(word.substring(2), words.get(++i));
            }
        }
        if (!options.containsKey("file")) {
            throw new IllegalArgumentException("Specify a file.");
        }
        if (!List.of("tsv", "json").contains(options.getOrDefault("format", "tsv"))) {
            throw new IllegalArgumentException("Use tsv or json as the format.");
        }
        return options;
    }

    private static Chamber chamber(String word) {
        if (word == null) {
            return null;
        }
        return Stream.of(Chamber.values())
                .filter(chamber -> chamber.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Use house or senate as the chamber."));
    }

    private static String party(String letter) {
        if (letter != null && !letter.matches(MatchScope.PARTY)) {
            throw new IllegalArgumentException("Use D, R or I as the party.");
        }
        return letter;
    }

    private static void print(List<UploadedName> names, String format, PrintStream out) throws IOException {
        List<Map<String, Object>> rows =
                names.stream().map(MatchCommandLine::row).toList();
        if (format.equals("json")) {
            out.println(new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(rows));
            return;
        }
        List<String> columns = List.of(
                "line",
                "written",
                "affiliation",
                "role",
                "status",
                "bioguideId",
                "name",
                "method",
                "notes",
                "candidates");
        out.println(String.join("\t", columns));
        for (Map<String, Object> row : rows) {
            out.println(columns.stream().map(column -> cell(row.get(column))).collect(Collectors.joining("\t")));
        }
    }

    private static String cell(Object value) {
        String text = value == null
                ? ""
                : value instanceof List<?> list
                        ? list.stream().map(String::valueOf).collect(Collectors.joining("; "))
                        : value.toString();
        return text.replaceAll("\\s+", " ");
    }

    private static Map<String, Object> row(UploadedName name) {
        NameMatch match = name.match();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("line", name.line());
        row.put("written", name.written());
        row.put("affiliation", name.affiliation());
        row.put("role", role(name));
        row.put("status", match.status().name().toLowerCase(Locale.ROOT));
        row.put("bioguideId", match.matched() ? match.person().bioguideId() : null);
        row.put(
                "name",
                match.matched()
                        ? match.person().name().printed() + " (" + match.seat().label() + ")"
                        : null);
        row.put("method", match.matched() ? match.how().name().toLowerCase(Locale.ROOT) : null);
        row.put("notes", match.notes());
        row.put("candidates", candidates(match));
        return row;
    }

    private static String role(UploadedName name) {
        return name.role() == null ? name.lead() ? "lead" : "signer" : EnumNames.of(name.role());
    }

    private static List<String> candidates(NameMatch match) {
        List<String> candidates = new ArrayList<>();
        match.candidates()
                .forEach(it -> candidates.add("%s %s (%s)%s"
                        .formatted(
                                it.person().bioguideId(),
                                it.person().name().printed(),
                                it.seat().label(),
                                it.serving() ? "" : ", not serving")));
        return candidates;
    }
}
