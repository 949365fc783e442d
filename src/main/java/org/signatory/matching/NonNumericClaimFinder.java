package org.signatory.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signatory.roster.States;

/** Finds claims other than numbers of signers: both parties, both chambers, states, delegations, endorsers, "dozens". */
final class NonNumericClaimFinder {

    /**
     * Represents a pattern with lowercase words of which each match has at least one, so that it is not applied to most
     * texts.
     */
    private record Phrase(Pattern pattern, List<String> words) {

        /** @param words separated by bars */
        static Phrase of(String words, String regex) {
            return new Phrase(Pattern.compile("(?i)" + regex), List.of(words.split("\\|")));
        }
    }

    private static final Map<String, Integer> VAGUE = Map.of("dozens", 24, "scores", 40, "hundreds", 200);
    private static final String VAGUE_WORDS = "dozens|scores|hundreds";
    private static final String ORGANIZATIONS =
            "organizations|groups|nonprofits|unions|associations|companies|businesses";
    private static final Phrase DOZENS = Phrase.of(
            VAGUE_WORDS,
            "\\b(?<number>" + VAGUE_WORDS + ") (?:of )?(?<kind>(?:" + ClaimScopeReader.WHOSE + "|"
                    + ClaimScopeReader.KIND + "){0,6})(?<people>" + ClaimScopeReader.PEOPLE + ")\\b");
    private static final Phrase BOTH = Phrase.of(
            "bipartisan|bicameral",
            "\\b(?<kind>(?:bipartisan|bicameral)(?:(?:, | and |, and |/)(?:bipartisan|bicameral))?) (?:(?:house|senate|congressional) )?"
                    + "(?<thing>group|coalition|delegation|contingent|letter|members|lawmakers|colleagues|senators|representatives)\\b(?<people> of "
                    + "(?:(?:" + ClaimScopeReader.WHOSE + "|" + ClaimScopeReader.KIND + "){0,4})"
                    + ClaimScopeReader.PEOPLE + ")?");
    private static final String STATE = Stream.of(States.SPELLINGS.split("\n"))
            .map(line -> line.substring(3).split(",")[0])
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    private static final String WHOLE =
            "(?:entire|whole|full|complete|united)(?:,? (?:and )?(?:bipartisan|bicameral)){0,2}";
    private static final String OF_CHAMBER =
            " (?<kind>(?:(?:bipartisan|bicameral|congressional|house|senate|u\\.s\\.|democratic|republican),? (?:and )?){0,4})delegation\\b";
    /** The words with which {@link #EVERY} begins. */
    private static final String QUANTIFIERS = "every |all |each ";

