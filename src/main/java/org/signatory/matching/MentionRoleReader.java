package org.signatory.matching;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides the role of names from the words before and after them in their sentence. */
final class MentionRoleReader {

    private static final int MAX_OBJECT = 90;
    private static final int MAX_PREFIX = 600;
    private static final int MAX_HEADLINES = 400;
    private static final int MAX_SENTENCE = 300;

    /** Words between a cue and names that show that the names belong to another clause. */
    private static final Pattern DETACHES = Pattern.compile(
            "(?i)\\b(?:after|comes?|came|follow(?:s|ed)?|because|when|while|since|before|until|whose|has|have|had|would|will|can|should"
                    + "|under|against|introduced|builds?|called|urged|said)\\b|[.;](?=\\s+\\S)(?<!\\b(?:u\\.s|reps?|sens?|dels?|d\\.c|mr|ms|mrs|dr)\\.)");

    private static final Pattern RESTATES =
            Pattern.compile("(?is)^(?:(?:,? and [\\p{L}-]+)?(?:[\u2019']s?)?\\s(?:\\w+\\s){0,2}"
                    + "(?:push|efforts?|calls?|requests?|initiative|appeal|plea|inquiry|demands?)\\s)?[\\s,]*(?:(?:today|also)\\s)?(?:were|are|was|is|in|on|include\\w*|as|for|to|who)\\b.*"
                    + "|^[^.]{0,80}\\b(?:co-?sign|sign|letter|brief)\\w*\\b.*");
    private static final Pattern QUOTES = Pattern.compile("[\"\u201c\u201d:]");
    private static final Pattern JOINED = Pattern.compile("(?i)\\bjoin(?:ed|s|ing)?\\b");

    private static final Pattern OWNS = Pattern.compile("[\u2019']s\\s");

    /** Words after "joined" about a joint action, before the names of others. */
    private static final Pattern JOINS_ELSEWHERE = Pattern.compile(
            "(?i)[^.;:]{0,60}?\\b(?:in \\w+ing|to (?!(?:the|their|his|her|its|all)\\b)(?-i:\\p{Ll}{3,})|in support of|in opposition to|for)\\b");

    /** Words after "joined" about a fight, of which a letter may or may not be a part. */
    private static final Pattern JOINS_FIGHT = Pattern.compile(
            "(?i)[^.;:]{0,60}?\\b(?:in|to) (?:push(?:ing)? back|stand(?:ing)? (?:up|with|against)|fight(?:ing)?|speak(?:ing)? out|defend(?:ing)?)\\b");

    private static final Pattern JOINS_IN_BILL = Pattern.compile(
            "(?is)(?:(?!\\bletters?\\b)[^;:]){0,400}?\\b(?:in (?:re)?(?:introduc|co-?sponsor)ing|to (?:re)?introduce|to co-?sponsor)\\b");

    private static final Pattern OPENS_LIST = Pattern.compile(
            "(?i)(?:\\b(?:by|are|is|were|was|includ\\w+|with|from)|[:,\u2013\u2014-])\\s*(?:(?:the|fellow|both|u\\.s\\.|\\p{Lu}[\\p{L}.]*)\\s+){0,6}$");
    private static final Pattern SPONSORED = Pattern.compile("(?i)^[^.]{0,60}\\b(?:co-?)?sponsor");
    private static final Pattern LEADING =
            Pattern.compile("(?i)\\b(?:led|lead|leads|leading|spearhead\\w*|lider\\S+|co-?led)\\b");
    private static final Pattern CO_LED =
            Pattern.compile("(?i)\\bco-?(?:led|leads?|leading)\\b[^.;:]{0,60}\\b(?:with|alongside)\\b[^.;:]{0,40}$");
    /** People who led the letter with its author, if the next sentence names those who also signed it. */
    private static final Pattern LED_WITH =
            Pattern.compile("(?i)\\bled the (?:letter|brief|effort) (?:with|alongside)\\b[^.;:]{0,40}$");

