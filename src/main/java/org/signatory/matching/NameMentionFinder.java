package org.signatory.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.roster.Chamber;

/** Finds every passage of a text that names Members, with the role that the text gives to them. */
final class NameMentionFinder {

    /** Represents a run of names with its role in the text.
     *
     * @param cue the words that decide the role, or null
     * @param chamber the chamber that the words around the run mention, or null
     * @param certain whether the words refer to exactly these people
     * @param restated whether the words only repeat names before others follow, as in "In addition to"
     */
    record Found(NameRun run, MentionRole role, TextSpan cue, Chamber chamber, boolean certain, boolean restated) {

        Found(NameRun run, MentionRole role, TextSpan cue, Chamber chamber, boolean certain) {
            this(run, role, cue, chamber, certain, false);
        }

        Found as(MentionRole other) {
            return new Found(run, other, cue, chamber, certain);
        }

        /** Returns a quoted person who may be a signer because of the words of the quotation. */
        private Found spoken(TextSpan words) {
            return new Found(run, MentionRole.UNCLEAR, words, chamber, certain);
        }
    }

    private static final int MAX_LINE_LENGTH = 200;
    private static final int MAX_BARE_LENGTH = 5_000;

    /** The share of a text that names take up if it is a plain list. */
    private static final double MIN_NAMED_SHARE = 0.6;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}.]+");
    private static final Pattern NAME_SEPARATORS = Pattern.compile(
            "(?i)and|y|s|the|u\\.?s\\.?|united|states|congress|\\d{1,4}\\.?|\\.|of|for|congressional|district");
    private static final Pattern CONTACT = Pattern.compile(
            "(?i)^\\W*(?:(?:for )?(?:press|media|further information|more information)?\\s*,?\\s*(?:please )?contacts?(?: person)?|from|to|sent|subject)\\s*:"
                    + "|^\\W*on [^:\\n]{5,60}\\d[^\\n]{5,100}\\bwrote:\\s*$");
    private static final Pattern CONNECTIVE =
            Pattern.compile("(?:Alongside|Along with|Along|Joining|Besides|Including|With|Also|And|Today)\\s+");
    private static final Pattern NEXT_SENTENCE =
            Pattern.compile("\\s(?:To|For|The|This|In|On|As|It|An?|Click|Read|Background|Full|View)$");
    private static final Pattern PHRASE_WORD = Pattern.compile("[\\p{L}.-]+");
    /** A line of an earlier message that an email quotes. */
    private static final Pattern QUOTED_LINE = Pattern.compile("\\s*>");

    private static final Pattern FROM = Pattern.compile("(?i)^\\W*from\\s*:");
    private static final Pattern TO = Pattern.compile("(?i)^\\W*to\\s*:");

    private final String text;
    private final List<TextBlock> units;
    private final TextSectionKind[] zones;
    private final List<Found> found = new ArrayList<>();
    private final List<TextSpan> greetings = new ArrayList<>();
    private final List<int[]> speech = new ArrayList<>();
    private final NameMatcher matcher;
    private final boolean bare;
    private final NameRunDetector chains;
    private final SurnameFirstNames turned;
    private final boolean anyCase;
    private final TextAnnouncement announcement;
    private final ReadingState state;
    private final LineListReader lines;
    private final NameTableFinder columns;

    NameMentionFinder(String text, NameMatcher matcher) {
        this(text, matcher, false);
    }

    private NameMentionFinder(String text, NameMatcher matcher, boolean bare) {
        this.matcher = matcher;
        this.bare = bare;
        this.text = text;
        this.units = ListLabelSplitter.split(text, InlineLetterSplitter.split(text, TextBlock.of(text)));
        this.zones = TextSectionKind.of(text, units);
        this.chains = new NameRunDetector(text, matcher, bare);
        this.turned = new SurnameFirstNames(text, matcher);
        this.anyCase = text.codePoints().noneMatch(Character::isUpperCase);
        this.announcement = TextAnnouncement.of(text, units, zones);
        this.state = new ReadingState(
                OtherLetterCues.isNamed(text), announcement, matcher.day(), OtherLetterCues.background(text, units));
        this.lines = new LineListReader(text, units, chains, state);
        this.columns = new NameTableFinder(text, units);
    }

    List<Found> found() {
        for (int i = 0; i < units.size(); i++) {
            unit(i);
        }
        lines.end();
        found.addAll(lines.found());
        found.sort(Comparator.comparingInt(it -> it.run().first().start()));
        if (found.isEmpty() && !bare && text.length() <= MAX_BARE_LENGTH) {
            return new NameMentionFinder(text, matcher, true).found();
        }
        return withFallback();
    }

    /**
     * Returns full names that none of the runs contains, outside of salutations. A quotation in a text about a letter
     * can list its signers; names in other quoted speech are left out.
     */
    List<NameSpan> leftover(List<Found> runs) {
        List<TextSpan> covered = new ArrayList<>(greetings);
        runs.forEach(it -> it.run.pieces().forEach(piece -> covered.add(new TextSpan(piece.nameStart(), piece.end()))));
        List<NameSpan> names = new LeftoverNameFinder(text, matcher).outside(covered);
        for (int[] quote : speech) {
            List<NameSpan> spoken = names.stream()
                    .filter(it -> it.start() >= quote[0] && it.end() <= quote[1])
                    .toList();
            if (!isAboutLetter() || spoken.size() < NamePassage.MIN_NAMES) {
                names.removeAll(spoken);
            }
        }
        return names;
    }

    /** Returns the role of everyone in the part of the text around a position; null if the words around names decide. */
    MentionRole roleAt(int position) {
        TextBlock at = new TextBlock(position, position, false);
        int found = Collections.binarySearch(units, at, Comparator.comparingInt(TextBlock::start));
        int i = found < 0 ? -found - 2 : found;
        return i < 0 ? null : zones[i].role();
    }

    /** Returns whether the text announces a letter, or does not say what it announces. */
    boolean isAboutLetter() {
        return announcement.isLetter();
    }

    /** Returns the spans of quoted speech, each with its start and exclusive end. */
    List<int[]> speech() {
        return speech;
    }

    /** Returns the spans that look like names or follow a title, with the reason why they may not be mentions. */
    Map<TextSpan, String> removed() {
        Map<TextSpan, String> all = new LinkedHashMap<>(chains.removed());
        new LeftoverNameFinder(text, matcher)
                .titled()
                .forEach(it -> all.putIfAbsent(it, MentionRole.MENTIONED.reason()));
        return all;
    }

    /** Returns the salutations. */
    List<TextSpan> greetings() {
        return greetings;
    }

    private void unit(int i) {
        TextBlock unit = units.get(i);
        matcher.budget().checkTime();
        String words = unit.in(text);
        if (columns.row(i) != null) {
            columns.row(i).forEach(cell -> cell(i, cell));
            return;
        }
        int before = found.size();
        if (zones[i].role() == null && (lines.titleLine(unit, words) || lines.otherOffice(unit, words))) {
            return;
        }
        if (LineListReader.isSignOff(words)) {
            lines.other(unit, words);
            return;
        }
        ListLineRoleNote mark = ListLineRoleNote.of(text, unit);
        TextBlock named = mark == null ? unit : mark.name();
        NameScanner scanner = new NameScanner(text, named, i, anyCase, matcher.budget());
        List<NameSpan> pieces = turned.joined(scanner.pieces());
        pieces.replaceAll(this::withoutConnective);
        List<List<NameSpan>> inUnit = chains(pieces);
        speech.addAll(scanner.speech());
        if (zones[i] == TextSectionKind.PAGE_HEADING) {
            fixed(i, inUnit);
        } else if (zones[i].role() != null || CONTACT.matcher(words).find()) {
            lines.end();
            fixed(i, inUnit);
        } else if (RoleCues.isCopied(words) && !inUnit.isEmpty()) {
            paragraph(unit, words, inUnit, zones[i], List.of());
        } else if (inUnit.size() == 1
                && OtherOffice.follows(text.substring(inUnit.get(0).get(0).end(), unit.end()))) {
            NameRun run = NameRun.of(inUnit.get(0).get(0), true);
            found.add(new Found(run, MentionRole.MENTIONED, null, null, false));
        } else if (inUnit.size() == 1 && isWhole(named, inUnit.get(0))) {
            lines.add(inUnit.get(0), mark);
        } else if (inUnit.isEmpty() || bare) {
            plain(named, words, pieces, mark, zones[i]);
        } else {
            paragraph(unit, words, inUnit, zones[i], scanner.speech());
        }
        if (QUOTED_LINE.matcher(words).lookingAt()) {
            found.subList(before, found.size()).replaceAll(it -> it.role.isCounted() ? it.as(MentionRole.UNCLEAR) : it);
        }
    }

    /** Adds the name in a cell of a table, also a surname that only its column shows to be one. */
    private void cell(int i, NameTableFinder.Cell cell) {
        ListLineRoleNote mark = ListLineRoleNote.of(text, cell.name());
        TextBlock named = mark == null ? cell.name() : mark.name();
        List<NameSpan> pieces = turned.joined(new NameScanner(text, named, i, anyCase, matcher.budget()).pieces());
        if (pieces.size() != 1 || !isWhole(named, pieces) || !chains.isShaped(pieces.get(0))) {
            return;
        }
        NameSpan name = pieces.get(0).inColumn(cell.chamber());
        lines.cell(
                name.affiliation().isEmpty() && !cell.affiliation().isEmpty()
                        ? name.withAffiliation(cell.affiliation(), NameSpan.Place.ATTACHED)
                        : name,
                mark == null || cell.mark() != null ? cell.mark() : mark);
    }

    private void paragraph(
            TextBlock unit, String words, List<List<NameSpan>> inUnit, TextSectionKind zone, List<int[]> quotes) {
        lines.end();
        TextSpan heading = lines.heading();
        TextSpan support = announcement.isLetter() && zone == TextSectionKind.TEXT
                ? QuotedParticipationFinder.in(text, quotes)
                : null;
        new ParagraphRoleReader(text, unit, heading, state, zone == TextSectionKind.LETTER)
                .found(inUnit).stream()
                        .map(it -> support != null && it.role == MentionRole.QUOTED ? it.spoken(support) : it)
                        .forEach(found::add);
        lines.paragraph(unit, words);
    }

    /** Returns the enumerations of a unit, with full names inside longer phrases. */
    private List<List<NameSpan>> chains(List<NameSpan> pieces) {
        List<List<NameSpan>> all = chains.of(pieces);
        List<NameSpan> kept = all.stream().flatMap(List::stream).toList();
        List<NameSpan> cut = new ArrayList<>();
        int next = 0;
        for (NameSpan piece : pieces) {
            while (next < kept.size() && kept.get(next).end() <= piece.start()) {
                next++;
            }
            boolean found = next < kept.size() && kept.get(next).start() < piece.end();
            cut.add(found || pieces.size() == 1 && isMisspelled(piece) ? piece : fullNameIn(piece));
        }
        return cut.equals(pieces) ? all : chains.of(cut);
    }

    /** Returns whether a phrase on a line of its own is similar to a name as a whole, as in "Majorie Taylor Greene". */
    private boolean isMisspelled(NameSpan piece) {
        return !piece.lower()
                && isWhole(units.get(piece.unit()), List.of(piece))
                && matcher.strength(text.substring(piece.nameStart(), piece.nameEnd()))
                        != NameRunDetector.Strength.NONE;
    }

    /** Returns the full name of a Member inside a phrase, or the phrase. */
    private NameSpan fullNameIn(NameSpan piece) {
        List<int[]> words = new ArrayList<>();
        Matcher word = PHRASE_WORD.matcher(text).region(piece.nameStart(), piece.nameEnd());
        while (word.find()) {
            words.add(new int[] {word.start(), word.end()});
        }
        for (int last = 1; last < words.size(); last++) {
            String surname = text.substring(words.get(last)[0], words.get(last)[1]);
            for (int first = Math.max(0, last - 3); first < last && matcher.isSurname(surname); first++) {
                int from = words.get(first)[0];
                if (matcher.isFullName(text.substring(from, words.get(last)[1]))) {
                    return piece.cut(from, words.get(last)[1], last - first + 1);
                }
            }
        }
        return piece;
    }

    /** Removes a word such as "Alongside" from the start of a name, and the first word of the next sentence from its end. */
    private NameSpan withoutConnective(NameSpan piece) {
        Matcher first = CONNECTIVE.matcher(text).region(piece.nameStart(), piece.nameEnd());
        if (piece.words() > 1 && first.lookingAt()) {
            return piece.cut(first.end(), piece.nameEnd(), piece.words() - 1);
        }
        Matcher last = NEXT_SENTENCE.matcher(text).region(piece.nameStart(), piece.nameEnd());
        return piece.words() > 2 && last.find() && matcher.isFullName(text.substring(piece.nameStart(), last.start()))
                ? piece.cut(piece.nameStart(), last.start(), piece.words() - 1)
                : piece;
    }

    private static int count(List<List<NameSpan>> chains) {
        return chains.stream().mapToInt(List::size).sum();
    }

    /** Assigns a zone's role to the names in a block. */
    private void fixed(int i, List<List<NameSpan>> inUnit) {
        TextBlock unit = units.get(i);
        String words = unit.in(text);
        int greeting = zones[i] == TextSectionKind.SALUTATION ? TextSectionKind.salutationEnd(words) : 0;
        int end = greeting > 0 ? unit.start() + greeting : unit.end();
        MentionRole role = zones[i].role();
        if (role == null) {
            boolean several = FROM.matcher(words).find() && count(inUnit) > 1;
            MentionRole sender = several ? MentionRole.UNCLEAR : MentionRole.QUOTED;
            role = TO.matcher(words).find() ? MentionRole.RECIPIENT : sender;
        }
        if (zones[i] == TextSectionKind.SALUTATION) {
            greetings.add(new TextSpan(unit.start(), end));
        }
        TextSpan cue = new TextSpan(unit.start(), Math.min(end, unit.start() + 5));
        List<List<NameSpan>> after = new ArrayList<>();
        for (List<NameSpan> chain : inUnit) {
            if (chain.get(0).start() < end) {
                found.add(new Found(new NameRun(chain, false), role, cue, null, false));
            } else {
                after.add(chain);
            }
        }
        if (!after.isEmpty()) {
            TextBlock rest = new TextBlock(end, unit.end(), false);
            found.addAll(new ParagraphRoleReader(text, rest, null, state, true).found(after));
        }
    }

    /** Returns whether the unit consists only of the names. */
    private boolean isWhole(TextBlock unit, List<NameSpan> chain) {
        StringBuilder rest = new StringBuilder();
        int from = unit.start();
        for (NameSpan piece : chain) {
            rest.append(text, from, Math.max(from, piece.start())).append(' ');
            from = Math.max(from, piece.end());
        }
        rest.append(text, from, Math.max(from, unit.end()));
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

    /** Processes a unit without certain names: a heading, an office below a name, a paragraph, or a doubtful name. */
    private void plain(
            TextBlock unit, String words, List<NameSpan> pieces, ListLineRoleNote mark, TextSectionKind zone) {
        boolean named = pieces.size() == 1
                && !ListLabelSplitter.isAnnounced(words)
                && isWhole(unit, pieces)
                && chains.isShaped(pieces.get(0));
        if (!named || !lines.doubtful(pieces.get(0), mark)) {
            lines.other(unit, words);
        }
    }

    /** Questions whether the people of another letter signed this one, because the text names no one else. */
    private Found withQuestion(Found it) {
        boolean letter =
                it.role == MentionRole.OTHER_LETTER && it.cue != null && OtherLetterCues.isNamed(it.cue.in(text));
        return letter ? it.as(MentionRole.UNCLEAR) : it;
    }

    /**
     * Returns the runs. In a text without a word about signing that consists of names, all are signers.
     */
    private List<Found> withFallback() {
        boolean cues = found.stream().anyMatch(it -> it.cue != null);
        if (cues) {
            return !announcement.isLetter()
                            || found.stream().anyMatch(it -> it.role.isCounted() || it.role == MentionRole.UNCLEAR)
                    ? found
                    : found.stream().map(this::withQuestion).toList();
        }
        boolean several = found.stream().anyMatch(it -> it.role.isCounted());
        int named = found.stream()
                .flatMap(it -> it.run.pieces().stream())
                .mapToInt(it -> it.end() - it.start())
                .sum();
        if (several || named < text.strip().length() * MIN_NAMED_SHARE) {
            return found;
        }
        return found.stream()
                .map(it -> it.role == MentionRole.MENTIONED || it.role == MentionRole.UNCLEAR
                        ? it.as(MentionRole.SIGNER)
                        : it)
                .toList();
    }
}
