package org.signatory.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Joins the spans of a unit into enumerations of names. */
final class NameRunDetector {

    private static final Set<String> CONNECTING = NameSpellingNormalizer.set("""
            and y of the a an for on de los las la el del congressional u.s. us lead co-lead colead leads original district
            1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th 13th
            """);
    /** Verbs of headlines in title case. */
    private static final Set<String> HEADLINE_VERBS = NameSpellingNormalizer.set("""
            urge urges lead leads reject rejects warn warns seek seeks demand demands press presses push pushes ask asks
            blast blasts slam slams condemn condemns oppose opposes question questions request requests introduce
            introduces among send sends join joins announce announces applaud applauds raise raises probe probes
            """);

    private static final Set<String> NOT_NAMES = NameSpellingNormalizer.set("""
            ways means banking housing urban affairs finance judiciary appropriations budget commerce energy
            environment transportation infrastructure agriculture intelligence foreign relations veterans veteran
            science technology oversight homeland ranking chair chairman chairwoman subcommittee navy army marine
            coast guard include includes including urge urges urging colleagues lawmakers introduce introduces reintroduce reintroduces demand demands week month year last next it he she they his her their its our
            act action administration agency alliance america american americans assembly association bill board
            bureau campaign caucus center centers church city club coalition college commission committee
            communities community conference congress congressional corps council county court defense
            delegation democrat democratic democrats department district education employees family federal
            federation force forum foundation fund government group health house immigrant institute
            international islands justice law league legal liberty life members ministries movement national
            network office organization organizations party policy press program programs project public release
            representatives republic republican republicans research resource rights school security senate
            service services society southern state states statement students taskforce team trust union united
            university vote washington women workers world january february march april june july august
            september october november december monday tuesday wednesday thursday friday saturday sunday today
            yesterday letter sincerely dear signed yours respectfully in at by we this that these also joining
            click here read full text total name member date cc the and or with to of as over more than nearly
            for israel asia east counterterrorism select border safety space aeronautics investigations oceans wildlife answers
            please thanks hi hello not neither nor none never all every pending declined undecided waiting leaning signing
            nay yea maybe targets following
            list both along alongside besides labor pensions nutrition forestry crops specialty organics
            push pushes call calls ask asks presses acuerdo congreso senado departamento estados unidos ley
            cosigners signers signatories cosponsors sponsors senators delegates leads supporters endorsers current final
            """);
    private static final Pattern ANNOUNCING = Pattern.compile(
            "(?i)\\b(?:in addition to|please (?:also )?(?:add|remove)|(?:led|headed|signed|joined) by|joining|along with|together with"
                    + "|alongside|(?:led|letter|sent)\\b[^.;:]{0,40}\\b(?:with|w/)"
                    + "|(?:^|(?<=[.;] ))(?:(?:current|other|additional) )?(?:(?:u\\.s\\. )?(?:senators?|representatives?|senate|house|democrats?|republicans?)|(?:co-?)?signers|cosigners|leads?)(?:\\s?\\(\\d{1,3}\\))?:)\\s+$",
            Pattern.MULTILINE);
    private static final Pattern LEADS = Pattern.compile(
            "\\s(?:led|spearheaded|organized) (?:(?:the|this) (?:letter|effort|brief)\\b"
                    + "|(?:(?:U\\.S\\. )?(?:Reps?\\.|Sens?\\.|Representatives?|Senators?)|(?:his|her|a|\\d+) (?:[\\w-]+ ){0,4}(?:colleagues|members|lawmakers|senators|representatives))\\s"
                    + "(?:[^;\\n]){0,400}?\\bin (?:a (?:[\\w-]+ ){0,2}letter|sending|writing|urging|demanding|calling|asking|requesting|pressing)\\b)");
    /** A part of a date before a name, as in "On Friday, October 24th, Lee led". */
    private static final Pattern DATE = Pattern.compile(
            "(?:On )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \\d{1,2}(?:st|nd|rd|th)?)?");

    /** The number of names without separators that are read as a row of signatures. */
    private static final int MIN_ROW = 4;

