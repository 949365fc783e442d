package org.signatory.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Represents what a text announces in its headline and first paragraph. Only a letter, brief, statement or comment has
 * signers.
 *
 * @param subject the kind of document or event
 * @param cue the words that decide it, or null
 */
record TextAnnouncement(Subject subject, TextSpan cue) {

    /** Lists what a text can announce. */
    enum Subject {
        /** A letter, or a text that does not say what it is about, such as a plain list. */
        LETTER,
        /** A bill, resolution or amendment. */
        MEASURE,
        /** A hearing, vote or other event. */
        EVENT,
        /** Something else; a letter may be mentioned later. */
        NEWS,
        /** A digest of an office's week, month or year, which may cover several letters. */
        DIGEST
    }

    private static final int MAX_OPENING = 1_500;
    private static final int MIN_PARAGRAPH = 200;

    /** The length of a paragraph of which only the first sentences announce something, and the least length of these. */
    private static final int MAX_FIRST = 800;

    private static final int MIN_FIRST = 400;
    private static final int MIN_SENTENCE = 50;

    /** The number of paragraphs of a text that may be news. */
    private static final int MIN_PARAGRAPHS = 4;

    /** Words for a letter or for writing or signing one. */
    private static final Pattern LETTER = Pattern.compile(
            "(?i)\\b(?:letters?|briefs?|amicus|petitions?|cartas?|inquir(?:y|ies)|comments?(?! period)|memo(?:randum)?|joint statement"
                    + "|wrote|write|writes|writing|(?:co-?)?sign(?:s|ers?|atories|ing|atures?)?|(?:co-?)?signed(?! (?:into|by (?:then-?)?president)))\\b");

    /** Words for a request, as in a letter; the text may not use the word "letter". */
    private static final Pattern REQUEST = Pattern.compile(
            "(?i)\\b(?:urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|call(?:s|ed|ing)? (?:on|upon|for|out)|ask(?:s|ed|ing)|request(?:s|ed|ing)?"
                    + "|press(?:es|ed|ing)|push(?:es|ed|ing)?|joint(?! (?:resolution|hearing|session|committee)))\\b");

    private static final Pattern APPEAL = Pattern.compile(
            "(?i)\\b(?:effort|(?:led|leads?|leading|joined|joins|renew(?:ed|s)?) (?:an?|the|their|his|her) (?:[\\w-]+ ){0,3}call to|initiative|colleagues|delegation|protest\\w*|object\\w*|rais(?:es|ed|ing)|oppos(?:e|es|ed|ing|ition)|express(?:es|ed|ing)?|concerns?|blast(?:s|ed|ing)?"
                    + "|slam(?:s|med|ming)?|seek(?:s|ing)?|sought|probe|warn(?:s|ed|ing)?|condemn(?:s|ed|ing)?|encourag(?:es|ed|ing)?|insist(?:s|ed|ing)?"
                    + "|recommend(?:s|ed|ing)?|advocat(?:e|es|ed|ing)|appeal(?:s|ed|ing)?|invit(?:e|es|ed|ing)|question(?:s|ed|ing)?"
                    + "|investigat\\w+|inquir\\w+|implor(?:e|es|ed|ing)|pleas?"
                    + "|\\d+ (?:\\w+ ){0,3}(?:members|democrats|republicans|senators|representatives|lawmakers))\\b");

    /** Words for an opinion on what others did, which a text without a request gives outside of a letter. */
    private static final Pattern APPLAUSE = Pattern.compile(
            "(?i)\\b(?:applaud(?:s|ed|ing)?|hail(?:s|ed|ing)?|celebrat(?:es|ed|ing)|commend(?:s|ed|ing)?|congratulat(?:es|ed|ing)|welcom(?:es|ed|ing)"
                    + "|prais(?:es|ed|ing)|mourn(?:s|ed|ing)?|(?<!colleagues )announc(?:es|ed) that)\\b");

