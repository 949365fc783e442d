package org.signatory.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.signatory.roster.Chamber;

/** Collects names on lines of their own, with the heading above them and the offices below them. */
final class LineListReader {

    private static final int MAX_LINE_LENGTH = 200;
    private static final int MAX_HEADING_LENGTH = 160;
    private static final int MAX_HEADING_WORDS = 6;

    private static final Pattern STAFF_LINE = Pattern.compile(
            "(?i)^\\W*(?:(?:senior|deputy|acting) )?(?:legislative|chief of staff|press (?:secretary|assistant)|communications|scheduler|staff\\b|counsel"
                    + "|(?:senior )?policy|office of|l[ad]\\b|director of|(?:congressional )?fellow|intern|district director).{0,100}$");
    private static final Pattern SIGN_OFF = Pattern.compile(
            "(?i)^\\W*(?:thanks|thank you|many thanks|best|best regards|kind regards|regards|all the best|cheers|warmly|thx)(?: so much| again)?\\W*$");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");
    private static final Pattern OTHER_GROUP = Pattern.compile(
            "(?i)\\b(?:caucus|committee|subcommittee|panel|working group|attend\\w*|present|participants|voted|speakers)\\b");
    private static final Pattern ANNOUNCES =
            Pattern.compile("(?i)\\b(?:follow(?:ing|s)|below|includ(?:es?|ing)|are|were|signers|signed by)\\W*$");

    /** Headings without a colon. */
    private static final Pattern LEAD_LABEL = Pattern.compile(
            "(?i)^\\W*(?:co-?)?(?:leads?|lead(?:ing)? (?:sponsors?|members?|signers?|offices?|authors?|cosigners?))\\W*$");

    private static final Pattern LABEL = Pattern.compile(
            "(?i)^\\W*(?:(?:additional|other|current|full list of) )?(?:(?:co-?)?signers|(?:co-?)?signatories|(?:co-)?signed)\\W*$");

    private final String text;
    private final LetterLayout layout;
    private final NameRunDetector chains;
    private final ReadingState state;
    private final List<NameMentionFinder.Found> found = new ArrayList<>();

    /** The line that introduces the groups of a list, such as "The letter was signed by:" above "Senators", or null. */
    private TextSpan introduction;

    /** The last heading or other line that introduces names, or null. */
    private TextSpan heading;

    private List<NameSpan> names;

    /** Lines that look like names; the lines around them determine whether they are. */
    private final List<NameSpan> doubtful = new ArrayList<>();

    private final Map<Integer, ListLineRoleNote> marks = new HashMap<>();
    /** The marks of names in columns, by their starts. */
    private final Map<Integer, ListLineRoleNote> cellMarks = new HashMap<>();

    private boolean signedOff;

    /** The first office below a name of the list, or null. */
    private TextSpan office;

    /** @param layout the blocks of the text */
    LineListReader(String text, List<TextBlock> layout, NameRunDetector chains, ReadingState state) {
        this.text = text;
        this.layout = new LetterLayout(text, layout);
        this.chains = chains;
        this.state = state;
    }

    List<NameMentionFinder.Found> found() {
        return found;
    }

    TextSpan heading() {
        return heading;
    }

    /** Adds the names of a line that consists of them. */
    void add(List<NameSpan> chain, ListLineRoleNote mark) {
        if (names == null) {
            names = new ArrayList<>();
            int near = 0;
            while (near < doubtful.size()
                    && !chains.isNear(doubtful.get(near))
                    && !isAbove(doubtful.get(near), chain)) {
                near++;
            }
            doubtful.subList(0, near).clear();
        }
        names.addAll(doubtful);
        doubtful.clear();
        names.addAll(chain);
        if (mark != null && !chain.isEmpty()) {
            marks.put(chain.get(0).unit(), mark);
        }
    }

    /** Adds a name in the cell of a table; the mark is the role of its column, or null. */
    void cell(NameSpan name, ListLineRoleNote mark) {
        add(List.of(name), null);
        if (mark != null) {
            cellMarks.put(name.start(), mark);
        }
    }

    /** Returns whether an unknown name is in the lines directly above names, with no blank line between. */
    private boolean isAbove(NameSpan name, List<NameSpan> chain) {
        return name.words() > 1
                && !chain.isEmpty()
                && chain.get(0).start() > name.end()
                && !BLANK_LINE
                        .matcher(text.substring(name.end(), chain.get(0).start()))
                        .find();
    }

