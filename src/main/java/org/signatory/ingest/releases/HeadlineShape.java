package org.signatory.ingest.releases;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Distinguishes headlines from other short lines at the top of a text, and removes markup around them. */
final class HeadlineShape {

    private static final Pattern ITEM = Pattern.compile(
            "^(?:[\u2022\u25aa\u25cf\u00b7\u2713\u2705\u274c*>|-]|\\d{1,3}[.)]\\s).*|.*[\\t|].*|.*\\S {3,}\\S.*");
    private static final Pattern LINK = Pattern.compile(
            "(?i)^(?:skip to .*|view (?:this|in) .*|follow (?:\\S+ ){1,6}on\\b.*|share (?:this|on)\\b.*|subscribe.*|unsubscribe.*|click here.*|sign up .*|(?:back|return) to .*|menu\\b.*|rt @.*|.*[\u00bb\u203a].*)$");
    private static final Pattern LABEL = Pattern.compile(
            "(?i)^(?:cc|bcc|c\\.c\\.|enclosures?|attachments?|courtesy cop\\w+|from|to|date|for (?:immediate )?release|embargoed\\b.*|published\\b.*|updated\\b.*|posted\\b.*|deadline|sent|senators|representatives|senate|house|democrats|republicans|sending office"
                    + "|(?:lead|co-?)\\s?(?:sponsors?|members?|signers?)|leads?|signers|recipients?|page \\w+(?: of \\w+)?)\\s*(?::.*)?$|^(?:embargoed|published|posted|updated)\\b.*");
    private static final Pattern LETTERHEAD = Pattern.compile(
            "(?i)^(?:(?:the )?congress of the united states|(?:u\\.s\\. |united states )?(?:house of representatives|senate)|one hundred .{3,30} congress"
                    + "|(?:u\\.s\\. |united states )?(?:(?:sub)?committee on|department of) .{3,80}|washington,? d\\.?c\\.?.*|president of the united states|via .{3,40}|\\d{1,6} \\p{Lu}.{3,60}|.{0,40}\\b(?:rayburn|cannon|longworth|dirksen|hart|russell) .{0,30}(?:building|office).*)$");
    private static final Pattern OFFICES = Pattern.compile(
            "(?i)^(?:\\W*(?:chair(?:man|woman)?|ranking (?:minority )?member|members? of (?:the )?(?:u\\.?s\\.? )?congress|(?:united states|u\\.s\\.) (?:senators?|representatives?)))+\\W*$");
    private static final Pattern ROSTER =
            Pattern.compile("^[^a-z]*(?:Mc|Mac)?[^a-z]*, \\p{Lu}[^.]*(?:CHAIR|RANKING|MEMBER|$).*");
    private static final Pattern PERSON = Pattern.compile(
            "^(?:(?:Ranking Member|Chair(?:man|woman)?|The Honorable|Hon\\.|Mayor|Senator|Rep(?:resentative|\\.)|Sen\\.|Secretary|Administrator|Director|President|Congress(?:wo)?man) )+"
                    + RecipientTerms.NAME + "(?: [(\\[][^)\\]]{1,12}[)\\]])?(?:,? .{0,30})?$");
    private static final Pattern SPACED = Pattern.compile("(?:\\S\\s+){4,}+\\S");
    private static final Pattern MARKUP = Pattern.compile("<[^<>]{1,400}>|^#{1,6}\\s+|^\\*\\*|\\*\\*$");
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{2,5}|[a-z]{2,8});");
    private static final List<String> VERBS = List.of(
            "lead",
            "urge",
            "call",
            "send",
            "sent",
            "ask",
            "demand",
            "write",
            "press",
            "push",
            "join",
            "request",
            "letter",
            "slam",
            "seek",
            "oppos",
            "support",
            "introduc",
            "express",
            "condemn",
            "applaud",
            "warn",
            "announc",
            "question",
            "investigat",
            "back",
            "want",
            "defend",
            "challeng",
            "respond",
            "raise",
            "fight",
            "wrote",
            "probe",
            "query",
            "queries",
            "react");

    private HeadlineShape() {}

    /** Returns whether a line is an item of a list, a label, a link, part of a letterhead, or a name. */
    static boolean isOther(String written) {
        String line = plain(written);
        boolean roster = ROSTER.matcher(line).matches() && !hasVerb(line);
        return ITEM.matcher(written).matches()
                || LINK.matcher(line).matches()
                || LABEL.matcher(line).matches()
                || LETTERHEAD.matcher(line).matches()
                || OFFICES.matcher(line).matches()
                || SPACED.matcher(line).matches()
                || roster
                || PERSON.matcher(line).matches() && !hasVerb(line);
    }

    static boolean hasVerb(String line) {
        String words = line.toLowerCase(java.util.Locale.ROOT);
        return VERBS.stream().anyMatch(words::contains);
    }

    /** Returns a line without tags and marks of Markdown. */
    static String plain(String line) {
        String bare = MARKUP.matcher(line).replaceAll(" ").strip();
        Matcher entity = ENTITY.matcher(bare);
        return (entity.find() ? org.jsoup.parser.Parser.unescapeEntities(bare, false) : bare).replaceAll("\\s+", " ");
    }
}