    /** Words for what others do about a letter or request, which is then an earlier one. */
    private static final Pattern RESPONSE = Pattern.compile(
            "(?i)\\b(?:in response to|following) (?:a|an|the|their|his|her|our) (?:[\\w-]+ ){0,4}(?:requests?|letters?|inquir(?:y|ies)) (?:from|by|led)\\b"
                    + "|\\b(?:this|the|today['\u2019]s) (?:[\\w-]+ )?(?:announcement|news|decision|approval|award|grant|funding) (?:follows|followed|comes (?:[\\w-]+ ){0,3}after)"
                    + " (?:a|an|the|their|his|her|our) (?:[\\w-]+ ){0,4}(?:requests?|letters?)\\b"
                    + "|\\b(?:accepts|accepted|grants|granted|agrees to|agreed to|acts on|acted on|heeds|heeded) (?:[^.]|(?<=\\b(?:Reps?|Sens?))\\.){0,40}\\b(?:requests?|letters?)\\b");

    /** Words for the senders of a letter that had an effect. */
    private static final Pattern RESPONSE_TO = Pattern.compile(
            "(?i)\\bin response to (?:a|an|the) (?:[\\w-]+ ){0,4}(?:requests?|letters?|inquir(?:y|ies)) (?:from|by|led)\\b");

    /** A letter that a sentence adds to what the text has said. */
    private static final Pattern RECALLS = Pattern.compile(
            "(?<=[.!?\u201d\"] )[^.!?]{0,80}?(?:(?<=\\b(?:Reps?|Sens?))\\.[^.!?]{0,60}?)?\\b(?<cue>also (?:joined|led|signed|sent|wrote|co-?led|co-?signed))\\b"
                    + "[^.;]{0,200}\\b(?:a|an) (?:[\\w-]+ ){0,3}letter\\b");

    private static final Pattern SUPPORT = Pattern.compile("(?i)\\b(?:support(?:s|ed|ing)?|fight(?:s|ing)?)\\b");

    private static final Pattern NAMED = Pattern.compile("(?i)\\b(?:the|this|their) (?:\\w+ ){0,2}(?:letter|brief)\\b");

    private static final String NOUN =
            "(?:bills?|acts?|resolutions?|legislation|amendments?|measures?|legislative package)";
    private static final Pattern MEASURE =
            Pattern.compile("(?i)\\b(?:(?:re-?)?introduc(?:e|es|ed|ing|tion)|(?:co-?)?sponsor(?:s|ed|ing)?)\\b"
                    + "|\\b(?:co-?)?(?:led|leads?|leading) (?:an?|the|this|their|his|her) (?:[\\w-]+ ){0,3}" + NOUN
                    + "\\b"
                    + "|\\b(?:pass(?:es|ed|age)?|advance[sd]?|approve[sd]?|enact\\w*|unveil(?:s|ed)?|announc(?:e[sd]?|ing)|fil(?:es?|ed|ing))\\b[^.;]{0,120}\\b"
                    + NOUN + "\\b|\\b" + NOUN + "\\b[^.;]{0,160}\\bpass(?:es|ed)\\b");
    private static final Pattern EVENT = Pattern.compile(
            "(?i)\\b(?:hearing|town halls?|in case you missed it|icymi|press conference|embark(?:s|ed|ing) on|(?<!\\bbe )voted (?:for|against|to|on)|markup|roundtable"
                    + "|following statements?|signed (?:into law|by (?:then-?)?president))\\b");

    /** Words that a text has only if it is about a bill or resolution. */
    private static final Pattern MEASURE_ONLY =
            Pattern.compile("(?i)\\b(?:read|view|see|find) the (?:full |complete )?(?:text of the )?" + NOUN + "\\b"
                    + "|\\bthe (?:\\w+ ){0,2}" + NOUN + " (?:is|was) (?:also )?co-?sponsored by\\b");

    private static final Pattern PAPERS = Pattern.compile(
            "(?i)\\b(?:letters?|briefs?|amicus|petitions?|comments|joint statement|wrote|sign(?:ers|atories|ed))\\b");