    private static final int MAX_ANNOUNCEMENT_LENGTH = 60;
    private static final int MAX_GAP_LENGTH = 16;
    private static final Pattern WRITTEN = Pattern.compile("\\S+");
    private static final Pattern POSSESSIVE = Pattern.compile("[\u2019']s(?=\\s|$)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.'\u2019-]*");
    private static final Pattern STOP = Pattern.compile(
            "(?:(?<=[\\p{Ll}\\d)]{2})|(?<=\\.\\)))(?<!\\b(?:reps?|sens?|dels?|[djms]r|mrs|ms|hon))[.!?](?=\\s|$)",
            Pattern.CASE_INSENSITIVE);

    private static final int MAX_COUNTIES = 400;
    private static final Pattern COUNTIES = Pattern.compile(
            "\\p{Lu}[\\p{L}.'\u2019-]*+(?:[\\s,]+(?:and\\s+)?+(?![Cc]ount|[Pp]arish)\\p{Lu}[\\p{L}.'\u2019-]*+)*+[\\s,]+(?:[Cc]ount(?:y|ies)|[Pp]arish(?:es)?)\\b");
    /** A dash after a place, and a sentence. */
    private static final Pattern DATELINE = Pattern.compile("\\.?\\s*[\u2013\u2014-]{1,2}\\s[^\\n]{60}");