    /** Records a line that may be a name. Returns false if it cannot be one. */
    boolean doubtful(NameSpan piece, ListLineRoleNote mark) {
        boolean near = chains.isNear(piece);
        if (piece.words() == 1 && names == null && !near) {
            return false;
        }
        if (mark != null && near) {
            add(List.of(piece), mark);
        } else {
            doubtful.add(piece);
        }
        return true;
    }

    /** Processes an office below a name, which shows that the name is a signature. Returns false for other lines. */
    boolean titleLine(TextBlock unit, String words) {
        if (!SignatureOfficeRecognizer.isLine(words)) {
            return false;
        }
        boolean named = SignatureOfficeRecognizer.isNamed(words);
        if (named && !doubtful.isEmpty()) {
            add(List.of(), null);
        }
        if (names != null && named && !names.isEmpty()) {
            office = office == null ? new TextSpan(unit.start(), unit.end()) : office;
            List<Chamber> chambers = SignatureOfficeRecognizer.chambers(words);
            int unitOfLast = names.get(names.size() - 1).unit();
            int first = names.size();
            while (first > 0 && names.get(first - 1).unit() == unitOfLast) {
                first--;
            }
            boolean aligned = chambers.size() == names.size() - first;
            Chamber shared = new HashSet<>(chambers).size() == 1 ? chambers.get(0) : null;
            for (int k = first; k < names.size(); k++) {
                names.set(k, names.get(k).withChamber(aligned ? chambers.get(k - first) : shared));
            }
        }
        return true;
    }

    /** Processes a line with an office of people who are not Members, below their names. Returns false for other lines. */
    boolean otherOffice(TextBlock unit, String words) {
        List<Boolean> columns = unit.afterBlank() ? List.of() : OtherOffice.columns(words);
        List<NameSpan> all = new ArrayList<>(names == null ? List.of() : names);
        all.addAll(doubtful);
        if (columns.isEmpty() || all.isEmpty()) {
            return false;
        }
        int line = all.get(all.size() - 1).unit();
        List<NameSpan> last = all.stream().filter(it -> it.unit() == line).toList();
        for (int i = 0; i < last.size(); i++) {
            if (columns.size() != last.size() || columns.get(i)) {
                (doubtful.contains(last.get(i)) ? doubtful : names).remove(last.get(i));
                found.add(new NameMentionFinder.Found(
                        NameRun.of(last.get(i), true),
                        MentionRole.MENTIONED,
                        new TextSpan(unit.start(), unit.end()),
                        null,
                        false));
            }
        }
        return true;
    }

    /** Returns whether a line ends a message, such as "Thanks,". */
    static boolean isSignOff(String words) {
        return words.length() <= MAX_LINE_LENGTH && SIGN_OFF.matcher(words).matches();
    }

    /** Processes a line without names. */
    void other(TextBlock unit, String words) {
        boolean staff = STAFF_LINE.matcher(words).matches();
        if (staff && (names != null || !doubtful.isEmpty())) {
            staff(unit);
            return;
        }
        boolean announces = isHeading(words)
                || ANNOUNCES.matcher(words).find()
                || RoleCues.isHeadingOfOthers(words)
                || ListLabelSplitter.isAnnounced(words);
        boolean closes = isSignOff(words);
        if (names != null
                && !announces
                && !closes
                && unit.length() <= MAX_LINE_LENGTH / 2
                && !words.strip().endsWith(".")) {
            return;
        }
        end();
        signedOff = closes;
        if (announces || TextSectionKind.isClosing(words) || RoleCues.isCopied(words)) {
            boolean group = isShort(words) && heading != null;
            introduction = !group ? null : isShort(heading.in(text)) ? introduction : heading;
            heading = lastOf(unit);
        } else if (unit.length() > MAX_HEADING_LENGTH) {
            heading = null;
        }
    }

    /** Notes a paragraph that was read sentence by sentence. */
    void paragraph(TextBlock unit, String words) {
        signedOff = false;
        boolean ends = words.strip().endsWith(".");
        heading = RoleCues.isCopied(words)
                        || words.strip().endsWith(":")
                        || !ends && ANNOUNCES.matcher(lastOf(unit).in(text)).find()
                ? lastOf(unit)
                : ends ? null : heading;
    }

    /** Ends the list. */
    void end() {
        if (names != null) {
            int last = doubtful.size();
            while (last > 0 && !chains.isNear(doubtful.get(last - 1))) {
                last--;
            }
            names.addAll(doubtful.subList(0, last));
            report(names);
        }
        doubtful.clear();
        names = null;
        office = null;
    }

