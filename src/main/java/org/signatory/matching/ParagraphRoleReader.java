package org.signatory.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the sentences of a paragraph and assigns a role to each enumeration of names. */
final class ParagraphRoleReader {

    private static final int MAX_CONTEXT = 400;
    private static final int MAX_CHAMBER_CONTEXT = 160;

    /** Maximum number of characters between names and words about their earlier actions. */
    private static final int MAX_PERFECT = 3;

    /** A few words without a preposition before the next name of a list. */
    private static final Pattern NEXT_IN_LIST = Pattern.compile(
            "[\\s)]*[,;]\\s*(?:and\\s)?(?:(?!(?:of|to|by|with|from|for|against|on|after|like|than|about|before|at|in|as|that|which|who|whose|including)\\s)[^\\s,;:.]+\\s){0,6}");

    /** Words that open a sentence after a short name or "Jr." */
    private static final String SUBJECTS =
            "(?:U\\.S\\. )?(?:Reps?\\.|Sens?\\.|Representatives?|Senators?|Congress(?:wo)?m[ae]n)\\s|(?:The|They|It|He|She|In|Joining|Also|Other|This)\\s";

    private static final Pattern SENTENCE_END = Pattern.compile(
            "(?=[.!?])(?:(?<=[\\p{Ll})\\d\u201d\"]{2})|(?<=[.\\p{Lu}]\\))|(?<=\\p{Lu}{3})(?=[.!?]\\s+(?:(?:U\\.S\\. )?(?:Reps?|Sens?|Representatives?|Senators?|Congress\\w+|The|In|Joining|Also|Other|It|REPS?|SENS?|REPRESENTATIVES?|SENATORS?|CONGRESS\\p{Lu}+|THE|IN|JOINING|ALSO|OTHER|IT)\\b)))(?<!\\b(?i:reps?|sens?|dels?|gov|dr|mr|mrs|ms|hon|jr|sr|st|no|inc(?=\\.\\s+(?!(?:Reps?|Sens?|Senators?|Representatives?|Congress\\w*|The|They|Joining)\\b))|dept|sept|oct|nov|dec|jan|feb|aug))"
                    + "[.!?][)\u201d\"]?\\s+(?=[\\p{Lu}\u201c\"])"
                    + "|(?=\\.)(?:(?<=\\b\\p{Lu}\\p{Ll})(?<!\\b(?:Dr|Mr|Ms|St|No|Lt))|(?<=\\b[JS]r))\\.\\s+(?="
                    + SUBJECTS
                    + ")"
                    + "|(?=\\.)(?<=\\p{Ll}{3})(?<!\\b(?i:reps|sens))\\.(?=(?:Reps?\\.|Sens?\\.|Representatives?|Senators?)\\s)");

    private static final String TITLES =
            "(?:(?:also|by|with|the|fellow|u\\.s\\.|both|his|her|their|colleagues?|and|of|on|for|in|full|(?:sub)?committee|(?:vice )?chair(?:man|woman)?|ranking|members?|leaders?|whip|(?-i:\\p{Lu}[\\p{L}.'\u2019-]*))\\s+){0,9}";
    private static final Pattern CONNECTOR = Pattern.compile("(?i)^[\\s,;)\u2013\u2014-]*"
            + "(?:(?:and|or|nor|y|e|&|plus|as well as|in addition to|(?<with>along with|together with|alongside|(?<joined>(?:and )?joined by)))\\b\\s*)*"
            + TITLES + "$");
    private static final Pattern APPOSITION = Pattern.compile("(?i)^\\)?\\s*[,\u2013\u2014(-]\\s*(?:and )?"
            + "(?:the|an?|who|which|whose|both|all|chair|chair(?:wo)?man|co-?chairs?|vice|ranking|members?|lead|founder|founding|dean"
            + "|speaker|majority|minority|assistant|republican|democrat\\w*|house|senate|top|former|senior)\\b"
            + "[^;:.]{0,250}[,)\u2013\u2014]\\s*(?:and|as well as|(?<with>along with|together with|alongside|(?<joined>joined by)))?\\s*"
            + TITLES + "$");