    private static final Pattern COUNTIES_BEFORE = Pattern.compile(
            "(?i)\\b(?:counties|parishes|cities|towns)(?:,? (?:includ(?:ing|e|ed)|such as|of|are|were|like))?:?\\s*$");
    private static final int MAX_LABEL = 40;

    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,5}");

    /** Lists degrees of similarity to a name. */
    enum Strength {
        NONE,
        /** A surname or a misspelled name. */
        WEAK,
        STRONG
    }

    private final String text;
    private final NameMatcher matcher;
    private final boolean bare;

    /** The spans that are not names, with the reason. */
    private final Map<TextSpan, String> removed = new LinkedHashMap<>();

    /** The state in the last line that consists only of a state. */
    private WrittenAffiliation heading = WrittenAffiliation.NONE;

    /**
     * @param bare whether the text consists only of names, so that surnames alone and unknown names count as well
     */
    NameRunDetector(String text, NameMatcher matcher, boolean bare) {
        this.bare = bare;
        this.text = text;
        this.matcher = matcher;
    }

    /** Returns the spans that look like names, but are not names in their context, with the reason. */
    Map<TextSpan, String> removed() {
        return removed;
    }

    private void remove(NameSpan piece, boolean reported, String reason) {
        if (reported || piece.honorific() || isNear(piece)) {
            removed.put(new TextSpan(piece.start(), piece.end()), reason);
        }
    }

    /** Returns the enumerations of a unit, each in the order of the text. */
    List<List<NameSpan>> of(List<NameSpan> pieces) {
        List<List<NameSpan>> chains = new ArrayList<>();
        List<NameSpan> chain = new ArrayList<>();
        for (NameSpan piece : located(splitAll(pieces))) {
            if (!chain.isEmpty() && !isAdjacent(chain.get(chain.size() - 1), piece)) {
                chains.add(namesIn(chain));
                chain = new ArrayList<>();
            }
            chain.add(piece);
        }
        chains.add(namesIn(chain));
        chains.removeIf(List::isEmpty);
        return chains;
    }

    /** Splits pieces that contain several names without separators, and removes the words before a name. */
    private List<NameSpan> splitAll(List<NameSpan> pieces) {
        List<NameSpan> all = new ArrayList<>();
        for (NameSpan whole : pieces) {
            for (NameSpan line : lines(whole)) {
                NameSpan piece = withoutHeadline(line);
                if (piece == null) {
                    remove(line, pieces.size() > 1, "is part of a headline");
                } else if (piece.words() < 3 || piece.words() == 3 && matcher.isFullName(name(piece))) {
                    all.add(piece);
                } else {
                    all.addAll(parts(piece));
                }
            }
        }
        return all;
    }

    /**
     * Removes the verb of a headline and what follows it, as in "Reps. Chu and Roy Reject New Rule". Returns null if the
     * piece starts with the verb.
     */
    private NameSpan withoutHeadline(NameSpan piece) {
        List<int[]> words = piece.words() > 1 ? words(piece) : List.of();
        for (int i = 0; i < words.size(); i++) {
            String word = text.substring(words.get(i)[0], words.get(i)[1]);
            if (HEADLINE_VERBS.contains(word.toLowerCase(Locale.ROOT))) {
                NameSpan name = i == 0 ? null : cut(piece, words, 0, i);
                boolean whole = matcher.strength(name(piece)) != Strength.NONE;
                boolean named = name != null && (matcher.isSurname(name(name)) || matcher.isFullName(name(name)));
                return whole || i > 0 && !named ? piece : name;
            }
        }
        return piece;
    }

    /** Splits a piece at the end of a line, unless the name continues in the next line. */
    private List<NameSpan> lines(NameSpan piece) {
        int inName = name(piece).indexOf('\n');
        if (inName < 0) {
            return List.of(piece);
        }
        int line = piece.nameStart() + inName;
        List<int[]> words = words(piece);
        int count = 0;
        while (count < words.size() && words.get(count)[1] <= line) {
            count++;
        }
        if (count == 0 || count == words.size()) {
            return List.of(piece);
        }
        NameSpan upper = cut(piece, words, 0, count);
        NameSpan lower = cut(piece, words, count, words.size());
        boolean first = matcher.isFullName(name(upper));
        boolean second = matcher.isFullName(name(lower)) || !isShaped(lower);
        boolean apart = matcher.isFullName(name(piece)) ? first && second : first || second;
        if (!apart || suffix(piece, words, count)) {
            return List.of(piece);
        }
        List<NameSpan> all = new ArrayList<>(List.of(upper));
        all.addAll(lines(lower));
        return all;
    }

    /** Decides which states in running text and in headings belong to the names, and which officials are Members. */
    private List<NameSpan> located(List<NameSpan> pieces) {
        List<NameSpan> all = new ArrayList<>();
        for (NameSpan piece : pieces) {
            Optional<String> state = StateNames.code(name(piece));
            if (state.isPresent() && isLine(piece)) {
                heading = WrittenAffiliation.ofState(name(piece), state.get());
            } else if (piece.lower()) {
                heading = WrittenAffiliation.NONE;
            }
            NameSpan it =
                    piece.affiliation().isEmpty() ? piece.withAffiliation(heading, NameSpan.Place.HEADING) : piece;
            if (it.place() == NameSpan.Place.HEADING
                    && (it.affiliation().isEmpty() || !matcher.isPlaced(name(it), it.affiliation()))) {
                it = it.withAffiliation(WrittenAffiliation.NONE, NameSpan.Place.ATTACHED);
            }
            boolean member = it.official()
                    && NameTitles.isHeld(text.substring(it.start(), it.nameStart()))
                    && (matcher.isSeated(name(it), it.affiliation()));
            all.add(member ? it.asMember() : it);
        }
        return all;
    }

    /** Returns whether nothing else is on the line except a colon or a number. */
    private boolean isLine(NameSpan piece) {
        int from = text.lastIndexOf('\n', piece.start()) + 1;
        int to = text.indexOf('\n', piece.end());
        String rest = text.substring(from, piece.start()) + text.substring(piece.end(), to < 0 ? text.length() : to);
        return rest.length() <= MAX_ANNOUNCEMENT_LENGTH && rest.chars().noneMatch(Character::isLetter);
    }

    private List<NameSpan> parts(NameSpan piece) {
        List<int[]> words = words(piece);
        int n = words.size();
        List<NameSpan> best = List.of();
        int most = 0;
        for (int i = 2; i <= n - 2; i++) {
            if (!matcher.isFullName(name(cut(piece, words, 0, i)))) {
                continue;
            }
            for (int j = i; j <= n - 2; j = j == i ? i + 2 : j + 1) {
                if (suffix(piece, words, i) || suffix(piece, words, j)) {
                    continue;
                }
                List<NameSpan> split = new ArrayList<>();
                split.add(cut(piece, words, 0, i));
                if (j > i) {
                    split.add(cut(piece, words, i, j));
                }
                split.add(cut(piece, words, j, n));
                int firmness = matcher.firmness(split.stream().map(this::name).toList());
                if (firmness > most) {
                    best = split;
                    most = firmness;
                }
            }
        }
        if (most > 0) {
            return best;
        }
        List<NameSpan> row = new NameRowSplitter(matcher, MIN_ROW)
                .of(words, (from, to) -> name(cut(piece, words, from, to))).stream()
                        .map(it -> cut(piece, words, it[0], it[1]))
                        .toList();
        if (!row.isEmpty()) {
            return row;
        }
        boolean misspelled = (piece.honorific() || !piece.lower()) && matcher.strength(name(piece)) != Strength.NONE;
        if (misspelled || matcher.isFullName(name(piece))) {
            return List.of(piece);
        }
        for (int i = 1; i <= n - 2; i++) {
            NameSpan tail = cut(piece, words, i, n);
            if (matcher.isFullName(name(tail))) {
                return List.of(tail);
            }
        }
        return List.of(piece);
    }

    /** Returns the start and end of each word. */
    private List<int[]> words(NameSpan piece) {
        List<int[]> words = new ArrayList<>();
        java.util.regex.Matcher word = WRITTEN.matcher(text).region(piece.nameStart(), piece.nameEnd());
        while (word.find()) {
            words.add(new int[] {word.start(), word.end()});
        }
        return words;
    }

    private boolean suffix(NameSpan piece, List<int[]> words, int i) {
        return WrittenName.isSuffix(text.substring(words.get(i)[0], words.get(i)[1]));
    }

    private static NameSpan cut(NameSpan piece, List<int[]> words, int from, int to) {
        int end = to == words.size() ? piece.nameEnd() : words.get(to - 1)[1];
        return piece.cut(words.get(from)[0], end, to - from);
    }

    private String name(NameSpan piece) {
        return text.substring(piece.nameStart(), piece.nameEnd());
    }

    /** Returns whether there are only separators, titles and offices between two pieces. */
    private boolean isAdjacent(NameSpan before, NameSpan after) {
        String gap = text.substring(Math.min(before.end(), after.start()), after.start());
        java.util.regex.Matcher word = WORD.matcher(gap);
        int words = 0;
        while (word.find()) {
            String it = word.group();
            words++;
            boolean allowed = CONNECTING.contains(it.toLowerCase(Locale.ROOT))
                    || NameTitles.isTitle(it)
                    || Character.isUpperCase(it.codePointAt(0));
            if (!allowed || words > MAX_GAP_LENGTH) {
                return false;
            }
        }
        if (STOP.matcher(gap).find()) {
            return words == 0 && !after.honorific() && after.isMarked() && before.isMarked();
        }
        return true;
    }

    private Strength strength(NameSpan piece) {
        String name = name(piece);
        boolean titled = piece.id() == null && piece.affiliation().isEmpty();
        if (titled && piece.honorific() && isPhrase(piece) && matcher.strength(name) == Strength.NONE) {
            return Strength.NONE;
        }
        if (piece.isMarked() && !piece.honorific() && endsLikeInstitution(name)) {
            return matcher.strength(name);
        }
        if (piece.isMarked() && piece.words() <= 6) {
            return Strength.STRONG;
        }
        if (!piece.affiliation().isEmpty() && matcher.isPlaced(name, piece.affiliation())) {
            return Strength.STRONG;
        }
        Strength strength = matcher.strength(name);
        // A surname followed by a comma and an initial counts as a full name.
        return strength == Strength.WEAK && name.contains(",") ? Strength.STRONG : strength;
    }

    /** Returns the names in a chain of spans; none if too few of its spans look like names. */
    private List<NameSpan> namesIn(List<NameSpan> chain) {
        List<NameSpan> joined = joined(chain);
        List<Strength> strengths = joined.stream().map(this::strength).toList();
        long strong = strengths.stream().filter(it -> it == Strength.STRONG).count();
        long weak = strengths.stream().filter(it -> it == Strength.WEAK).count();
        long loners = 0;
        for (int i = 0; i < joined.size(); i++) {
            loners += strengths.get(i) != Strength.NONE && joined.get(i).words() == 1 ? 1 : 0;
        }
        boolean surnames = bare || loners * 2 > strong + weak;
        int first = afterLabel(joined);
        boolean announced = !joined.isEmpty()
                && (joined.get(first).words() > 1 || matcher.isSurname(name(joined.get(first))))
                && isAnnounced(joined.get(first).start());
        boolean list = strong + weak >= 3 && (strong + weak) * 2 > joined.size() || strong >= 2;
        List<NameSpan> names = new ArrayList<>();
        if (areCounties(joined)) {
            joined.forEach(it -> remove(it, false, "is the name of a place"));
            return names;
        }
        for (int i = 0; i < joined.size(); i++) {
            NameSpan piece = joined.get(i);
            boolean leads = i == joined.size() - 1
                    && isLead(piece)
                    && joined.subList(0, i).stream()
                            .map(this::name)
                            .allMatch(it -> DATE.matcher(it).matches());
            boolean lone = piece.words() == 1 && !surnames && !announced && !leads;
            boolean counts = !lone || strong > 0 && (matcher.isSurname(name(piece)) || isBetweenSemicolons(joined, i));
            boolean shaped = isShaped(piece) && counts;
            if (isPossessive(piece) || isDateline(piece)) {
                remove(piece, false, isDateline(piece) ? "is the name of a place" : MentionRole.MENTIONED.reason());
                continue;
            }
            boolean keep =
                    switch (strengths.get(i)) {
                        case STRONG -> true;
                        case WEAK -> shaped && (strong > 0 || list || announced || leads);
                        case NONE -> shaped && list && !piece.lower() && !isAcronym(name(piece));
                    };
            if (keep || bare && shaped) {
                names.add(piece);
            }
        }
        return names;
    }

    /** Returns whether these are names of counties, as in "Jackson, Lake and Lane counties". */
    private boolean areCounties(List<NameSpan> chain) {
        if (chain.isEmpty() || chain.stream().anyMatch(it -> it.isMarked() || it.honorific())) {
            return false;
        }
        int first = chain.get(0).start();
        if (COUNTIES_BEFORE
                .matcher(text.substring(Math.max(0, first - MAX_LABEL), first))
                .find()) {
            return true;
        }
        int last = chain.get(chain.size() - 1).nameStart();
        return COUNTIES.matcher(text)
                .region(last, Math.min(text.length(), last + MAX_COUNTIES))
                .lookingAt();
    }

    /** Returns whether a phrase ends with an abbreviation such as DOJ, although it has lowercase letters or is a single word. */
    private static boolean isAcronym(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        boolean mixed = last.length() == name.length() || name.chars().anyMatch(Character::isLowerCase);
        return mixed && ACRONYM.matcher(last).matches() && !WrittenName.isSuffix(last);
    }

    /** Returns whether the name is only a possessive, as in "Senator Scott's office". */
    private boolean isPossessive(NameSpan piece) {
        return POSSESSIVE
                .matcher(text)
                .region(piece.nameStart(), piece.nameEnd())
                .find();
    }

    /** Returns whether a paragraph starts with a place, as in "San Jose, CA - Today" or "LOS ANGELES - Today". */
    private boolean isDateline(NameSpan piece) {
        boolean placed =
                piece.place() == NameSpan.Place.LOOSE && !piece.affiliation().isEmpty();
        return (placed || name(piece).codePoints().noneMatch(Character::isLowerCase))
                && piece.start() == piece.nameStart()
                && text.substring(text.lastIndexOf('\n', piece.start()) + 1, piece.start())
                        .isBlank()
                && matcher.strength(name(piece)) != Strength.STRONG
                && DATELINE.matcher(text).region(piece.end(), text.length()).lookingAt();
    }

    /** Returns whether only this word is between semicolons, where a comma may be any separator. */
    private boolean isBetweenSemicolons(List<NameSpan> chain, int i) {
        boolean opens = i == 0 || between(chain, i - 1).contains(";");
        boolean closes = i + 1 == chain.size() || between(chain, i).contains(";");
        return chain.size() > 1 && opens && closes;
    }

    private String between(List<NameSpan> chain, int i) {
        return text.substring(chain.get(i).end(), chain.get(i + 1).start());
    }

    /** Returns the number of the first span after a label such as "Cosigners:". */
    private int afterLabel(List<NameSpan> chain) {
        int end = chain.isEmpty() ? text.length() : chain.get(0).end();
        return chain.size() > 1 && end < text.length() && text.charAt(end) == ':' ? 1 : 0;
    }

    /** Returns whether a name is the subject of "led the letter" or "led his colleagues in a letter". */
    private boolean isLead(NameSpan name) {
        return (name.words() > 1 || matcher.isSurname(name(name)))
                && LEADS.matcher(text).region(name.end(), text.length()).lookingAt();
    }

    /** Returns whether the preceding words announce names, so that surnames alone count. */
    private boolean isAnnounced(int start) {
        String before = text.substring(Math.max(0, start - MAX_ANNOUNCEMENT_LENGTH), start);
        return ANNOUNCING.matcher(before).find() || ListLabelSplitter.isAnnounced(before);
    }

    /** Returns whether a phrase before an affiliation is not a name, as in "Chair of the Infrastructure Committee (D-Ore.)". */
    private static boolean endsLikeInstitution(String name) {
        List<String> words = NameSpellingNormalizer.words(name);
        return words.size() > 1 && NOT_NAMES.contains(words.get(words.size() - 1));
    }

    /** Returns whether a span is similar to a name in the roster. */
    boolean isNear(NameSpan piece) {
        return strength(piece) != Strength.NONE;
    }

    /** Returns whether a span without title, affiliation or ID looks like a person's name. */
    boolean isShaped(NameSpan piece) {
        String name = name(piece);
        return piece.words() <= 5
                && StateNames.code(name).isEmpty()
                && NameSpellingNormalizer.words(name).stream().noneMatch(NOT_NAMES::contains)
                && name.codePoints().filter(Character::isLetter).count() > 1;
    }

    /** Returns whether the words after a title are not a name, as in "Senators Urge DOJ". Unknown names count as names. */
    private boolean isPhrase(NameSpan piece) {
        List<String> words = NameSpellingNormalizer.words(name(piece));
        return !isShaped(piece)
                && (words.size() < 2
                        || NOT_NAMES.contains(words.get(0))
                        || StateNames.code(name(piece)).isPresent());
    }

    /** Joins names that are split by a stray comma or semicolon, and surnames with the given name after a comma. */
    private List<NameSpan> joined(List<NameSpan> chain) {
        List<NameSpan> all = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            NameSpan piece = chain.get(i);
            NameSpan next = i + 1 < chain.size() ? chain.get(i + 1) : null;
            if (next != null && isJoinable(piece) && !next.honorific() && cutInTwo(chain, i)) {
                all.add(piece.joinedWith(next));
                i++;
            } else {
                all.add(piece);
            }
        }
        return all;
    }

    /** Returns whether the given name may follow after a comma, as in "Rep. Smith, Adrian [R-NE-3]". */
    private static boolean isJoinable(NameSpan piece) {
        return piece.id() == null && piece.affiliation().isEmpty() && !piece.group();
    }

    private boolean cutInTwo(List<NameSpan> chain, int i) {
        NameSpan piece = chain.get(i);
        NameSpan next = chain.get(i + 1);
        String between = text.substring(piece.end(), next.start()).strip();
        boolean column = between.isEmpty() && areAlone(chain, i) && isTab(piece.end(), next.start());
        if (!between.equals(",") && !between.equals(";") && !column) {
            return false;
        }
        String one = name(piece);
        String other = name(next);
        boolean stray = piece.words() == 1
                && next.words() == 1
                && !matcher.isSurname(one)
                && matcher.isFullName(one + " " + other);
        return stray && !piece.honorific() || !between.equals(";") && matcher.isSurname(one) && isTurned(chain, i);
    }

    private boolean isTab(int from, int to) {
        return from < to && text.substring(from, to).indexOf('\t') >= 0;
    }

    /**
     * Returns whether the surname is followed by its own given name. The name after a comma is usually that of the next
     * person, as in "Johnson, Mike Quigley".
     */
    private boolean isTurned(List<NameSpan> chain, int i) {
        NameSpan next = chain.get(i + 1);
        String given = name(next);
        String turned = name(chain.get(i)) + ", " + given;
        boolean placed = !next.affiliation().isEmpty() && matcher.isSeated(turned, next.affiliation());
        boolean alone = areAlone(chain, i);
        boolean severalWords = WrittenName.of(given).words().size() > 1;
        if (severalWords && (alone ? matcher.isFullName(given) : matcher.strength(given) != Strength.NONE)) {
            return placed && !matcher.isSeated(given, next.affiliation());
        }
        if (chain.get(i).honorific() && !placed && !alone) {
            return false;
        }
        return (placed || alone || !matcher.isSurname(given))
                && (matcher.isFullName(turned) || alone && matcher.strength(turned) != Strength.NONE);
    }

    /** Returns whether the two pieces are the only content between two semicolons or on a line. */
    private boolean areAlone(List<NameSpan> chain, int i) {
        boolean opens = i == 0 || between(chain, i - 1).contains(";");
        boolean closes = i + 2 == chain.size() || between(chain, i + 1).contains(";");
        return opens && closes;
    }
}