    private static final String EVERY =
            "\\b(?:every|all|each)(?: (?:single|one))?(?: of)?(?: the)?(?: " + NumberWords.PATTERN + ")? ";
    private static final String MEMBERS =
            "(?:democrats?|republicans?|senators?|representatives?|lawmakers?|members? of congress|(?:congressional |house |senate )?members?)";
    private static final List<Phrase> DELEGATIONS = List.of(
            Phrase.of(
                    "delegation",
                    "\\b(?:the )?(?:" + WHOLE + "|(?:every|all|each)(?: of the)?(?: " + NumberWords.PATTERN
                            + ")? (?:members?|senators?|representatives?) (?:of|in|from)(?: the)?(?: entire)?|all of(?: the)?)"
                            + " (?<state>" + STATE + ")(?:['\u2019]s)?" + OF_CHAMBER),
            Phrase.of("delegation", "\\b(?<state>" + STATE + ")['\u2019]s? " + WHOLE + OF_CHAMBER),
            Phrase.of(
                    "both ",
                    "\\bboth (?:of )?(?<state>" + STATE + ")(?:['\u2019]s)? (?:u\\.s\\. )?(?<kind>senators)\\b"),
            Phrase.of("both ", "\\bboth (?:u\\.s\\. )?(?<kind>senators) from (?<state>" + STATE + ")\\b"),
            Phrase.of(
                    QUANTIFIERS,
                    EVERY + "(?<state>" + STATE
                            + ")(?:['\u2019]s?)? (?<kind>(?:(?:house|senate|congressional|democratic|republican) ){0,2}"
                            + MEMBERS
                            + "(?: in (?:congress|the (?:u\\.s\\. )?(?:house|senate)))?)(?= |[.,;]|$)"),
            Phrase.of(
                    QUANTIFIERS,
                    EVERY + "(?<kind>(?:(?:house|senate|congressional|democratic|republican) ){0,2}" + MEMBERS
                            + ") (?:from|representing) (?:the state of )?(?<state>" + STATE + ")\\b"));
    private static final Phrase MAJORITY = Phrase.of(
            "delegation",
            "\\b(?:(?:a |the )?(?:\\p{L}+ )?majority of(?: the)?|most of(?: the)?)(?: members? of the)? (?<state>"
                    + STATE + ")(?:['\u2019]s)?" + OF_CHAMBER);
    private static final Phrase ALL_OF_THE_STATE = Phrase.of(
            QUANTIFIERS,
            EVERY + "(?<kind>" + MEMBERS
                    + ") (?:from|representing|of|in) (?:the|their|our) (?:entire )?(?:state|delegation)\\b");
    private static final Phrase BOTH_SIDES = Phrase.of(
            " both ",
            "\\b(?<people>" + ClaimScopeReader.PEOPLE
                    + ") (?:of|from|in) both (?:(?:political )?(?<parties>parties)|chambers|houses)\\b");
    private static final Phrase ENDORSERS = Phrase.of(
            ORGANIZATIONS,
            "(?<![\\d$.,\\p{L}/-])" + ClaimScopeReader.BEFORE
                    + "\\b(?<number>" + NumberWords.PATTERN
                    + ")(?<plus>\\s?\\+|-plus)? (?:[\\p{L}-]{3,20},? (?:and )?){0,5}(?:" + ORGANIZATIONS + ")\\b");
    private static final Phrase MANY_ENDORSERS = Phrase.of(
            VAGUE_WORDS,
            "\\b(?<number>" + VAGUE_WORDS + ") of (?:[\\p{L}-]{3,20},? (?:and )?){0,5}(?:" + ORGANIZATIONS + ")\\b");
    private static final Pattern ENDORSED = Pattern.compile(
            "(?i)\\b(?:endors\\p{L}+|supported|backed|support (?:of|from)|also signed|letter has the support)\\b[^.;]{0,60}$");
    private static final Pattern ENDORSE = Pattern.compile(
            "(?i)^[^.;]{0,40}\\b(?:endors\\p{L}+|support(?:s|ed|ing)?|back(?:s|ed|ing)?)\\b[^.;]{0,30}\\bletter\\b");
    private static final Phrase STATES = Phrase.of(
            " states",
            "\\b(?:from|representing|across) " + ClaimScopeReader.BEFORE + "(?<number>" + NumberWords.PATTERN
                    + ")(?<plus>\\s?\\+|-plus)? (?:different |u\\.s\\. )?states\\b");
    private static final Pattern SIGNERS =
            Pattern.compile("(?i)\\b(?:" + ClaimScopeReader.PEOPLE + "|group|coalition)\\b[^.;]{0,60}$");

    private static final int MAX_CLAIMS = 100;
    private static final int CLOSE = 60;

    private final ThisLetterClaimDetector context;
    private final List<FoundClaim> counted;
    private final List<FoundClaim> found = new ArrayList<>();

    /** @param counted the claims with a number, which state the parties by themselves */
    NonNumericClaimFinder(ThisLetterClaimDetector context, List<FoundClaim> counted) {
        this.context = context;
        this.counted = List.copyOf(counted);
    }

    List<FoundClaim> found() {
        each(DOZENS, this::dozens);
        each(BOTH, this::both);
        DELEGATIONS.forEach(phrase -> each(phrase, NonNumericClaimFinder::delegation));
        each(MAJORITY, words -> delegation(words).counted(LetterClaim.Counted.DELEGATION_MAJORITY));
        each(ALL_OF_THE_STATE, this::ofTheState);
        each(BOTH_SIDES, NonNumericClaimFinder::bothSides);
        each(ENDORSERS, this::endorsers);
        each(MANY_ENDORSERS, this::endorsers);
        each(STATES, this::states);
        return found;
    }