    /** Another clause after "and", rather than another office. */
    private static final Pattern CLAUSE = Pattern.compile(
            "(?i)^[\\s,\u2013\u2014)(-]*and\\b[^;:.]*?\\b(?:was|were|is|are|has|have|had|will|would|did|said"
                    + "|(?!elected|retired|united|armed|appointed)\\p{Ll}{3,}ed)\\b");

    /** A few damaged words between separators. */
    private static final Pattern CONTINUES =
            Pattern.compile("\\s*[,;.)]?\\s*(?:[^\\s,;]++\\s?){0,8}(?:[,;]|(?<=\\)))\\s*(?:and\\s)?\\s*");

    /**
     * Represents an enumeration with the words that connect it with the one before.
     *
     * @param role the role that the opening of the sentence gives, or null
     */
    private record Part(List<NameSpan> names, int start, Link link, MentionRole role) {

        int end() {
            return names.get(names.size() - 1).end();
        }
    }

    /** Lists the ways in which an enumeration continues the previous one. */
    private enum Link {
        NONE,
        AND,
        WITH,
        JOINED,
        /** The names belong to the group that the words before them mention. */
        GROUP
    }

    /** The largest number of leads that others join. */
    private static final int MAX_JOINED = 4;

    private static final Pattern JOINED = Pattern.compile("(?i)\\bjoined\\b");
    private static final Pattern JOINS = Pattern.compile(
            "(?i)(?<!\\b(?:is|are|was|were|been|be)\\s)\\bjoin(?:ed|s|ing)?\\s+"
                    + "(?:(?:the|fellow|u\\.s\\.|with|both|his|her|(?!(?i:colleagues|members|lawmakers))(?-i:\\p{Lu}[\\p{L}.'\u2019-]*))\\s+){0,9}$");
    private static final Pattern GROUP =
            Pattern.compile("(?i)^[\\s,;)\u2013\u2014-]*(?:and|along with|together with|joined by)\\s"
                    + "[^.;:]{0,80}\\b(?:colleagues|members|others|lawmakers|senators|representatives|democrats|republicans)\\b[^.;:]{0,40}"
                    + "\\bincluding\\s+" + TITLES + "$");
    private static final Pattern INCLUDES = Pattern.compile(
            "(?i)\\b(?:are|is|were|was|includ\\w+)(?:\\s(?!(?:\\w+ing|for|to|of|by|with|on|against|at|in|from)\\b)\\S+){0,4}$");
    private static final Pattern OTHERS = Pattern.compile(
            "(?i)\\b(?:others?|additional|fellow|more)\\s(?:\\w+\\s)?(?:members?|colleagues|lawmakers|senators|representatives|signers)\\b[^.;]{0,40}$");
    private static final Pattern STATES = Pattern.compile("(?i)^[\\s,]*(?:\\([^)]{0,60}\\)[\\s,]*)?(?:today )?"
            + "(?:issued|released|made|gave) (?:a|the following|this) (?!joint)(?:\\w+ )?statement\\b");
    private static final Pattern NO_VERB = Pattern.compile("[^\\p{Ll}]*(?:\\p{Lu}[\\p{L}.]*\\W*){0,2}");
    private static final Pattern OWN_VERB =
            Pattern.compile("\\s+(?!(?:and|of|from|for|who|the|in|on|also)\\b)\\p{Ll}{3,}");
    private static final Pattern EFFORT = Pattern.compile(
            "(?i)\\b(?:the|this|that|their|his|her) (?:[\\w-]+ ){0,2}(?:efforts?|initiative|request|push|call|appeal|inquiry|demands?)\\b(?! (?:act|bill)\\b)");
    private static final Pattern IS_SIGNED = Pattern.compile(
            "(?:The|That) (?:letter|request) (?:was|is) (?:also )?(?:co-?)?(?:signed|led|joined|sent)\\b");
    /** Words before those who signed, in the gap between two enumerations. */
    private static final Pattern SIGNED_BY = Pattern.compile(
            "(?i)\\b(?:letter|brief|statement|request|petition|effort)s? (?:was|is|were|are|has been|had been) (?:[\\w-]+ )?(?:co-?)?(?:signed|led|joined|sent|supported|backed)\\b"
                    + "|\\bthe (?:other |additional )?(?:co-?)?(?:signers|signatories)\\b");