    private static final Pattern INTRODUCES =
            Pattern.compile("(?i)\\b(?:re-?)?introduc(?:ed|ing|e|es)\\b[^.;]{0,160}\\b"
                    + "(?:bills?|acts?|resolutions?|legislation|amendments?|measures?)\\b");
    private static final Pattern SENTENCE = Pattern.compile(
            "(?<=[\\p{Ll})\u201d]{2})[.][\u201d\"]?\\s+(?=[\\p{Lu}\u201c\"])(?<!\\b(?:Sens?|Reps?|Gov|Dr|Mr|Mrs|Ms|Dels?|Jr|Sr)[.]\\s)");
    /** Words around a quotation from a letter of several people. */
    private static final Pattern AUTHORS =
            Pattern.compile("(?i)\\bwrote the (?:\\w+ )?(?:senators|lawmakers|members|representatives)\\b"
                    + "|\\bthe (?:\\w+ )?(?:senators|lawmakers|members|representatives) wrote\\b");

    /** One statement of several people. */
    private static final Pattern JOINT_STATEMENT = Pattern.compile(
            "\\b(?:Sens|Reps)\\.\\s[^\\n]{0,400}?\\b(?:issued|released) (?:a|the following|this) statement\\b"
                    + "|\\b(?:Senators|Representatives|Members of Congress)\\s[^.\\n]{0,400}?\\b(?:issued|released) (?:a|the following|this) statement\\b"
                    + "|\\bjoined [^\\n]{0,160}? in (?:issuing|releasing) (?:a|the following|this) statement\\b");

    private static final Pattern FOLLOWING = Pattern.compile("(?i)\\bfollowing statements\\b");

    /** Words for a letter in a sentence of a text about something else. */
    private static final Pattern DOCUMENT = Pattern.compile(
            "(?i)\\b(?:letters?|briefs?|amicus|comment letters?|joint statements?|requests?|wrote|signatories|signers)\\b");

    private static final String WRITES =
            "(?:led|sent|send|wrote|signed|co-?signed|joined|penned|released|submitted|lead|leads)";
    private static final String TO_LETTER =
            "(?:(?!\\b(?:press conference|hearing|roundtable|markup|rally|event|briefing|forum)\\b)[^.;]){0,200}?\\bletters?\\b";
    private static final Pattern LETTER_TODAY =
            Pattern.compile("(?i)^\\W*(?:also |earlier |later )?today,?\\s[^;]{0,300}?\\b" + WRITES
                    + "\\b" + TO_LETTER + "|\\btoday (?:also )?" + WRITES + "\\b" + TO_LETTER + "|\\b" + WRITES + "\\b"
                    + TO_LETTER
                    + "[^.;]{0,120}\\btoday\\b(?![\u2019'])");
    private static final Pattern ROUNDUP = Pattern.compile("(?i)\\b(?:in case you missed it|icymi)\\b");

    private static final String PERIOD = "(?:week|weekend|month|year|quarter|session|congress)";

    /** Words in a headline or first sentence that identify a digest of an office's recent work. */
    private static final Pattern DIGEST = Pattern.compile(
            "(?i)\\b" + PERIOD
                    + "(?:[- ]in[- ]review|[- ]end (?:review|report)|[- ]at[- ]a[- ]glance|(?:[\u2019']s)? (?:wrap[- ]?up|re-?cap|round-?up|highlights|in photos|that was))\\b"
                    + "|\\bweekly (?:\\w+ )?(?:report|review|dispatch)\\b"
                    + "|\\b(?:weekly|monthly|quarterly|annual|year-end|end[- ]of[- ](?:week|month|year)|daily|friday|sunday) "
                    + "(?:\\w+ )?(?:update|wrap(?:[- ]?up)?|round-?up|re-?cap|digest|newsletter|column|highlights|rundown|bulletin|e-?news)\\b"
                    + "|\\bthis " + PERIOD + " with\\b"
                    + "|\\b(?:wraps?|wrapped|wrapping)(?:[- ]up)? (?:[\\w-]+ ){0,4}" + PERIOD + "\\b"
                    + "|\\b(?:re-?caps?|re-?capping|round-?up|highlights|rundown)\\b(?: of)?:? (?:[\\w\u2019'-]+ ){0,4}"
                    + PERIOD + "\\b"
                    + "|\\b(?:another|a|this) (?:very )?(?:busy|productive|eventful) (?:first |last )?" + PERIOD + "\\b"
                    + "|\\bhere(?:[\u2019']s| is| are)\\b[^.\\n]{0,80}\\b(?:(?:this|last|past) " + PERIOD
                    + "|up to|been doing)\\b"
                    + "|\\b(?:19|20)\\d\\d[:,]? (?:year[- ])?(?:re-?cap|in review|wrap[- ]?up|round-?up|highlights)\\b|\\b(?:re-?cap|round-?up|highlights)(?: of|:)? (?:19|20)\\d\\d\\b"
                    + "|\\bnews from the (?:hill|capitol)\\b|\\b(?:notes|dispatch|update|report)s? from (?:washington|the hill|the capitol|congress)\\b"
                    + "|^\\W*(?:this|last|the past) " + PERIOD
                    + "(?: in (?:washington|congress|the (?:house|senate)|d\\.?c\\.?|review)\\b|\\s*[:\u2013\u2014-])"
                    + "|^[^.\\n]{0,60}\\b(?:e-?newsletter|legislative update|district update|capitol update|washington update)\\b");