    private static final Pattern OTHERS_SIGNED = Pattern.compile(
            "(?i)\\W*(?:(?:the (?:letter|brief) (?:was|is) )?also (?:co-?)?sign(?:ing|ed)|(?:other|additional) (?:co-?)?sign(?:ers|atories))\\b");

    private static final Pattern SPONSORING = Pattern.compile(
            "(?i)^[^.]{0,80}\\b(?:in (?:re)?(?:introduc|co-?sponsor)ing|to (?:re)?introduce|to co-?sponsor)\\b");
    private static final Pattern PREPOSITION = Pattern.compile(
            "(?i)\\b(?:by|to|with|from|of|for|against|on|after|under|via|like|than|about|between|among|before|a|an|as|at|in)\\s+(?:the\\s)?$");
    private static final Pattern VERB =
            Pattern.compile("\\b(?!(?:the|and|for|with|from|who|this|that|which)\\b)\\p{Ll}{3,}\\b");

    /** Words after the subject of a sentence that adds to what was said before, or that only gives an opinion. */
    private static final Pattern ADDS = Pattern.compile("(?i)(?:,[^.]{0,200}?,)?\\s(?:(?:are|is|were|was|have|has) also"
            + "|(?:thank|applaud|prais|welcom|celebrat|commend)(?:s|es|ed)?)\\b");

    private static final int MAX_OPENING = 90;

    private final String text;
    private final ReadingState state;
    private final boolean inLetter;

    MentionRoleReader(String text, ReadingState state, boolean inLetter) {
        this.text = text;
        this.state = state;
        this.inLetter = inLetter;
    }

    /**
     * Reads a clause.
     *
     * @param sentence the sentence, or the heading above a list
     * @param left the words before the names and after any earlier names
     * @param right the words after the names
     * @param continues whether the sentence has named leads or signers before
     */
    RoleReading read(TextSpan sentence, TextSpan left, TextSpan right, boolean continues) {
        RoleCues.Hit before = attached(left.in(text), RoleCues.before(left.in(text) + " "));
        RoleCues.Hit after = RoleCues.after(right.in(text));
        RoleReading reading = ofBill(decide(before, after, sentence, left, right, continues), sentence, left, right);
        if (introduces(reading, sentence)) {
            return reading.as(MentionRole.COSPONSOR);
        }
        if (reading.role() == MentionRole.RECIPIENT && RoleDenialCues.isPraisedLead(right.in(text))) {
            return reading.as(MentionRole.LEAD);
        }
        if (before != null && before.role() == MentionRole.QUOTED && reading.role() == MentionRole.QUOTED) {
            MentionRole own = RoleDenialCues.ofSpeaker(right.in(text));
            return own == null ? reading : reading.as(own);
        }
        if (reading.role() == MentionRole.RECIPIENT
                && (RoleDenialCues.isThankedSigner(right.in(text))
                        || SigningCues.areThanked(left.in(text), right.in(text)))) {
            return reading.as(MentionRole.SIGNER);
        }
        MentionRole denied = reading.role().isCounted() ? RoleDenialCues.role(reading, text, sentence, right) : null;
        if (denied != null) {
            return reading.as(denied);
        }
        return reading.role().isCounted() ? ofClause(checked(reading, sentence, left, right), left, right) : reading;
    }

    /** Changes the role of people who are named in a clause about something other than the letter. */
    private RoleReading ofClause(RoleReading reading, TextSpan left, TextSpan right) {
        if (inLetter || !reading.role().isCounted()) {
            return reading;
        }
        boolean joins =
                reading.cue() != null && JOINED.matcher(reading.cue().in(text)).find();
        MentionRole other = OtherClauses.role(reading, left.in(text), right.in(text), joins);
        return other == null ? reading : reading.as(other);
    }

    /** Returns whether people joined others in introducing a bill, also with the names of the others in between. */
    private boolean introduces(RoleReading reading, TextSpan sentence) {
        return reading.role().isCounted()
                && reading.subject()
                && JOINED.matcher(reading.cue().in(text)).find()
                && JOINS_IN_BILL
                        .matcher(text)
                        .region(
                                reading.cue().end(),
                                Math.min(sentence.end(), reading.cue().end() + MAX_PREFIX))
                        .lookingAt();
    }