    private static final Pattern TITLE_WORD = Pattern.compile("[^\\s,;]+");

    private final String text;
    private final TextBlock block;
    private final TextSpan heading;
    private final ReadingState state;
    private final boolean inLetter;
    private final List<Integer> sentences = new ArrayList<>();
    private final List<NameMentionFinder.Found> found = new ArrayList<>();

    /**
     * @param heading the text that introduces the paragraph, or null
     * @param inLetter whether the paragraph belongs to the text of a letter
     */
    ParagraphRoleReader(String text, TextBlock block, TextSpan heading, ReadingState state, boolean inLetter) {
        this.text = text;
        this.block = block;
        this.heading = heading;
        this.state = state;
        this.inLetter = inLetter;
        sentences.add(block.start());
        Matcher end = SENTENCE_END.matcher(text).region(block.start(), block.end());
        while (end.find()) {
            sentences.add(end.end());
        }
        sentences.add(block.end());
    }

    List<NameMentionFinder.Found> found(List<List<NameSpan>> chains) {
        List<Part> parts = parts(chains);
        int i = 0;
        RoleReading before = state.last();
        int open = -1;
        while (i < parts.size()) {
            int last = i;
            while (last + 1 < parts.size() && parts.get(last + 1).link != Link.NONE) {
                last++;
            }
            before = group(parts, i, last, before);
            if (open >= 0 && !before.restated()) {
                closeRestated(open, before);
                open = -1;
            }
            open = before.restated() && before.role() == MentionRole.MENTIONED ? i : open;
            i = last + 1;
        }
        if (open >= 0) {
            questionRestated(open);
        }
        return found;
    }

    /** Assigns a role to names after "In addition to" once the role of the names that follow is known. */
    private void closeRestated(int from, RoleReading next) {
        MentionRole role = next.role().isCounted() ? MentionRole.LEAD : next.role();
        for (int k = from; k < found.size(); k++) {
            NameMentionFinder.Found it = found.get(k);
            if (it.restated()) {
                found.set(k, new NameMentionFinder.Found(it.run(), role, it.cue(), it.chamber(), it.certain(), true));
            }
        }
    }

    /** Questions several names after "In addition to" if no other names follow. */
    private void questionRestated(int from) {
        List<NameMentionFinder.Found> open = found.subList(from, found.size()).stream()
                .filter(NameMentionFinder.Found::restated)
                .toList();
        if (open.stream().mapToInt(it -> it.run().pieces().size()).sum() >= NamePassage.MIN_NAMES) {
            found.replaceAll(it -> !open.contains(it)
                    ? it
                    : new NameMentionFinder.Found(
                            it.run(), MentionRole.UNCLEAR, it.cue(), it.chamber(), it.certain(), true));
        }
    }