    /** Words that show that a line announces one letter, although it contains digest words, as in "annual report". */
    private static final Pattern ONE_LETTER = Pattern.compile(
            "(?i)\\b(?:letter|brief|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|request(?:s|ed|ing)?|call(?:s|ed|ing)? (?:on|for))\\b");

    private static final int MAX_LABEL = 15;

    private static final Pattern SUBSCRIBE = Pattern.compile("(?i)\\b(?:sign up|subscribe)\\b");
    private static final Pattern WEEKDAY = Pattern.compile(
            "(?im)^[^\\w\\n]{0,5}(?:earlier |also )?(?:on )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b");

    /** The number of weekdays at the start of paragraphs that make a text a digest. */
    private static final int MIN_WEEKDAYS = 3;

    private static final int MAX_SENTENCE = 1_000;

    static final TextAnnouncement UNKNOWN = new TextAnnouncement(Subject.LETTER, null);

    /** Returns what the first lines of a text announce. A text with a salutation or a closing contains its letter. */
    static TextAnnouncement of(String text, List<TextBlock> blocks, TextSectionKind[] zones) {
        if (isDigest(text, blocks, zones) || OtherPaper.isListOfLetters(text)) {
            return new TextAnnouncement(Subject.DIGEST, null);
        }
        boolean letter = Arrays.stream(zones).anyMatch(TextSectionKind::isOfLetter);
        int start = 0;
        int end = 0;
        for (TextBlock block : blocks) {
            start = Math.min(block.start(), MAX_OPENING);
            end = Math.min(block.end(), MAX_OPENING);
            boolean paragraph = block.length() >= MIN_PARAGRAPH && !isQuotation(block.in(text));
            if (isSentence(block.in(text)) || paragraph || end == MAX_OPENING) {
                break;
            }
        }
        if (end - start > MAX_FIRST) {
            end = firstSentences(text, start, end);
        }
        String opening = text.substring(0, end);
        boolean greeted = Arrays.stream(zones).anyMatch(it -> it == TextSectionKind.SALUTATION);
        TextSpan introduced = greeted ? null : introduced(opening, start);
        if (introduced != null) {
            return new TextAnnouncement(Subject.MEASURE, introduced);
        }
        if (letter) {
            return UNKNOWN;
        }
        Matcher full = MEASURE_ONLY.matcher(text);
        if (!PAPERS.matcher(text).find() && full.find()) {
            return new TextAnnouncement(Subject.MEASURE, new TextSpan(full.start(), full.end()));
        }
        TextSpan paper = OtherPaper.in(opening);
        if (paper != null) {
            return new TextAnnouncement(Subject.EVENT, paper);
        }
        if (RESPONSE.matcher(opening).find() || OtherPaper.isReaction(opening)) {
            return new TextAnnouncement(Subject.NEWS, null);
        }
        if (isFirstApplause(opening, start)) {
            return new TextAnnouncement(Subject.NEWS, null);
        }
        TextSpan recalled = recalled(opening);
        if (recalled != null) {
            return new TextAnnouncement(Subject.EVENT, recalled);
        }
        if (LETTER.matcher(opening).find() || JOINT_STATEMENT.matcher(opening).find()) {
            return UNKNOWN;
        }
        Matcher measure = MEASURE.matcher(opening);
        Matcher event = EVENT.matcher(opening);
        Matcher first = measure.find() ? measure : null;
        first = event.find() && (first == null || event.start() < first.start()) ? event : first;
        if (first == null) {
            return isApplause(opening) || isNews(text, blocks) ? new TextAnnouncement(Subject.NEWS, null) : UNKNOWN;
        }
        boolean statement = FOLLOWING.matcher(opening).find();
        Matcher request = REQUEST.matcher(opening);
        boolean roundup = ROUNDUP.matcher(opening).find();
        if (!roundup
                && !statement
                && request.find()
                && (request.start() < first.start() || NAMED.matcher(text).find())) {
            return UNKNOWN;
        }
        return new TextAnnouncement(
                first == measure ? Subject.MEASURE : Subject.EVENT, new TextSpan(first.start(), first.end()));
    }