    /** Changes the role of people who lead a bill. */
    private RoleReading ofBill(RoleReading reading, TextSpan sentence, TextSpan left, TextSpan right) {
        if (reading.role() != MentionRole.LEAD || !reading.leading() || reading.cue() == null) {
            return reading;
        }
        int cue = reading.cue().start();
        if (reading.manner() == RoleCues.Manner.LIST) {
            return reading.as(BillLeadCues.ledBy(text.substring(left.start(), Math.max(left.start(), cue))));
        }
        if (!reading.subject()) {
            return reading;
        }
        String object = text.substring(reading.cue().end(), right.end());
        if (BillLeadCues.isLed(left.in(text), object)) {
            return reading.as(MentionRole.COSPONSOR);
        }
        boolean cause = state.isIntroduced(sentence.start()) && BillLeadCues.isCause(object);
        return cause ? reading.as(MentionRole.UNCLEAR) : reading;
    }

    private static RoleCues.Hit attached(String left, RoleCues.Hit hit) {
        if (hit == null || hit.manner() == RoleCues.Manner.NEAR || hit.manner() == RoleCues.Manner.RESTATED) {
            return hit;
        }
        String rest = left.substring(Math.min(hit.end(), left.length()));
        boolean joins = JOINED.matcher(left.substring(hit.start())).lookingAt();
        if (joins
                && JOINS_ELSEWHERE.matcher(rest).lookingAt()
                && !OPENS_LIST.matcher(rest).find()) {
            return null;
        }
        return DETACHES.matcher(rest).find() ? null : hit;
    }

    private RoleReading decide(
            RoleCues.Hit before,
            RoleCues.Hit after,
            TextSpan sentence,
            TextSpan left,
            TextSpan right,
            boolean continues) {
        boolean speaks = after != null && after.role() == MentionRole.QUOTED && !announces(sentence, left, right);
        if (before != null && before.manner() == RoleCues.Manner.NEAR && before.role() != MentionRole.RECIPIENT) {
            return reading(before, left);
        }
        if (speaks) {
            return reading(after, right);
        }
        if (before == null) {
            return after == null || after.role() == MentionRole.QUOTED && !speaks
                    ? opening(sentence, left, right, continues)
                    : reading(after, right);
        }
        return switch (before.manner()) {
            case RESTATED -> restated(before, after, left, right);
            case WITH -> {
                boolean leads =
                        after != null && LEADING.matcher(after(after, right)).find();
                if (CO_LED.matcher(left.in(text)).find()
                        || LED_WITH.matcher(left.in(text)).find() && isFollowedByOthers(right)) {
                    yield reading(before, left).as(MentionRole.LEAD);
                }
                yield leads ? reading(after, right).as(MentionRole.LEAD) : sponsoring(reading(before, left), right);
            }
            default -> sponsoring(reading(before, left), right);
        };
    }

    /** Returns whether "said" announces what the text is about, as in "Senator A said today that he led". */
    private boolean announces(TextSpan sentence, TextSpan left, TextSpan right) {
        return !state.isStarted(sentence.start())
                && left.end() - left.start() <= MAX_OPENING
                && !QUOTES.matcher(right.in(text)).find()
                && !QUOTES.matcher(left.in(text)).find();
    }

    private boolean isFollowedByOthers(TextSpan names) {
        return OTHERS_SIGNED.matcher(text).region(names.end(), text.length()).lookingAt();
    }

    private String after(RoleCues.Hit hit, TextSpan right) {
        return right.in(text).substring(hit.start(), hit.end());
    }

    private RoleReading restated(RoleCues.Hit before, RoleCues.Hit after, TextSpan left, TextSpan right) {
        RoleReading reading = reading(before, left);
        if (after != null && after.role() == MentionRole.COSPONSOR
                || SPONSORED.matcher(right.in(text)).find()) {
            return reading.as(MentionRole.COSPONSOR);
        }
        boolean acts = after != null && after.role().isCounted()
                || RESTATES.matcher(right.in(text)).matches();
        return acts ? sponsoring(reading, right) : reading.as(MentionRole.MENTIONED);
    }