    /** Assigns a role to connected enumerations. */
    private RoleReading group(List<Part> parts, int from, int to, RoleReading before) {
        Part first = parts.get(from);
        int sentence = sentenceOf(first.start());
        int start = sentences.get(sentence);
        int previous = from == 0 ? block.start() : parts.get(from - 1).end();
        TextSpan left = new TextSpan(Math.max(Math.max(start, previous), first.start() - MAX_CONTEXT), first.start());
        int end = parts.get(to).end();
        int stop = sentences.get(sentenceOf(Math.max(end - 1, block.start())) + 1);
        TextSpan right = new TextSpan(end, Math.max(end, Math.min(stop, end + MAX_CONTEXT)));
        boolean headed = from == 0 && heading != null && isHeaded(first, left, right);
        left = headed ? heading : left;
        boolean continues = previous > start && from > 0;
        RoleReading reading = new MentionRoleReader(text, state, inLetter)
                .read(
                        new TextSpan(headed ? heading.start() : start, stop),
                        left,
                        right,
                        continues && before.role().isCounted());
        if (reading.cue() == null
                && before.role().isCounted()
                && !before.subject()
                && isOnlyNames(left.in(text), right.in(text))) {
            reading = before;
        }
        if (reading.role() == MentionRole.MENTIONED
                && reading.cue() == null
                && continues
                && before.role().isCounted()
                && !isNewClause(left.in(text), right.in(text))) {
            reading = continued(left.in(text), before);
        }
        if (reading.role() == MentionRole.MENTIONED
                && reading.cue() == null
                && continues
                && before.role().isCounted()
                && !before.subject()
                && first.names.get(0).isMarked()
                && NEXT_IN_LIST.matcher(left.in(text)).matches()) {
            reading = RoleReading.NONE.as(MentionRole.UNCLEAR);
        }
        boolean joinsUnclear = before.role() == MentionRole.UNCLEAR
                && before.restated()
                && continues
                && reading.role() == MentionRole.MENTIONED
                && reading.cue() == null;
        if (joinsUnclear
                || reading.role() == MentionRole.ENDORSER && isOfMember(first) && isOfLetter(left)
                || from > 0 && isOfOtherLetter(reading, before, parts.get(from - 1), sentence)) {
            reading = reading.as(MentionRole.UNCLEAR);
        }
        int only = first.names.size();
        if (only == 1
                && from == to
                && reading.role() == MentionRole.LEAD
                && STATES.matcher(right.in(text)).lookingAt()) {
            MentionRole own = RoleDenialCues.ofStatement(right.in(text));
            reading = reading.as(own == null ? MentionRole.QUOTED : own);
        }
        if (first.role != null) {
            reading = RoleReading.NONE.as(first.role);
        }
        int names = parts.subList(from, to + 1).stream()
                .mapToInt(it -> it.names.size())
                .sum();
        if (isJoinedBySubject(reading, parts, from, left, names)) {
            reading = new RoleReading(MentionRole.LEAD, reading.cue(), RoleCues.Manner.WITH, false);
        }
        if (reading.role() == MentionRole.LEAD
                && reading.subject()
                && state.isStarted(start)
                && JOINED.matcher(reading.cue().in(text)).find()) {
            reading = new RoleReading(MentionRole.LEAD, reading.cue(), RoleCues.Manner.RESTATED, false);
        }
        if (names >= NamePassage.MIN_NAMES && reading.role() == MentionRole.MENTIONED && !reading.restated()) {
            reading = unclear(new TextSpan(start, Math.max(start, left.end())), right);
        }
        TextSpan whole = new TextSpan(headed ? heading.start() : start, Math.max(stop, end));
        reading = state.checked(reading, text, whole);
        RoleReading own = reading;
        for (int i = from; i <= to; i++) {
            boolean joins = parts.get(i).link == Link.JOINED && own.role() == MentionRole.RECIPIENT && i > from;
            own = joins ? new RoleReading(MentionRole.SIGNER, joining(parts.get(i)), RoleCues.Manner.WITH, false) : own;
            add(parts.get(i), own);
        }
        state.sentence(reading, text, new TextSpan(start, stop));
        return reading;
    }

    /** Returns the words "joined by" before names. */
    private TextSpan joining(Part part) {
        int from = text.lastIndexOf("joined", part.start());
        return new TextSpan(Math.max(block.start(), from), part.start());
    }