    /** Returns the words for a letter that the opening only adds to something else, as in "A also joined a letter"; or null. */
    private static TextSpan recalled(String opening) {
        Matcher recalls = RECALLS.matcher(opening);
        boolean only = recalls.find()
                && !REQUEST.matcher(opening.substring(0, recalls.start())).find()
                && !LETTER.matcher(opening.substring(0, recalls.start())).find()
                && !OtherLetterCues.isToday(recalls.group());
        return only ? new TextSpan(recalls.start("cue"), recalls.end("cue")) : null;
    }

    /** Returns the end of the first sentences of a long paragraph, such as a text without line breaks. */
    private static int firstSentences(String text, int start, int end) {
        Matcher sentence = SENTENCE.matcher(text).region(Math.min(end, start + MIN_FIRST), end);
        return sentence.find() ? sentence.start() + 1 : end;
    }

    /**
     * Returns the words with which the first sentence introduces a bill, or null if the headline or that sentence speaks
     * of a letter, or of a request before the bill.
     *
     * @param start the start of the first paragraph
     */
    private static TextSpan introduced(String opening, int start) {
        Matcher sentence = SENTENCE.matcher(opening).region(start, opening.length());
        int end = sentence.find() ? sentence.start() : opening.length();
        String words = opening.substring(start, end);
        Matcher bill = INTRODUCES.matcher(words);
        if (!bill.find() || LETTER.matcher(opening.substring(0, end)).find()) {
            return null;
        }
        Matcher request = REQUEST.matcher(words);
        return request.find() && request.start() < bill.start()
                ? null
                : new TextSpan(start + bill.start(), start + bill.end());
    }

    /** Returns whether the first lines say that the text is about a week, month or year. */
    private static boolean isDigest(String text, List<TextBlock> blocks, TextSectionKind[] zones) {
        for (TextBlock block : blocks.subList(0, Math.min(blocks.size(), MIN_PARAGRAPHS))) {
            String words = block.in(text);
            String first = words.substring(0, Math.min(words.length(), MIN_PARAGRAPH));
            Matcher digest = DIGEST.matcher(first);
            if (digest.find() && !SUBSCRIBE.matcher(first).find()) {
                return digest.start() <= MAX_LABEL || !ONE_LETTER.matcher(first).find();
            }
            if (words.length() >= MIN_PARAGRAPH) {
                break;
            }
        }
        return Arrays.stream(zones).noneMatch(TextSectionKind::isOfLetter)
                && WEEKDAY.matcher(text)
                                .results()
                                .map(it -> it.group(1).toLowerCase(Locale.ROOT))
                                .distinct()
                                .limit(MIN_WEEKDAYS)
                                .count()
                        == MIN_WEEKDAYS;
    }

    /** Returns whether the headline and first sentence praise what others did and mention neither a letter nor a request. */
    private static boolean isFirstApplause(String opening, int start) {
        Matcher sentence = SENTENCE.matcher(opening).region(start, opening.length());
        String first = sentence.find() ? opening.substring(0, sentence.start()) : opening;
        return isApplause(first) && !LETTER.matcher(first).find();
    }

