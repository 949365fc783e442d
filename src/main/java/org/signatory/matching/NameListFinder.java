package org.signatory.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.signatory.roster.Chamber;

/** Finds runs of names in a text, with the role that the text gives to each run. */
final class NameListFinder {

    /** Represents a run of names with its role in the text.
     *
     * @param cue the words that decide the role, or null
     * @param chamber the chamber that the words around the run mention, or null
     * @param certain whether the words refer to exactly these people
     */
    record Found(NameRun run, MentionRole role, TextBlock cue, Chamber chamber, boolean certain) {

        Found(NameRun run, ActionCues.Act act, Chamber chamber, boolean certain) {
            this(run, act.role(), null, chamber, certain);
        }
    }

    private static final int MAX_LINE_LENGTH = 200;
    private static final int MAX_BARE_LENGTH = 5_000;
    private static final int MAX_HEADING_LENGTH = 160;

    private static final Pattern TITLE_LINE = Pattern.compile(
            "(?i)^\\W*(?:/s/\\W*|_{3,}\\W*|(?:(?:member of (?:the )?(?:u\\.?s\\.? )?(?:congress|house of representatives)|"
                    + "(?:united states|u\\.?s\\.?) (?:senators?|representative|house of representatives|senate|congress(?:wo)?man)|representative|"
                    + "senator|delegate|resident commissioner)\\W*){1,3})$");
    private static final Pattern SENATORS = Pattern.compile("(?i)senat");
    private static final Pattern CLOSED =
            Pattern.compile("(?i)^\\W*(?:sincerely|respectfully|very truly yours|yours truly|signed)\\b.{0,20}$");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}.]+");
    private static final Pattern NAME_SEPARATORS = Pattern.compile(
            "(?i)and|y|s|the|u\\.?s\\.?|united|states|congress|\\d{1,3}\\.?|\\.|of|for|congressional|district");

    private static final Pattern HONORABLE = Pattern.compile("(?i)^\\W*(?:the )?hon(?:orable|\\.)");

    private final String text;
    private final List<TextBlock> units;
    private final List<Found> found = new ArrayList<>();
    private final List<int[]> speech = new ArrayList<>();
    private final NameMatcher matcher;
    private final boolean bare;
    private final NameRunDetector chains;
    private final boolean anyCase;

    /** The number of the unit with the salutation, or -1. */
    private final int salutation;

    /** The last heading or other line that introduces names. */
    private String heading = "";

    private NameRun lines;

    /** Lines that look like names; the next line determines whether they are. */
    private final List<NameSpan> doubtful = new ArrayList<>();

    private boolean closed;

    NameListFinder(String text, NameMatcher matcher) {
        this(text, matcher, false);
    }

    private NameListFinder(String text, NameMatcher matcher, boolean bare) {
        this.matcher = matcher;
        this.bare = bare;
        this.text = text;
        this.units = TextBlock.of(text);
        this.chains = new NameRunDetector(text, matcher, bare);
        this.anyCase = text.codePoints().noneMatch(Character::isUpperCase);
        int last = -1;
        for (int i = 0; i < units.size(); i++) {
            last = text.startsWith("Dear ", units.get(i).start()) ? i : last;
        }
        this.salutation = last;
    }

    List<Found> found() {
        for (int i = 0; i < units.size(); i++) {
            unit(i);
        }
        endLines();
        if (found.isEmpty() && !bare && text.length() <= MAX_BARE_LENGTH) {
            return new NameListFinder(text, matcher, true).found();
        }
        return withFallback();
    }

    List<int[]> speech() {
        return speech;
    }

    private void unit(int i) {
        TextBlock unit = units.get(i);
        matcher.budget().checkTime();
        String words = unit.in(text);
        if (unit.length() <= MAX_LINE_LENGTH && TITLE_LINE.matcher(words).matches()) {
            titleLine(words);
            return;
        }
        if (ActionCues.isCopied(words)) {
            endLines();
            heading = lastOf(words);
            closed = true;
        }
        NameScanner scanner = new NameScanner(text, unit, i, anyCase, matcher.budget());
        List<NameSpan> pieces = scanner.pieces();
        List<List<NameSpan>> inUnit = chains.of(pieces);
        speech.addAll(scanner.speech());
        if (inUnit.size() == 1 && isWhole(unit, inUnit.get(0))) {
            line(inUnit.get(0));
        } else if (inUnit.isEmpty() || bare) {
            plain(unit, words, pieces);
        } else {
            endLines();
            found.addAll(new ParagraphReader(text, unit, heading).found(inUnit));
            heading = words.stripTrailing().endsWith(":") ? lastOf(words) : "";
            closed = false;
        }
    }

    /** Returns the end of a text, up to the maximum length of a heading. */
    private static String lastOf(String words) {
        return words.substring(Math.max(0, words.length() - MAX_LINE_LENGTH));
    }

    /** Returns whether the unit consists only of the names. */
    private boolean isWhole(TextBlock unit, List<NameSpan> chain) {
        StringBuilder rest = new StringBuilder();
        int from = unit.start();
        for (NameSpan piece : chain) {
            rest.append(text, from, Math.max(from, piece.start())).append(' ');
            from = Math.max(from, piece.end());
        }
        rest.append(text, from, unit.end());
        if (chain.size() == 1 && unit.length() > MAX_LINE_LENGTH) {
            return false;
        }
        return WORD.matcher(rest)
                .results()
                .map(MatchResult::group)
                .allMatch(word -> NameTitles.isTitle(word)
                        || NAME_SEPARATORS.matcher(word).matches()
                        || WrittenName.isSuffix(word));
    }

    private void line(List<NameSpan> chain) {
        if (lines == null) {
            lines = new NameRun(new ArrayList<>(), true);
        }
        lines.pieces().addAll(doubtful);
        doubtful.clear();
        lines.pieces().addAll(chain);
    }

    /** Processes a unit without certain names: a heading, an office below a name, a paragraph, or a doubtful name. */
    private void plain(TextBlock unit, String words, List<NameSpan> pieces) {
        if (pieces.size() == 1
                && isWhole(unit, pieces)
                && chains.isShaped(pieces.get(0))
                && (pieces.get(0).words() > 1 || lines != null)) {
            doubtful.add(pieces.get(0));
            return;
        }
        boolean announces = words.stripTrailing().endsWith(":") || isHeading(words);
        if (lines != null
                && !announces
                && unit.length() <= MAX_LINE_LENGTH / 2
                && !words.strip().endsWith(".")) {
            return;
        }
        endLines();
        if (announces || CLOSED.matcher(words).matches()) {
            heading = lastOf(words);
            closed = CLOSED.matcher(words).matches();
        } else if (unit.length() > MAX_HEADING_LENGTH) {
            heading = "";
        }
    }

    private static boolean isHeading(String words) {
        return words.length() <= MAX_HEADING_LENGTH
                && (ActionCues.headedChamber(words) != null && words.strip().split("\\s+").length <= 6
                        || CLOSED.matcher(words).matches()
                        || ActionCues.isOfOrganizations(words));
    }

    /** Processes an office below a name, which shows that the name is a signature. */
    private void titleLine(String words) {
        boolean named = Pattern.compile("\\p{L}{2}").matcher(words).find();
        if (named && !doubtful.isEmpty()) {
            line(List.of());
        }
        if (lines == null) {
            return;
        }
        boolean senate = SENATORS.matcher(words).find();
        if (named) {
            List<NameSpan> pieces = lines.pieces();
            for (int k = pieces.size() - 1;
                    k >= 0 && pieces.get(k).unit() == lines.last().unit();
                    k--) {
                pieces.set(k, pieces.get(k).withChamber(senate ? Chamber.SENATE : Chamber.HOUSE));
            }
        }
    }

    private void endLines() {
        if (lines != null) {
            int last = doubtful.size();
            while (last > 0 && !chains.isNear(doubtful.get(last - 1))) {
                last--;
            }
            lines.pieces().addAll(doubtful.subList(0, last));
        }
        doubtful.clear();
        if (lines == null) {
            return;
        }
        ActionCues.Act act = heading.isEmpty() ? ActionCues.Act.NONE : ActionCues.of(heading.strip() + " ", "");
        boolean addressee = act == ActionCues.Act.NONE && isBeforeSalutation(lines);
        boolean several =
                lines.pieces().size() > 1 || closed || heading.stripTrailing().endsWith(":");
        ActionCues.Act effectiveAct = addressee
                ? ActionCues.Act.ADDRESSED
                : switch (act) {
                    case ADDRESSED, RESTATED, NONE -> several ? ActionCues.Act.SIGN : ActionCues.Act.NONE;
                    default -> act;
                };
        Chamber chamber = heading.isEmpty()
                ? null
                : isHeading(heading) ? ActionCues.headedChamber(heading) : ActionCues.chamber(heading);
        found.add(new Found(lines, effectiveAct, chamber, chamber != null && isHeading(heading)));
        lines = null;
    }

    private boolean isBeforeSalutation(NameRun run) {
        return run.last().unit() < salutation
                && HONORABLE.matcher(units.get(run.first().unit()).in(text)).find();
    }

    /**
     * Returns the runs. If no words in the text refer to signing, treats names without a role as signers.
     */
    private List<Found> withFallback() {
        boolean hasSigners = found.stream().anyMatch(it -> it.role.isCounted());
        if (hasSigners) {
            return found;
        }
        return found.stream()
                .map(it -> it.role == MentionRole.MENTIONED
                        ? new Found(it.run, ActionCues.Act.SIGN, it.chamber, it.certain)
                        : it)
                .toList();
    }
}