    /** Returns whether the names at the start of the paragraph belong to the list under the heading. */
    private boolean isHeaded(Part first, TextSpan left, TextSpan right) {
        return left.in(text).isBlank()
                ? first.start() - block.start() < 3 && !ListContinuationCheck.isSentence(right.in(text))
                : ListContinuationCheck.isLabel(left.in(text));
    }

    /** Returns whether the previous sentence is about another letter, to which "The letter was signed by" refers. */
    private boolean isOfOtherLetter(RoleReading reading, RoleReading before, Part previous, int sentence) {
        if (!reading.role().isCounted()
                || reading.subject()
                || before.role() != MentionRole.OTHER_LETTER
                || sentenceOf(previous.start()) != sentence - 1) {
            return false;
        }
        int start = sentences.get(sentence - 1);
        return IS_SIGNED
                        .matcher(text)
                        .region(sentences.get(sentence), block.end())
                        .lookingAt()
                && OtherLetterCues.later(text.substring(start, sentences.get(sentence))) != null
                && OtherLetterCues.isNamed(text.substring(start, sentences.get(sentence)));
    }

    /** Returns whether a title, party or seat shows that a supporter is a Member, who cannot be an endorser. */
    private boolean isOfMember(Part part) {
        NameSpan name = part.names().get(0);
        return name.isMarked()
                || !text.substring(part.start(), Math.max(part.start(), name.nameStart()))
                        .isBlank();
    }

    /** Returns whether people support the letter or the request, and not a bill. */
    private boolean isOfLetter(TextSpan left) {
        String words = left.in(text);
        return OtherLetterCues.isNamed(words)
                || state.announcement().isLetter() && EFFORT.matcher(words).find();
    }

    /** Returns whether an announcement says that others joined these people, as in "A joined B in sending a letter". */
    private boolean isJoinedBySubject(RoleReading reading, List<Part> parts, int from, TextSpan left, int names) {
        if (reading.role() != MentionRole.SIGNER || reading.cue() == null || from == 0 || names > MAX_JOINED) {
            return false;
        }
        int sentence = sentences.get(sentenceOf(parts.get(from).start()));
        return !state.isStarted(sentence)
                && parts.get(from - 1).start() >= sentence
                && JOINS.matcher(left.in(text)).find();
    }

    /** Returns the role of several names without a cue: people of another event or time, or perhaps signers. */
    private RoleReading unclear(TextSpan left, TextSpan right) {
        TextSpan background = inLetter ? null : state.background(left.start());
        if (background != null) {
            return RoleReading.otherLetter(background.start(), background.end());
        }
        TextSpan past = state.isStarted(left.start()) ? OtherLetterCues.past(left.in(text)) : null;
        if (past != null) {
            return RoleReading.otherLetter(left.start() + past.start(), left.start() + past.end());
        }
        TextSpan earlier = state.isStarted(left.start()) ? OtherLetterCues.perfect(right.in(text)) : null;
        if (earlier != null && earlier.start() <= MAX_PERFECT) {
            return RoleReading.otherLetter(right.start() + earlier.start(), right.start() + earlier.end());
        }
        for (TextSpan part : List.of(left, right)) {
            TextSpan event = OtherLetterCues.event(part.in(text));
            if (event != null) {
                return RoleReading.otherLetter(part.start() + event.start(), part.start() + event.end());
            }
        }
        return RoleReading.NONE.as(MentionRole.UNCLEAR);
    }

    /** Returns whether a sentence contains only names and titles. */
    private static boolean isOnlyNames(String left, String right) {
        return left.strip().split("\\s+").length <= 2
                && NO_VERB.matcher(left).matches()
                && right.strip().length() < 2;
    }

    /** Returns whether names after a semicolon are the subject of a verb of their own. */
    private static boolean isNewClause(String left, String right) {
        return left.strip().endsWith(";") && OWN_VERB.matcher(right).lookingAt();
    }

    private static RoleReading continued(String left, RoleReading before) {
        String words = left.strip();
        if (words.endsWith(":")
                || INCLUDES.matcher(words).find()
                || OTHERS.matcher(words).find()) {
            return before.as(MentionRole.SIGNER);
        }
        return CONTINUES.matcher(left).matches() ? before : RoleReading.NONE;
    }