    private void each(Phrase phrase, Function<Matcher, LetterClaim.LetterClaimBuilder> reader) {
        if (!context.hasAny(phrase.words)) {
            return;
        }
        Matcher words = phrase.pattern.matcher(context.text());
        while (found.size() < MAX_CLAIMS && words.find()) {
            if (!context.isForeign(words.start(), words.end())) {
                LetterClaim.LetterClaimBuilder claim = reader.apply(words);
                if (claim != null) {
                    found.add(context.found(words, claim));
                }
            }
        }
    }

    private LetterClaim.LetterClaimBuilder dozens(Matcher words) {
        String people = words.group("kind") + words.group("people");
        boolean others = Pattern.compile(
                        "(?i)\\b(?:colleagues|other|others|additional|more|fellow|of (?:his|her|their|my|our))\\b")
                .matcher(people)
                .find();
        return ClaimScopeReader.about(people)
                .counted(others ? LetterClaim.Counted.COSIGNERS : LetterClaim.Counted.SIGNERS)
                .count(VAGUE.get(words.group("number").toLowerCase(Locale.ROOT)))
                .qualifier(LetterClaim.Qualifier.AT_LEAST)
                .bipartisan(people.toLowerCase(Locale.ROOT).contains("bipartisan"))
                .bicameral(people.toLowerCase(Locale.ROOT).contains("bicameral"));
    }

    private LetterClaim.LetterClaimBuilder both(Matcher words) {
        String kind = words.group("kind").toLowerCase(Locale.ROOT);
        boolean stated = Stream.concat(counted.stream(), found.stream())
                .anyMatch(it -> it.start() < words.end() + CLOSE
                        && it.end() > words.start() - CLOSE
                        && it.claim().bipartisan() == kind.contains("bipartisan")
                        && it.claim().bicameral() == kind.contains("bicameral"));
        return stated
                ? null
                : ClaimScopeReader.about(
                                words.group("thing") + (words.group("people") == null ? "" : words.group("people")))
                        .counted(LetterClaim.Counted.SIGNERS)
                        .bipartisan(kind.contains("bipartisan"))
                        .bicameral(kind.contains("bicameral"));
    }

    private static LetterClaim.LetterClaimBuilder bothSides(Matcher words) {
        boolean parties = words.group("parties") != null;
        return ClaimScopeReader.about(words.group("people"))
                .counted(LetterClaim.Counted.SIGNERS)
                .bipartisan(parties)
                .bicameral(!parties);
    }

    private static LetterClaim.LetterClaimBuilder delegation(Matcher words) {
        return ClaimScopeReader.about(words.group("kind"))
                .counted(LetterClaim.Counted.DELEGATION)
                .state(StateNames.code(words.group("state")).orElse(null));
    }

    private LetterClaim.LetterClaimBuilder endorsers(Matcher words) {
        boolean endorsed = context.isPhrase()
                || ENDORSED.matcher(context.before(words.start())).find()
                || ENDORSE.matcher(context.after(words.end())).find();
        if (!endorsed) {
            return null;
        }
        Integer vague = VAGUE.get(words.group("number").toLowerCase(Locale.ROOT));
        return (vague == null
                        ? number(words)
                        : LetterClaim.builder().count(vague).qualifier(LetterClaim.Qualifier.AT_LEAST))
                .counted(LetterClaim.Counted.ENDORSERS);
    }

    /** "All 52 Members representing the state", of the one state whose delegation the text names. */
    private LetterClaim.LetterClaimBuilder ofTheState(Matcher words) {
        List<String> states = found.stream()
                .map(it -> it.claim().state())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return states.size() != 1
                ? null
                : ClaimScopeReader.about(words.group("kind"))
                        .counted(LetterClaim.Counted.DELEGATION)
                        .state(states.get(0));
    }

    private LetterClaim.LetterClaimBuilder states(Matcher words) {
        boolean signers = context.isPhrase()
                || SIGNERS.matcher(context.before(words.start())).find();
        return signers ? number(words).counted(LetterClaim.Counted.STATES) : null;
    }

    private static LetterClaim.LetterClaimBuilder number(Matcher words) {
        return LetterClaim.builder()
                .count(NumberWords.value(words.group("number")))
                .qualifier(ClaimScopeReader.qualifier(words));
    }
}