    private RoleReading sponsoring(RoleReading reading, TextSpan right) {
        return reading.role().isCounted() && SPONSORING.matcher(right.in(text)).find()
                ? reading.as(MentionRole.COSPONSOR)
                : reading;
    }

    /** Reads a sentence without a known verb. The people named at the start of a text lead its letter. */
    private RoleReading opening(TextSpan sentence, TextSpan left, TextSpan right, boolean continues) {
        String words = left.in(text);
        TextSpan with = state.isStarted(sentence.start()) ? SigningCues.colleagues(words, right.in(text)) : null;
        if (with != null && !inLetter) {
            TextSpan cue = new TextSpan(left.start() + with.start(), left.start() + with.end());
            return new RoleReading(MentionRole.SIGNER, cue, RoleCues.Manner.WITH, false);
        }
        Matcher verb = VERB.matcher(right.in(text));
        boolean subject = (words.length() <= MAX_OPENING || words.strip().endsWith(","))
                && !PREPOSITION.matcher(words).find()
                && verb.find();
        boolean then = OtherLetterCues.other(words) != null || OtherLetterCues.past(words) != null;
        then |= ADDS.matcher(right.in(text)).lookingAt();
        boolean first = !continues && !state.isStarted(sentence.start());
        if (!subject || then || !first || !state.isAboutLetter() || inLetter) {
            return RoleReading.NONE;
        }
        return new RoleReading(
                MentionRole.LEAD,
                new TextSpan(right.start() + verb.start(), right.start() + verb.end()),
                RoleCues.Manner.SUBJECT,
                false);
    }

    /** Checks whether a role as lead or signer refers to the letter of the text. */
    private RoleReading checked(RoleReading reading, TextSpan sentence, TextSpan left, TextSpan right) {
        int end = reading.subject() ? Math.min(right.end(), reading.cue().end() + MAX_OBJECT) : right.start();
        String object = reading.subject() ? text.substring(right.start(), end) : left.in(text);
        boolean started = state.isStarted(sentence.start());
        TextSpan other = OtherLetterCues.other(object);
        if (other != null && !started && OtherLetterCues.isOwnToday(object, sentence.in(text))) {
            other = null;
        }
        if (other == null && started && reading.subject() && !SigningCues.areOfThisLetter(object)) {
            other = OtherLetterCues.perfect(object);
        }
        if (other != null) {
            int start = reading.subject() ? right.start() : left.start();
            return other(reading, new TextSpan(start + other.start(), start + other.end()));
        }
        TextSpan background = inLetter ? null : state.background(sentence.start());
        if (background != null && !OtherLetterCues.isDefinite(left.in(text) + " " + object)) {
            return other(reading, background);
        }
        if (reading.subject() && OtherLetterCues.isOfEarlierMonth(object, state.day())) {
            return reading.as(MentionRole.UNCLEAR);
        }
        if (!reading.subject() && OtherClauses.isCompany(sentenceBefore(sentence.start()), left.in(text))) {
            return reading.as(MentionRole.UNCLEAR);
        }
        boolean elsewhere =
                reading.subject() && !started && !state.isRequest(sentence, text) || joinsElsewhere(reading, right);
        if (started && OWNS.matcher(reading.cue().in(text)).lookingAt()) {
            return RoleReading.NONE;
        }
        if (elsewhere && state.announcement().isLetter()) {
            return RoleReading.NONE.as(state.isAboutLetter() ? MentionRole.UNCLEAR : MentionRole.MENTIONED);
        }
        TextSpan date = reading.subject() ? null : OtherLetterCues.date(right.in(text), state.day());
        if (date != null) {
            return other(reading, new TextSpan(right.start() + date.start(), right.start() + date.end()));
        }
        if (inLetter) {
            return !reading.subject()
                            && (OtherLetterCues.isDefinite(object)
                                    || object.strip().endsWith(":"))
                    ? reading
                    : reading.as(MentionRole.OTHER_LETTER);
        }
        int from = Math.min(sentence.start(), left.start());
        TextSpan prefix = new TextSpan(from, Math.min(left.end(), from + MAX_PREFIX));
        TextSpan old = OtherLetterCues.longBefore(prefix.in(text), state.day());
        if (old != null) {
            state.noteHistory();
            return other(reading, new TextSpan(prefix.start() + old.start(), prefix.start() + old.end()));
        }
        TextSpan dated = started ? OtherLetterCues.dated(prefix.in(text)) : null;
        if (dated != null && !OtherLetterCues.isDefinite(prefix.in(text) + " " + object)) {
            return other(reading, new TextSpan(prefix.start() + dated.start(), prefix.start() + dated.end()));
        }
        if (!started) {
            TextSpan relative = OtherLetterCues.relative(prefix.in(text));
            if (relative == null && isBelowOtherHeadline(sentence)) {
                relative = OtherLetterCues.relativeAfterPlace(prefix.in(text));
            }
            TextSpan before = relative == null ? OtherLetterCues.dated(prefix.in(text)) : relative;
            if (before != null && OtherLetterCues.isFollowedByNow(text, right.start())) {
                return other(reading, new TextSpan(prefix.start() + before.start(), prefix.start() + before.end()));
            }
            if (relative != null) {
                return reading.as(MentionRole.UNCLEAR);
            }
        }
        if (!state.isIntroduced(sentence.start())) {
            return reading;
        }
        TextSpan then = new TextSpan(right.start(), reading.subject() ? end : right.start());
        if (!OtherLetterCues.isDefinite(prefix.in(text)) && !OtherLetterCues.isDefinite(then.in(text))) {
            for (TextSpan part : List.of(prefix, then)) {
                TextSpan later = OtherLetterCues.later(part.in(text));
                if (later != null) {
                    return other(reading, new TextSpan(part.start() + later.start(), part.start() + later.end()));
                }
            }
        }
        boolean vague = reading.subject()
                && reading.role() == MentionRole.LEAD
                && !reading.leading()
                && !JOINED.matcher(reading.cue().in(text)).find()
                && !OtherLetterCues.isNamed(object);
        return vague ? RoleReading.NONE : reading;
    }