    /** Reports the name above a line with a staff title. */
    private void staff(TextBlock unit) {
        List<NameSpan> all = new ArrayList<>(names == null ? List.of() : names);
        all.addAll(doubtful);
        NameSpan last = all.remove(all.size() - 1);
        doubtful.clear();
        names = all.isEmpty() ? null : all;
        end();
        found.add(new NameMentionFinder.Found(
                NameRun.of(last, true), MentionRole.STAFF, new TextSpan(unit.start(), unit.end()), null, false));
    }

    private void report(List<NameSpan> all) {
        if (all.isEmpty()) {
            return;
        }
        TextSpan sentence =
                heading == null ? new TextSpan(all.get(0).start(), all.get(0).start()) : heading;
        RoleReading reading = state.checked(reading(all), text, sentence);
        state.list(reading, sentence);
        Chamber chamber = heading == null
                ? null
                : isShort(heading.in(text))
                        ? ChamberWords.heading(heading.in(text))
                        : ChamberWords.before(heading.in(text));
        boolean certain = chamber != null && isShort(heading.in(text));
        List<NameSpan> plain = new ArrayList<>();
        for (NameSpan name : all) {
            ListLineRoleNote cell = cellMarks.get(name.start());
            ListLineRoleNote mark = cell == null ? marks.get(name.unit()) : cell;
            boolean confirms = mark != null
                    && cell == null
                    && mark.role() == MentionRole.SIGNER
                    && (reading.role().isCounted() || heading != null);
            if (mark == null || confirms) {
                plain.add(name);
            } else {
                found.add(new NameMentionFinder.Found(
                        NameRun.of(name, true), mark.role(), mark.words(), chamber, certain));
            }
        }
        if (!plain.isEmpty()) {
            found.add(new NameMentionFinder.Found(
                    new NameRun(plain, true), reading.role(), reading.cue(), chamber, certain));
        }
    }

    private RoleReading reading(List<NameSpan> all) {
        int count = all.size();
        if (signedOff && count == 1) {
            return RoleReading.NONE.as(
                    all.get(0).words() == 1 && !all.get(0).isMarked() ? MentionRole.STAFF : MentionRole.UNCLEAR);
        }
        RoleReading reading = heading == null ? RoleReading.NONE : under(heading);
        if (reading.cue() == null && introduction != null && heading != null && isShort(heading.in(text))) {
            RoleReading group = under(introduction);
            reading = group.cue() == null || group.role() == MentionRole.QUOTED ? reading : group;
        }
        if (reading.role() == MentionRole.COPIED && office != null && !RoleCues.isCopyHeading(heading.in(text))) {
            return new RoleReading(MentionRole.SIGNER, office, RoleCues.Manner.LIST, false);
        }
        if (reading.cue() == null && heading == null && office != null) {
            return layout.isAbove(all)
                    ? RoleReading.NONE.as(MentionRole.UNCLEAR)
                    : new RoleReading(MentionRole.SIGNER, office, RoleCues.Manner.LIST, false);
        }
        if (reading.cue() == null
                && heading != null
                && state.isStarted(heading.start())
                && OTHER_GROUP.matcher(heading.in(text)).find()) {
            return RoleReading.NONE.as(MentionRole.UNCLEAR);
        }
        boolean closed = heading != null && TextSectionKind.isClosing(heading.in(text));
        boolean several = count > 1
                || closed
                || heading != null && heading.in(text).strip().endsWith(":")
                || introduction != null;
        boolean open = reading.role() == MentionRole.MENTIONED
                || reading.role() == MentionRole.RECIPIENT
                || reading.restated();
        return open && several
                ? new RoleReading(MentionRole.SIGNER, closed ? heading : reading.cue(), RoleCues.Manner.LIST, false)
                : reading;
    }

    private RoleReading under(TextSpan words) {
        if (LEAD_LABEL.matcher(words.in(text)).matches()) {
            return new RoleReading(MentionRole.LEAD, words, RoleCues.Manner.LIST, true);
        }
        return new MentionRoleReader(text, state, false)
                .read(words, words, new TextSpan(words.end(), words.end()), false);
    }

    private TextSpan lastOf(TextBlock unit) {
        return new TextSpan(Math.max(unit.start(), unit.end() - MAX_LINE_LENGTH), unit.end());
    }

    private static boolean isHeading(String words) {
        return words.strip().endsWith(":")
                || isShort(words)
                || LABEL.matcher(words).matches()
                || LEAD_LABEL.matcher(words).matches()
                || words.length() <= MAX_HEADING_LENGTH && RoleCues.isOfOrganizations(words);
    }

    private static boolean isShort(String words) {
        return words.length() <= MAX_HEADING_LENGTH
                && ChamberWords.heading(words) != null
                && words.strip().split("\\s+").length <= MAX_HEADING_WORDS;
    }
}
