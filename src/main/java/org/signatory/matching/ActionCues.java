package org.signatory.matching;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.roster.Chamber;

/** Determines what people did from the words of a sentence or heading. */
final class ActionCues {

    /** Lists the actions that a cue attributes to the people next to it. */
    enum Act {
        LEAD,
        SIGN,
        /** Mentioned again before the list: "In addition to", "Joining". */
        RESTATED,
        ADDRESSED,
        COPIED,
        QUOTED,
        ENDORSE,
        /** Without a cue. */
        NONE;

        MentionRole role() {
            return switch (this) {
                case LEAD, RESTATED -> MentionRole.LEAD;
                case SIGN -> MentionRole.SIGNER;
                case ADDRESSED -> MentionRole.RECIPIENT;
                case COPIED -> MentionRole.COPIED;
                case QUOTED -> MentionRole.QUOTED;
                case ENDORSE -> MentionRole.ENDORSER;
                case NONE -> MentionRole.MENTIONED;
            };
        }

        /** Returns whether the action makes people signers. */
        boolean isCounted() {
            return this == LEAD || this == SIGN || this == RESTATED;
        }
    }

    private static final Pattern LEADING = pattern(
            "\\b(?:co-?)?led(?: jointly| together| in the \\w+)? by\\b|\\b(?:spearheaded|headed|organi[sz]ed|"
                    + "initiated|authored|circulated|convened|written|co-?authored)\\b[^.]{0,30}\\bby\\b|\\bleads?\\s*:|\\bco-?leads?\\s*:"
                    + "|\\blead (?:sponsors?|signers?|authors?|signatories)\\b|\\bencabezad[oa]s? por\\b|\\bliderad[oa]s? por\\b|\\bled by\\b");
    private static final Pattern SIGNING = pattern(
            "\\b(?:co-?)?sign(?:ed|ers?|atories|atory|ing|ees)?\\b(?!-on deadline)"
                    + "|\\bsigned[- ]on(?:to)?\\b|\\bjoin(?:ed|ing|s)?\\b|\\balong with\\b|\\btogether with\\b|\\balongside\\b|\\bfirmad[oa]s?\\b"
                    + "|\\bfirmantes?\\b|\\bfirmaron\\b|\\bcosponsor(?:s|ed)?\\b|^\\W*by:|\\bsincerely\\b|\\brespectfully\\b|\\bmembers include\\b");
    private static final Pattern CONNECTING =
            pattern("\\b(?:along with|together with|alongside|joined by)[^.;]{0,80}$");
    private static final Pattern RESTATING =
            pattern("\\b(?:in addition to|besides|adem[aá]s de|joining)\\s*(?:the )?(?:u\\.?s\\.? )?$");
    private static final Pattern ADDRESSING = pattern(
            "\\b(?:to|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:on|upon|for)|ask(?:s|ed|ing)?|request(?:s|ed|ing)?"
                    + "|thank(?:s|ed|ing)?|tell(?:s|ing)?|told|from|after|under|against|condemn(?:s|ed|ing)?|press(?:es|ed|ing)?|with|a|by|of|while|dear"
                    + "|prais(?:es|ed|ing)|honor(?:s|ing)?)\\s*(?:the )?(?:new )?$|\\bdear\\b|\\baddressed to\\b");
    private static final Pattern COPYING = pattern("^\\W*(?:cc|c\\.c\\.|bcc|copy to|enclosures?)\\b\\s*:?");
    private static final Pattern QUOTING =
            pattern("\\b(?:said|says|added|stated|explained|continued|noted|according to|dijo|statements? (?:from|by)"
                    + "|quotes? (?:from|by)|contact|contacts|press|media)\\W*$");
    private static final Pattern ENDORSING = pattern(
            "\\b(?:endors(?:ed|ers?|ements?|ing)|support(?:ed|ers?|ing)?|back(?:ed|ing))\\b[^.]{0,60}(?:\\bby\\b|\\bfrom\\b|:|\\binclud\\w+|\\bof\\b)"
                    + "|\\borgani[sz]ations?\\b[^.]{0,60}(?:\\binclud\\w+|:|\\bare\\b)|\\bgroups?\\b[^.]{0,40}(?:\\binclud\\w+|:)");