    /** Returns the end of the sentence before a position. */
    private String sentenceBefore(int start) {
        String before = text.substring(Math.max(0, start - MAX_SENTENCE), start).stripTrailing();
        return before.substring(Math.max(before.lastIndexOf('\n'), before.lastIndexOf(". ", before.length() - 2)) + 1);
    }

    /** Returns whether the lines above the first paragraph announce neither a letter nor a request. */
    private boolean isBelowOtherHeadline(TextSpan sentence) {
        String above = text.substring(0, sentence.start()).strip();
        return !above.isEmpty()
                && above.length() <= MAX_HEADLINES
                && !OtherLetterCues.isNamed(above)
                && !TextAnnouncement.isRequest(above);
    }

    /** Returns whether someone joined others in an action other than a letter, as in "joined B in announcing a grant". */
    private boolean joinsElsewhere(RoleReading reading, TextSpan right) {
        if (!JOINED.matcher(reading.cue().in(text)).lookingAt()) {
            return false;
        }
        String after = reading.subject() ? text.substring(reading.cue().end(), right.end()) : right.in(text);
        return JOINS_ELSEWHERE.matcher(after).lookingAt()
                && !OtherLetterCues.isNamed(after)
                && (JOINS_FIGHT.matcher(after).lookingAt() || !TextAnnouncement.isRequest(after));
    }

    private static RoleReading other(RoleReading reading, TextSpan cue) {
        return new RoleReading(MentionRole.OTHER_LETTER, cue, reading.manner(), false);
    }

    private RoleReading reading(RoleCues.Hit hit, TextSpan span) {
        int end = Math.min(span.start() + hit.end(), span.end());
        TextSpan cue = new TextSpan(Math.min(span.start() + hit.start(), end), end);
        return new RoleReading(
                hit.role(), cue, hit.manner(), LEADING.matcher(cue.in(text)).find());
    }
}