    private void add(Part part, RoleReading reading) {
        RoleReading own = reading;
        boolean follows = reading.subject() || reading.manner() == RoleCues.Manner.WITH;
        boolean other = part.link == Link.GROUP
                || part.link == Link.WITH && follows && !reading.leading()
                || part.link == Link.JOINED && !reading.leading();
        if (other && reading.role() == MentionRole.LEAD) {
            own = reading.as(MentionRole.SIGNER);
        }
        String wider = text.substring(Math.max(block.start(), part.start() - MAX_CHAMBER_CONTEXT), part.start());
        found.add(new NameMentionFinder.Found(
                new NameRun(part.names, false),
                own.role(),
                own.cue(),
                ChamberWords.before(wider),
                false,
                own.restated()));
    }

    private int sentenceOf(int position) {
        int at = Collections.binarySearch(sentences, position);
        return Math.max(0, Math.min(at < 0 ? -at - 2 : at, sentences.size() - 2));
    }

    private List<Part> parts(List<List<NameSpan>> chains) {
        List<Part> parts = new ArrayList<>();
        for (List<NameSpan> chain : chains) {
            int recipients = recipients(chain);
            int cut = recipients > 0 ? recipients : restatedEnd(chain);
            int from = 0;
            for (int i = 1; i <= chain.size(); i++) {
                if (i == chain.size() || i == cut || endsSentence(chain.get(i - 1), chain.get(i))) {
                    List<NameSpan> names = chain.subList(from, i);
                    boolean cuts = from > 0 && from == cut || parts.isEmpty();
                    Link link = cuts || isRestated(parts.get(parts.size() - 1), names.get(0))
                            ? Link.NONE
                            : link(parts.get(parts.size() - 1), names.get(0));
                    boolean carried =
                            link == Link.AND && parts.get(parts.size() - 1).link.compareTo(Link.AND) > 0;
                    Link own = carried ? parts.get(parts.size() - 1).link : link;
                    parts.add(new Part(names, startOf(names.get(0)), own, role(recipients, i)));
                    from = i;
                }
            }
        }
        return parts;
    }

    private int recipients(List<NameSpan> chain) {
        int sentence = sentences.get(sentenceOf(chain.get(0).start()));
        return SenderRecipientSplitter.recipients(text, sentence, block.end(), chain);
    }

    private static MentionRole role(int recipients, int end) {
        if (recipients < 0) {
            return MentionRole.UNCLEAR;
        }
        return end <= recipients ? MentionRole.RECIPIENT : null;
    }

    /** Returns whether a sentence ends between two names. A list may have periods between names with affiliations. */
    private boolean endsSentence(NameSpan one, NameSpan next) {
        return sentenceOf(one.nameEnd()) != sentenceOf(next.nameStart())
                && (next.honorific()
                        || startOf(next) < next.nameStart()
                                && OWN_VERB.matcher(text)
                                        .region(Math.min(next.end(), block.end()), block.end())
                                        .lookingAt()
                        || one.affiliation().isEmpty()
                        || next.affiliation().isEmpty());
    }

    /** Returns the start of the titles before a name, without other words such as "Joining". */
    private int startOf(NameSpan name) {
        Matcher word = TITLE_WORD.matcher(text).region(name.start(), name.nameStart());
        while (word.find()) {
            if (NameTitles.isTitle(word.group())) {
                return word.start();
            }
        }
        return name.nameStart();
    }