    private static boolean isApplause(String opening) {
        return APPLAUSE.matcher(opening).find() && !REQUEST.matcher(opening).find();
    }

    /** Returns whether the first paragraphs of a longer text mention neither a letter nor a request. */
    private static boolean isNews(String text, List<TextBlock> blocks) {
        List<TextBlock> paragraphs = blocks.stream()
                .filter(it -> it.length() >= MIN_SENTENCE && isSentence(it.in(text)))
                .limit(MIN_PARAGRAPHS)
                .toList();
        if (paragraphs.size() < MIN_PARAGRAPHS) {
            return false;
        }
        int end = paragraphs.get(0).end();
        return !AUTHORS.matcher(text.substring(0, Math.min(MAX_OPENING, text.length())))
                        .find()
                && !isAppeal(text.substring(0, Math.min(MAX_OPENING, end)))
                && !isAppeal(text.substring(Math.max(0, end - MIN_PARAGRAPH), end));
    }

    /** Returns whether a line ends with a period and is not a quotation. */
    private static boolean isSentence(String line) {
        String words = line.strip();
        return words.length() >= MIN_SENTENCE && (words.endsWith(".") || words.endsWith(":")) && !isQuotation(words);
    }

    private static boolean isQuotation(String words) {
        return !words.isBlank() && "\"\u201c".indexOf(words.strip().charAt(0)) >= 0;
    }

    /** Returns whether the words mention a letter or a request. */
    static boolean isRequest(String words) {
        return isAppeal(words) || SUPPORT.matcher(words).find();
    }

    private static boolean isAppeal(String words) {
        return REQUEST.matcher(words).find()
                || LETTER.matcher(words).find()
                || APPEAL.matcher(words).find();
    }

    /** Returns whether a sentence of a text about an event says that a letter was sent on the same day. */
    boolean isLetterToday(String words) {
        return subject == Subject.EVENT && LETTER_TODAY.matcher(words).find() && OtherLetterCues.other(words) == null;
    }

    /** Returns whether words name the senders of the only letter of the news, to which others respond. */
    boolean isAnsweredLetter(String words) {
        return subject == Subject.NEWS && RESPONSE_TO.matcher(words).find();
    }

    boolean isLetter() {
        return subject == Subject.LETTER;
    }

    /**
     * Returns the role of names in a text that announces no letter: a sentence about a letter is a question.
     *
     * @param sentence the sentence or heading of the names
     * @param history whether the text has listed earlier letters
     */
    RoleReading checked(RoleReading reading, String text, TextSpan sentence, boolean history) {
        boolean open = reading.role().isCounted() || reading.role() == MentionRole.UNCLEAR;
        if (isLetter() || !open) {
            return reading;
        }
        String words = text.substring(sentence.start(), Math.min(sentence.end(), sentence.start() + MAX_SENTENCE));
        if (DOCUMENT.matcher(words).find() && OtherPaper.in(words) == null && !OtherPaper.isReaction(words)) {
            boolean sent =
                    PAPERS.matcher(words).find() || !RESPONSE.matcher(words).find();
            boolean now =
                    sent && OtherLetterCues.isToday(words) || !reading.subject() && OtherLetterCues.isDefinite(words);
            boolean today = subject == Subject.MEASURE
                    && OtherLetterCues.isToday(words)
                    && !MEASURE.matcher(words).find();
            if (today) {
                return reading;
            }
            if (subject == Subject.NEWS && now && !OtherLetterCues.isOfEarlierDay(text, sentence)) {
                return reading;
            }
            TextSpan other = OtherLetterCues.other(words);
            other = other == null && history ? OtherLetterCues.later(words) : other;
            return other == null
                    ? reading.as(MentionRole.UNCLEAR)
                    : RoleReading.otherLetter(sentence.start() + other.start(), sentence.start() + other.end());
        }
        return new RoleReading(
                subject == Subject.MEASURE ? MentionRole.COSPONSOR : MentionRole.OTHER_LETTER,
                reading.cue() == null ? cue : reading.cue(),
                reading.manner(),
                false);
    }
}