    private static final Pattern THEN_LEADS =
            pattern("\\b(?:led|lead|leads|leading|spearhead(?:ed|ing)?|lideraron|lider[oó]|organized)\\b");
    private static final Pattern THEN_ACTS = pattern(
            "\\b(?:sent|send|sends|wrote|write|writes|writing|announc(?:ed|es)|introduc(?:ed|es)|releas(?:ed|es)|issued|"
                    + "urged|urges|called|calls|asked|asks|demanded|demands|requested|submitted|is joined|was joined|are joined|were joined|penned|enviaron)\\b");
    private static final Pattern THEN_SIGNS = pattern("\\b(?:joined|join|signed|sign|co-?signed|firmaron)\\b");
    private static final Pattern THEN_SPEAKS = pattern(
            "^[\\s,]*(?:\\([^)]*\\)[\\s,]*)?(?:who \\w+ [^.]{0,40})?(?:said|says|added|stated|explained|noted|continued|dijo)\\b");

    /** Words for several Members of one chamber. A singular title does not apply to the next name. */
    private static final Pattern SENATORS =
            pattern("\\b(?:senators|sens\\.|senator(?:es|as)|in the senate)(?:\\b|(?<=\\.))");

    private static final Pattern REPRESENTATIVES =
            pattern("\\b(?:representatives|reps\\.|representantes|congress(?:wo)?men|congressmembers"
                    + "|house members|in the house|members of the (?:u\\.?s\\.? )?house)(?:\\b|(?<=\\.))");
    private static final Pattern SENATE = pattern("\\bsenat(?:e|ors?)\\b");
    private static final Pattern HOUSE =
            pattern("\\b(?:house|representatives?|congress(?:wo)?m[ae]n|congressmembers)\\b");

    private ActionCues() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile("(?i)" + regex);
    }

    /**
     * @param before the text between the start of the sentence and the people
     * @param after the text between the people and the end of the sentence
     */
    static Act of(String before, String after) {
        if (COPYING.matcher(before).find()) {
            return Act.COPIED;
        }
        if (QUOTING.matcher(before).find() || THEN_SPEAKS.matcher(after).find()) {
            return Act.QUOTED;
        }
        int leads = last(LEADING, before);
        int signs = last(SIGNING, before);
        int endorses = last(ENDORSING, before);
        if (RESTATING.matcher(before).find()) {
            return THEN_SIGNS.matcher(after).find()
                            || THEN_LEADS.matcher(after).find()
                            || after.matches("(?is)\\W*(?:were|are|in)\\b.*")
                    ? Act.RESTATED
                    : Act.NONE;
        }
        if (endorses > Math.max(leads, signs)) {
            return Act.ENDORSE;
        }
        if (leads >= 0 && leads >= signs) {
            return Act.LEAD;
        }
        int leading = first(THEN_LEADS, after);
        int signing = first(THEN_SIGNS, after);
        if (signs >= 0) {
            boolean theyLead = leading >= 0 && (signing < 0 || leading < signing);
            return theyLead && CONNECTING.matcher(before).find() ? Act.LEAD : Act.SIGN;
        }
        if (ADDRESSING.matcher(before).find()) {
            return Act.ADDRESSED;
        }
        int acting = first(THEN_ACTS, after);
        int lead = least(leading, acting);
        if (lead >= 0 && (signing < 0 || lead <= signing)) {
            return Act.LEAD;
        }
        return signing >= 0 ? Act.SIGN : Act.NONE;
    }

    /** Returns the last chamber that the words before a list mention, or null. */
    static Chamber chamber(String before) {
        return later(last(REPRESENTATIVES, before), last(SENATORS, before));
    }

    /** Returns the chamber in a short heading, or null. */
    static Chamber headedChamber(String heading) {
        return later(last(HOUSE, heading), last(SENATE, heading));
    }

    private static Chamber later(int house, int senate) {
        return house < 0 && senate < 0 ? null : house > senate ? Chamber.HOUSE : Chamber.SENATE;
    }

    static boolean isOfOrganizations(String heading) {
        return ENDORSING.matcher(heading).find() && !SIGNING.matcher(heading).find();
    }

    static boolean isCopied(String line) {
        return COPYING.matcher(line).find();
    }

    private static int least(int one, int other) {
        return one < 0 ? other : other < 0 ? one : Math.min(one, other);
    }

    private static int last(Pattern cue, String text) {
        Matcher matcher = cue.matcher(text);
        int last = -1;
        while (matcher.find()) {
            last = matcher.end();
        }
        return last;
    }

    private static int first(Pattern cue, String text) {
        Matcher matcher = cue.matcher(text);
        return matcher.find() ? matcher.start() : -1;
    }
}
