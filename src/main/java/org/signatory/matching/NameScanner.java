package org.signatory.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.signatory.platform.limits.WorkBudget;
import org.signatory.roster.Chamber;

/** Finds spans that may be names in a unit of text, by capitalization and punctuation alone. */
final class NameScanner {

    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.?){2}");
    /** The largest number of tokens on a line with one name: a title, five words and the gap. */
    private static final int MAX_NAME_TOKENS = 7;

    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.?");

    /** A word that shows that a unit is a sentence or has a heading, and is not a row of columns. */
    private static final Pattern LOWERCASE = Pattern.compile("(?<!\\S)\\p{Ll}{2,}\\s|\\p{Ll}:");

    private static final Pattern BARE =
            Pattern.compile("(?:[DRIL][-\u2010-\u2013]\\p{Lu}[\\p{L}.]{1,12}(?:[-\u2010-\u2013](?:\\d{1,2}|AL))?"
                    + "|\\p{Lu}{2}[-\u2010-\u2013](?:\\d{1,2}|AL))");
    /** A party and the first word of a city, which is too short for a city of its own: R-St., D-El, D-Ann. */
    private static final Pattern SHORT_CITY = Pattern.compile("[DRI][-\u2010-\u2013]\\p{Lu}\\p{Ll}{1,2}\\.?");

    private static final Pattern CITY_WORD = Pattern.compile("\\p{Lu}[\\p{L}\u2019'-]{2,14}\\.?");
    private static final int MAX_CITY_WORDS = 3;

    private static final Pattern OFFICE = Pattern.compile(
            "Members? of (?:the )?(?:U\\.?S\\.? )?Congress\\b|(?:United States|U\\.S\\.) (?:Senator|Representative)(?=[\\s,;.]|$)"
                    + "|Dean of (?:the|\\p{Lu}\\w+[\u2019']s) (?:\\w+ ){0,2}(?:House|Senate|[Dd]elegation|Congress)\\b");
    /** The first letters of the offices. */
    private static final String OFFICE_INITIALS = "MUD";

    private static final WrittenAffiliation RESIDENT_COMMISSIONER = WrittenAffiliation.ofState(null, "PR");
    private static final Pattern ID = Pattern.compile("\\p{Lu}\\d{6}");
    private static final Set<String> PARTICLES = NameSpellingNormalizer.set("""
            de la las los del van von der di da du dos san al
            """);
    private static final Set<String> ABBREVIATED = NameSpellingNormalizer.set("""
            jr sr rep reps sen sens del dr hon mr mrs ms wm chas geo st gov esq ph
            """);
    private static final Set<String> FOLLOWING = NameSpellingNormalizer.set("""
            said says wrote writes led leads added stated joined signed sent today announced urged who was were
            has have asked called noted explained including are the yesterday also spoke introduced released
            authored sponsored cosponsored cosigned signing organized filed requested sponsor cosponsor sponsors issued here below for with from lideraron hoy
            yet not now too only instead either again soon later can may might will would could does did passes
            """);
    /** Words of a sentence in capitals that belong to no name. */
    private static final Set<String> IN_CAPITALS = Set.of(
            "A", "AN", "THE", "TO", "LED", "LEADS", "SENT", "SENDS", "WROTE", "WRITES", "SIGNED", "JOINED", "URGED",
            "URGES", "CALLED", "ASKED", "LETTER", "URGING", "CALLING", "ASKING", "WAS", "WERE", "ARE", "IS", "HAS",
            "HAVE", "BY", "WITH", "FOR", "ON");

    private static final int MIN_CAPITALS = 80;

    private static final Set<String> LEADING_TO_NAME = Set.of(":", "-", "\u2013", "\u2014", "");
    private static final Pattern ACTION = Pattern.compile("\\p{Ll}{3,}ing");
    private static final Pattern DOT = Pattern.compile("\\.$");
    private static final Pattern POSSESSIVE = Pattern.compile("[\u2019']s$");
    private static final Pattern NICKNAME = Pattern.compile("[\\p{L}. \u2019'-]{1,24}");
    private static final Pattern GIVEN_NAMES = Pattern.compile("\\p{Lu}\\p{Ll}{1,14}(?: \\p{Lu}[\\p{Ll}.]{0,14}){0,2}");
    private static final int MAX_STATE_WORDS = 4;
    private static final Set<String> BEFORE_NAMES = Set.of("by", "with", "from", "to", "of", "are", "is", "include");
    private static final int MAX_WORD_LENGTH = 40;
    private static final int MAX_NICKNAME_LENGTH = 24;
    private static final int MAX_AFFILIATION_LENGTH = 48;
    private static final int MAX_WORDS = 20;

    /** The length from which a title is not an abbreviation. */
    private static final int MIN_WHOLE_TITLE = 5;

    private final String text;
    private final TextBlock unit;
    private final int number;
    private final boolean anyCase;

    /** Whether the unit is a sentence in capitals. */
    private final boolean capitals;

    private final WorkBudget budget;
    private final List<NameSpan> pieces = new ArrayList<>();
    private final List<int[]> speech = new ArrayList<>();

    /** The words of the current part of the sentence. */
    private final List<Token> words = new ArrayList<>();

    private WrittenAffiliation affiliation = WrittenAffiliation.NONE;

    private NameSpan.Place place = NameSpan.Place.ATTACHED;

    /** The district before the next name, as in "IL-09 Schakowsky". */
    private WrittenAffiliation preceding = WrittenAffiliation.NONE;

    /** The start of the district or state heading directly before the next name; -1 if there is none. */
    private int prefix = -1;

    /** The state of a heading in this unit, as in "California: Lee, Chu". */
    private WrittenAffiliation heading = WrittenAffiliation.NONE;

    /** The chamber of a preceding plural title without a name, which applies to the next name. */
    private Chamber announced;

    private String id;
    private int end;

    /** @param anyCase whether names may be in lowercase */
    NameScanner(String text, TextBlock unit, int number, boolean anyCase, WorkBudget budget) {
        this.budget = budget;
        this.text = text;
        this.unit = unit;
        this.number = number;
        this.anyCase = anyCase;
        this.capitals = unit.length() >= MIN_CAPITALS
                && text.charAt(unit.end() - 1) == '.'
                && unit.in(text).codePoints().noneMatch(Character::isLowerCase);
    }

    List<NameSpan> pieces() {
        List<Token> tokens = Token.in(text, unit, budget);
        int i = 0;
        while (i < tokens.size()) {
            i = tokens.get(i).word() ? word(tokens, i) : mark(tokens, i);
        }
        flush();
        return pieces;
    }

    /** Returns the spans of quoted speech, each with its start and exclusive end. */
    List<int[]> speech() {
        return speech;
    }

    private int word(List<Token> tokens, int i) {
        budget.checkTime();
        Token token = tokens.get(i);
        if (token.text().length() > MAX_WORD_LENGTH) {
            flush();
            return i + 1;
        }
        int office = words.isEmpty() && !token.text().equals("Dean") ? 0 : office(token);
        if (office > 0) {
            flush();
            int next = i;
            while (next < tokens.size() && tokens.get(next).start() < office) {
                next++;
            }
            return next;
        }
        String lower = token.text().toLowerCase(Locale.ROOT);
        if (lower.equals("and") || lower.equals("y") && !token.text().equals("Y")) {
            flush();
            preceding = WrittenAffiliation.NONE;
            prefix = -1;
            return i + 1;
        }
        if (!words.isEmpty() && ID.matcher(token.text()).matches()) {
            id = token.text();
            end = token.end();
            flush();
            return i + 1;
        }
        if (BARE.matcher(token.text()).matches()) {
            Optional<WrittenAffiliation> read = WrittenAffiliation.of(token.text());
            if (read.isPresent()) {
                bare(token, token.end(), read.get());
                return i + 1;
            }
        }
        int city = words.isEmpty() ? 0 : cityWords(tokens, i);
        if (city > 0) {
            int last = tokens.get(i + city - 1).end();
            bare(token, last, WrittenAffiliation.ofCity(text.substring(token.start(), last)));
            return i + city;
        }
        int state = lower.equals("of") || lower.equals("from") ? looseState(tokens, i + 1) : 0;
        if (state > 0) {
            affiliate(tokens, i + 1, state);
            flush();
            return i + 1 + state;
        }
        words.add(token);
        end = token.end();
        if (endsSentence(tokens, i)) {
            flush();
        }
        return i + 1;
    }

    /** Adds an affiliation without parentheses, which follows or precedes its name. */
    private void bare(Token token, int last, WrittenAffiliation read) {
        boolean named = !words.isEmpty()
                && (anyCase
                        || !BEFORE_NAMES.contains(words.get(words.size() - 1).text()));
        boolean follows = named && preceding.isEmpty();
        if (follows) {
            affiliation = read;
            end = last;
        }
        flush();
        preceding = follows ? WrittenAffiliation.NONE : read;
        prefix = follows ? -1 : token.start();
    }

    /** Returns the number of words of a party and a city after a name, as in "R-St. Joseph"; 0 if there are none. */
    private int cityWords(List<Token> tokens, int i) {
        if (!SHORT_CITY.matcher(tokens.get(i).text()).matches()) {
            return 0;
        }
        int next = i + 1;
        while (next < tokens.size()
                && next - i < MAX_CITY_WORDS
                && tokens.get(next).word()
                && CITY_WORD.matcher(tokens.get(next).text()).matches()
                && !NameTitles.isTitle(tokens.get(next).text())) {
            next++;
        }
        return next - i;
    }

    /** Sets the state in running text as the affiliation of the current words. */
    private void affiliate(List<Token> tokens, int i, int count) {
        int last = tokens.get(i + count - 1).end();
        affiliation = state(tokens, i, count);
        place = NameSpan.Place.LOOSE;
        end = last;
    }

    private WrittenAffiliation state(List<Token> tokens, int i, int count) {
        String written =
                text.substring(tokens.get(i).start(), tokens.get(i + count - 1).end());
        String name = POSSESSIVE.matcher(written).replaceFirst("");
        return WrittenAffiliation.ofState(name, StateNames.code(name).orElse(null));
    }

    /** Returns the number of tokens of a state after "of", if the words before it may be a name; 0 if none. */
    private int looseState(List<Token> tokens, int i) {
        Token last = words.isEmpty() ? null : words.get(words.size() - 1);
        boolean named =
                last != null && Character.isUpperCase(last.text().charAt(0)) && !NameTitles.isTitle(last.text());
        return named ? stateLength(tokens, i) : 0;
    }

    /** Returns the number of tokens of the state at this position; 0 if there is none. */
    private int stateLength(List<Token> tokens, int i) {
        for (int n = Math.min(MAX_STATE_WORDS, tokens.size() - i); n > 0; n--) {
            Token first = tokens.get(i);
            boolean words = tokens.subList(i, i + n).stream().allMatch(Token::word);
            boolean capital = words && (Character.isUpperCase(first.text().charAt(0)) || first.is("the") && n > 1);
            if (capital && state(tokens, i, n).state() != null) {
                boolean code = first.text().length() == 2;
                return !code || Character.isUpperCase(first.text().charAt(1)) ? n : 0;
            }
        }
        return 0;
    }

    /** Returns the number of tokens of a state after a comma, as in "Schakowsky, IL"; 0 if it may be another name. */
    private int stateAfterComma(List<Token> tokens, int i) {
        int n = stateLength(tokens, i);
        boolean code = n == 1 && tokens.get(i).text().length() == 2;
        if (n == 0
                || n == 1
                        && !code
                        && GivenNames.TABLE.contains(
                                NameSpellingNormalizer.compact(tokens.get(i).text()))) {
            return 0;
        }
        boolean closed = i + n == tokens.size()
                || !tokens.get(i + n).word()
                || tokens.get(i + n).is("and")
                || text.substring(tokens.get(i + n - 1).end(), tokens.get(i + n).start())
                        .contains("\n");
        return closed ? n : 0;
    }

    /** Returns the end of an office after a name, or of "Dean of the House"; 0 if none begins here. */
    private int office(Token token) {
        if (OFFICE_INITIALS.indexOf(token.text().charAt(0)) < 0) {
            return 0;
        }
        java.util.regex.Matcher office = OFFICE.matcher(text).region(token.start(), unit.end());
        return office.lookingAt() ? office.end() : 0;
    }

    /** Returns whether this word ends with the dot of a sentence rather than of an initial or abbreviation. */
    private static boolean endsSentence(List<Token> tokens, int i) {
        String word = tokens.get(i).text();
        if (!word.endsWith(".")) {
            return false;
        }
        String bare = word.substring(0, word.length() - 1);
        return bare.length() > 1
                && !bare.contains(".")
                && !ABBREVIATED.contains(NameSpellingNormalizer.compact(bare))
                && (!NameTitles.isTitle(bare) || bare.length() >= MIN_WHOLE_TITLE && isSubject(tokens, i + 1, bare));
    }

    /** Returns whether a sentence starts after a title, which may be an abbreviation before a name: "Congressman. Lieu". */
    private static boolean isSubject(List<Token> tokens, int next, String title) {
        return !NameTitles.isHonorific(title)
                || next < tokens.size()
                        && NameTitles.isHonorific(tokens.get(next).text());
    }

    private int mark(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (words.isEmpty() && !LEADING_TO_NAME.contains(token.text())) {
            preceding = WrittenAffiliation.NONE;
            prefix = -1;
        }
        switch (token.text()) {
            case ":" -> colon(tokens, i);
            case "(", "[" -> {
                return bracket(tokens, i);
            }
            case "\"", "\u201c", "\u201d", "\u201e" -> {
                return quote(i, tokens);
            }
            case "," -> {
                return comma(tokens, i);
            }
            case ")", "]" -> {
                end = words.isEmpty() ? end : token.end();
            }
            case "'", "\u2018", "\u2019" -> {
                // Either a nickname in single quotes or a stray apostrophe; the matcher handles both.
            }
            case "" -> {
                // A gap between columns; the seat may follow.
                int state = words.isEmpty() ? 0 : stateAfterComma(tokens, i + 1);
                if (state > 0) {
                    affiliate(tokens, i + 1, state);
                    flush();
                    return i + 1 + state;
                }
                if (!isAffiliation(tokens, i + 1) && !isInName(tokens, i)) {
                    flush();
                }
            }
            default -> flush();
        }
        return i + 1;
    }

    /** Returns whether two spaces separate the parts of one name, as in "signed by Kim  Schrier". */
    private boolean isInName(List<Token> tokens, int i) {
        if (words.isEmpty()
                || tokens.get(i).end() - tokens.get(i).start() != 2
                || !isCapitalized(tokens, i + 1)
                || tokens.size() > MAX_NAME_TOKENS
                        && !LOWERCASE
                                .matcher(text)
                                .region(unit.start(), unit.end())
                                .find()) {
            return false;
        }
        Token last = words.get(words.size() - 1);
        Token before = words.size() == 1 ? null : words.get(words.size() - 2);
        boolean titled = before != null && NameTitles.isTitle(before.text());
        boolean given = GivenNames.TABLE.contains(NameSpellingNormalizer.compact(last.text()))
                || titled && !NameTitles.isPlural(before.text());
        return given && (before == null || !isNamePart(before))
                || INITIAL.matcher(last.text()).matches()
                || PARTICLES.contains(last.text().toLowerCase(Locale.ROOT));
    }

    private static boolean isNamePart(Token token) {
        return Character.isUpperCase(token.text().codePointAt(0)) && !NameTitles.isTitle(token.text());
    }

    /** Ends the part of the sentence; a state before the colon is a heading. */
    private void colon(List<Token> tokens, int i) {
        int count = words.size();
        boolean state = count > 0
                && i + 1 < tokens.size()
                && i >= count
                && tokens.get(i - count) == words.get(0)
                && stateLength(tokens, i - count) == count;
        if (state) {
            heading = state(tokens, i - count, count);
            words.clear();
        }
        flush();
        prefix = state ? tokens.get(i - count).start() : prefix;
    }

    private int bracket(List<Token> tokens, int i) {
        int close = i + 1;
        while (close < tokens.size()
                && close - i <= MAX_AFFILIATION_LENGTH
                && !tokens.get(close).is(")")
                && !tokens.get(close).is("]")
                && !tokens.get(close).is("(")) {
            close++;
        }
        if (close == tokens.size()
                || tokens.get(close).is("(")
                || close - i > MAX_AFFILIATION_LENGTH
                || tokens.get(close).start() - tokens.get(i).end() > MAX_AFFILIATION_LENGTH) {
            flush();
            return i + 1;
        }
        String inner =
                text.substring(tokens.get(i).end(), tokens.get(close).start()).strip();
        Optional<WrittenAffiliation> read = WrittenAffiliation.of(inner);
        if (read.isEmpty() && tokens.subList(i + 1, close).stream().anyMatch(it -> NameTitles.isPersonal(it.text()))) {
            // The names of others, as in "(for himself, Mr. Scott of Virginia)".
            flush();
            return i + 1;
        }
        if (words.isEmpty()) {
            return close + 1;
        }
        if (WrittenName.isSuffix(inner)) {
            end = tokens.get(close).end();
            return close + 1;
        }
        if (ID.matcher(inner).matches()) {
            id = inner;
        } else if (read.isPresent() && !isNameOfState(tokens, close, inner)) {
            affiliation = affiliation.isEmpty() ? read.get() : affiliation;
        } else if (isNickname(tokens, close, inner)) {
            words.add(new Token(tokens.get(i).start(), tokens.get(close).end(), inner, true));
            end = tokens.get(close).end();
            return close + 1;
        } else {
            flush();
            return close + 1;
        }
        end = tokens.get(close).end();
        // A second bracket may follow, as in "(D-IL) (S001145)".
        if (close + 1 == tokens.size() || !tokens.get(close + 1).is("(")) {
            flush();
        }
        return close + 1;
    }

    /**
     * Returns whether the text is a given name before a surname, although it is also the spelling of a state: Al, Cal.
     */
    private static boolean isNameOfState(List<Token> tokens, int close, String inner) {
        return close + 1 < tokens.size()
                && tokens.get(close + 1).word()
                && Character.isUpperCase(tokens.get(close + 1).text().charAt(0))
                && inner.matches("\\p{Lu}\\p{Ll}{1,14}")
                && GivenNames.TABLE.contains(NameSpellingNormalizer.compact(inner));
    }

    private boolean isNickname(List<Token> tokens, int close, String inner) {
        boolean beforeName = close + 1 < tokens.size()
                && tokens.get(close + 1).word()
                && (anyCase
                        || Character.isUpperCase(tokens.get(close + 1).text().charAt(0)));
        return beforeName && NICKNAME.matcher(inner).matches()
                || GIVEN_NAMES.matcher(inner).matches();
    }

    private int quote(int i, List<Token> tokens) {
        int close = i + 1;
        while (close < tokens.size()
                && !"\"\u201d\u201c".contains(tokens.get(close).text())) {
            close++;
        }
        int from = tokens.get(i).start();
        int to = close < tokens.size() ? tokens.get(close).end() : unit.end();
        if (close < tokens.size() && close > i + 1 && to - from <= MAX_NICKNAME_LENGTH) {
            if (!words.isEmpty()
                    || close + 1 < tokens.size() && tokens.get(close + 1).word()) {
                words.add(new Token(from, to, text.substring(from + 1, to - 1), true));
                end = to;
            }
            return close + 1;
        }
        flush();
        speech.add(new int[] {from, to});
        return close + 1;
    }

    private int comma(List<Token> tokens, int i) {
        int next = i + 1;
        if (words.isEmpty() || next == tokens.size()) {
            flush();
            return next;
        }
        Token token = tokens.get(next);
        if (token.word() && suffix(tokens, next) && !isInitialsOfName(tokens, next)) {
            int last = next;
            while (last + 1 < tokens.size() && tokens.get(last + 1).word() && suffix(tokens, last + 1)) {
                last++;
            }
            for (int k = next; k <= last; k++) {
                words.add(tokens.get(k));
            }
            end = tokens.get(last).end();
            return last + 1;
        }
        int state = stateAfterComma(tokens, next);
        if (state > 0) {
            affiliate(tokens, next, state);
            flush();
            return next + state;
        }
        boolean ofState = (token.is("of") || token.is("from")) && looseState(tokens, next + 1) > 0;
        if (!ofState && !isAffiliation(tokens, next)) {
            flush();
        }
        return next;
    }

    /** Returns whether there is an affiliation at this position. */
    private boolean isAffiliation(List<Token> tokens, int i) {
        if (i >= tokens.size() || !tokens.get(i).is("(")) {
            return i < tokens.size() && BARE.matcher(tokens.get(i).text()).matches();
        }
        int close = i + 1;
        while (close < tokens.size()
                && close - i <= MAX_AFFILIATION_LENGTH
                && !tokens.get(close).is(")")) {
            close++;
        }
        return close < tokens.size()
                && WrittenAffiliation.of(text.substring(
                                tokens.get(i).end(), tokens.get(close).start()))
                        .isPresent();
    }

    private static boolean suffix(List<Token> tokens, int i) {
        return WrittenName.isSuffix(tokens.get(i).text());
    }

    /** Returns whether the letters of a degree are the initials of a name, as in "Thom Tillis, J.D. Vance". */
    private static boolean isInitialsOfName(List<Token> tokens, int i) {
        return INITIALS.matcher(tokens.get(i).text()).matches()
                && isCapitalized(tokens, i + 1)
                && !isCapitalized(tokens, i + 2);
    }

    private static boolean isCapitalized(List<Token> tokens, int i) {
        if (i >= tokens.size() || !tokens.get(i).word()) {
            return false;
        }
        String word = tokens.get(i).text();
        return Character.isUpperCase(word.codePointAt(0)) && !WrittenName.isSuffix(word) && !NameTitles.isTitle(word);
    }

    /** Ends the current part of the sentence and extracts its names. */
    private void flush() {
        List<Token> part = List.copyOf(words);
        WrittenAffiliation partAffiliation = affiliation;
        NameSpan.Place partPlace = place;
        String partId = id;
        int partEnd = end;
        WrittenAffiliation before = preceding;
        if (!part.isEmpty()) {
            preceding = WrittenAffiliation.NONE;
        }
        words.clear();
        affiliation = WrittenAffiliation.NONE;
        place = NameSpan.Place.ATTACHED;
        id = null;
        int lastWord = part.size();
        while (lastWord > 0 && WrittenName.isSuffix(part.get(lastWord - 1).text())) {
            lastWord--;
        }
        int from = 0;
        for (int i = 0; i <= part.size(); i++) {
            boolean last = i >= lastWord - 1;
            if (i == part.size() || !nameWord(part, i, last, !partAffiliation.isEmpty() || partId != null)) {
                if (i > from) {
                    boolean whole = i == part.size();
                    boolean follows = whole && !partAffiliation.isEmpty();
                    boolean precedes = from == 0 && !before.isEmpty();
                    add(
                            part.subList(from, i),
                            from > 0,
                            follows ? partAffiliation : precedes ? before : heading,
                            follows ? partPlace : precedes ? NameSpan.Place.ATTACHED : NameSpan.Place.HEADING,
                            whole ? partId : null,
                            whole ? partEnd : part.get(i - 1).end());
                }
                from = i + 1;
            }
        }
    }

    /**
     * @param last whether only suffixes such as Jr. follow
     * @param marked whether the part ends with an affiliation or ID, so that its last words are a name
     */
    private boolean nameWord(List<Token> part, int i, boolean last, boolean marked) {
        budget.checkTime();
        String word = part.get(i).text();
        if (word.length() > MAX_WORD_LENGTH || capitals && IN_CAPITALS.contains(word)) {
            return false;
        }
        char first = word.charAt(0);
        if (Character.isUpperCase(first) || anyCase || word.contains(" ")) {
            return !Character.isDigit(first);
        }
        boolean beforeName = i + 1 < part.size()
                && Character.isUpperCase(part.get(i + 1).text().charAt(0));
        // A surname with a lost or swapped first letter is in lowercase or has a capital inside.
        boolean damaged = last && i > 0 && (marked || isRestOfName(part, i))
                || Character.isLetter(first) && word.codePoints().anyMatch(Character::isUpperCase);
        char opening = text.charAt(part.get(i).start());
        return damaged
                || PARTICLES.contains(word) && beforeName
                || opening == '"'
                || opening == '\u201c'
                || WrittenName.isSuffix(word);
    }

    /**
     * Returns whether a lowercase word at the end of its part is in the position of a surname, and is not an action
     * verb.
     */
    private static boolean isRestOfName(List<Token> part, int i) {
        String word = DOT.matcher(part.get(i).text()).replaceFirst("");
        String before = part.get(i - 1).text();
        return word.length() > 2
                && !FOLLOWING.contains(word.replace("-", ""))
                && !ACTION.matcher(word).matches()
                && Character.isUpperCase(before.codePointAt(0))
                && !NameTitles.isTitle(before);
    }

    /** Adds the names of a run, which may be titled names without a separator, as in "Rep. A Rep. B". */
    private void add(
            List<Token> run,
            boolean lower,
            WrittenAffiliation partAffiliation,
            NameSpan.Place partPlace,
            String partId,
            int partEnd) {
        int from = 0;
        int named = 0;
        boolean titled = false;
        for (int i = 0; i < run.size(); i++) {
            String word = run.get(i).text();
            if (!NameTitles.isTitle(word)) {
                named += word.equals("The") ? 0 : 1;
                continue;
            }
            if (titled && named > 1 && NameTitles.isHonorific(word)) {
                int last = run.get(i - 1).text().equals("The") ? i - 1 : i;
                addName(
                        run.subList(from, last),
                        lower,
                        WrittenAffiliation.NONE,
                        NameSpan.Place.ATTACHED,
                        null,
                        run.get(last - 1).end());
                from = i;
                titled = false;
            }
            titled |= NameTitles.isHonorific(word) || NameTitles.isOfficial(word);
            named = 0;
        }
        addName(run.subList(from, run.size()), lower, partAffiliation, partPlace, partId, partEnd);
    }

    private void addName(
            List<Token> run,
            boolean lower,
            WrittenAffiliation partAffiliation,
            NameSpan.Place partPlace,
            String partId,
            int partEnd) {
        int name = 0;
        boolean honorific = false;
        boolean official = false;
        boolean elsewhere = false;
        boolean group = false;
        Chamber chamber = null;
        WrittenAffiliation affiliation = partAffiliation;
        for (int i = 0; i < run.size(); i++) {
            budget.checkTime();
            String word = run.get(i).text();
            elsewhere |= NameTitles.isOtherOffice(word)
                    && i + 1 < run.size()
                    && NameTitles.isTitle(run.get(i + 1).text());
            if (NameTitles.isTitle(word)) {
                name = i + 1;
                official = NameTitles.isOfficial(word);
                honorific = NameTitles.isHonorific(word) || honorific && !official;
                if (NameTitles.chamberOfOffice(word) != null) {
                    chamber = NameTitles.chamberOfOffice(word);
                    group = NameTitles.isPlural(word);
                }
                if (i > 0 && NameTitles.isResidentCommissioner(run.get(i - 1).text(), word)) {
                    chamber = Chamber.HOUSE;
                    affiliation = affiliation.isEmpty() ? RESIDENT_COMMISSIONER : affiliation;
                }
            }
        }
        official |= elsewhere;
        int count = run.size() - name;
        if (count == 0) {
            announced = group ? chamber : announced;
        }
        if (count == 0 || count > MAX_WORDS) {
            return;
        }
        if (announced != null && chamber == null) {
            chamber = announced;
            group = true;
        }
        announced = null;
        budget.countPhrase();
        int start = prefix >= 0 ? prefix : run.get(0).start();
        prefix = -1;
        Token last = run.get(run.size() - 1);
        int nameEnd = last.end();
        if (last.text().endsWith(".") && endsSentence(run, run.size() - 1)) {
            nameEnd--;
        }
        pieces.add(new NameSpan(
                number,
                start,
                run.get(name).start(),
                nameEnd,
                Math.max(partEnd, nameEnd),
                count,
                affiliation,
                partPlace,
                partId,
                honorific,
                official,
                chamber,
                group,
                lower));
    }
}