    private Link link(Part before, NameSpan next) {
        int start = startOf(next);
        int from = Math.min(before.end(), start);
        if (start - from > MAX_CONTEXT || sentenceOf(before.end() - 1) != sentenceOf(start)) {
            return Link.NONE;
        }
        String gap = text.substring(from, start);
        if (GROUP.matcher(gap).matches()) {
            return Link.GROUP;
        }
        for (Pattern pattern : List.of(CONNECTOR, APPOSITION)) {
            Matcher matcher = pattern.matcher(gap);
            if (matcher.matches()
                    && (pattern == CONNECTOR
                            || RoleCues.after(gap) == null
                                    && !CLAUSE.matcher(gap).find()
                                    && !SIGNED_BY.matcher(gap).find())) {
                return matcher.group("joined") != null
                        ? Link.JOINED
                        : matcher.group("with") != null ? Link.WITH : Link.AND;
            }
        }
        return Link.NONE;
    }

    /** Returns whether a name follows an enumeration after "In addition to" without belonging to it. */
    private boolean isRestated(Part before, NameSpan next) {
        int start = startOf(next);
        return before.end() <= start
                && IN_ADDITION
                        .matcher(text.substring(Math.max(block.start(), before.start - 40), before.start))
                        .find()
                && !AND.matcher(text.substring(before.end(), start)).find();
    }

    private static final Pattern AND = Pattern.compile("\\band\\b");
    private static final Pattern IN_ADDITION =
            Pattern.compile("(?i)\\b(?:in addition to|besides|aside from)\\s+(?:(?:the|u\\.s\\.)\\s)*$");
    private static final Pattern JOINED_BY = Pattern.compile(
            "(?i)(?:[^;:]{0,60}[\u2013\u2014-]\\s)?(?:\\w+ ?\\w*,\\s)?[^,;:]{0,100}\\b(?:joined (?:(?:at|in|for|on|during) (?:[\\w-]+ ){1,5})?by|together with|led by|at the (?:urging|request|invitation) of)\\s+(?:(?:the|his|her|their|fellow|house|senate|colleagues)\\s+){0,4}");
    private static final Pattern AFTER_OTHERS = Pattern.compile(
            "(?i)(?:^|[,\u2013\u2014-]\\s)\\W*(?:and )?(?:building on|following|after|echoing|in response to)\\s(?:[^,;:]{0,80}\\s)?(?:by|from|of|with)\\s+$");
    private static final Pattern ASK =
            Pattern.compile("(?i)^(?:\\s*\\([^)]{0,60}\\))?\\s+(?:also |today |jointly )?\\p{Ll}{3,}.*");
    private static final Pattern ACTS =
            Pattern.compile("(?i)^\\s*(?:also |have |has |all )?(?:co-?)?(?:signed|joined|led|sent)\\b.*");

    /**
     * Returns the number of names that "In addition to" covers in a sentence such as "In addition to A and B, C and D
     * signed"; 0 if it covers all or none.
     */
    private int restatedEnd(List<NameSpan> chain) {
        int start = chain.get(0).start();
        int end = chain.get(chain.size() - 1).end();
        if (chain.size() < 2) {
            return 0;
        }
        String before = text.substring(Math.max(block.start(), start - 40), start);
        String after = text.substring(end, Math.min(block.end(), end + 80));
        String opening = text.substring(sentences.get(sentenceOf(start)), startOf(chain.get(0)));
        boolean added =
                IN_ADDITION.matcher(before).find() && ACTS.matcher(after).lookingAt();
        boolean addressed = opening.length() <= MAX_CHAMBER_CONTEXT
                && (JOINED_BY.matcher(opening).matches()
                        || AFTER_OTHERS.matcher(opening).find())
                && ASK.matcher(after).lookingAt();
        if (!added && !addressed) {
            return 0;
        }
        boolean and = false;
        int comma = 0;
        for (int i = 1; i < chain.size(); i++) {
            String gap = text.substring(
                    Math.min(chain.get(i - 1).end(), chain.get(i).start()),
                    chain.get(i).start());
            boolean joins = gap.matches("(?is).*\\band\\b.*");
            if (!joins && and) {
                return i;
            }
            and |= joins;
            comma = comma == 0 && !joins ? i : comma;
        }
        return comma;
    }
}
