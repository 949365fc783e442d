package org.signatory.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.signatory.matching.StateNames;
import org.signatory.roster.OfficeType;
import org.signatory.signons.SignOnView;

/** Formats signers in the styles of press releases, such as {@code Rep. Jan Schakowsky (D-IL-09)}. */
final class PressStyleFormatter {

    private static final Map<String, String> PARTIES = Map.of(
            "Democrat", "D",
            "Republican", "R",
            "Independent", "I",
            "Libertarian", "L");

    private PressStyleFormatter() {}

    /** @param name returns the printed name of a signer */
    static String of(PressListStyle style, List<SignOnView> signers, Function<SignOnView, String> name) {
        return switch (style) {
            case PARTY_DISTRICT, PARTY_STATE, DISTRICT -> lines(style, signers, name);
            case SENTENCE -> sentence(signers, name);
            case BY_STATE -> byState(signers, name);
        };
    }

    private static String lines(PressListStyle style, List<SignOnView> signers, Function<SignOnView, String> name) {
        return signers.stream()
                .map(signer -> signer.office().title() + " " + name.apply(signer) + " " + seat(style, signer) + "\n")
                .collect(Collectors.joining());
    }

    private static String byState(List<SignOnView> signers, Function<SignOnView, String> name) {
        return signers.stream()
                .collect(Collectors.groupingBy(
                        signer -> StateNames.name(signer.state()), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(state -> state.getKey() + "\n" + lines(PressListStyle.PARTY_DISTRICT, state.getValue(), name))
                .collect(Collectors.joining("\n"));
    }

    /** Names the offices in the order of their first signers; namesakes have their party and state. */
    private static String sentence(List<SignOnView> signers, Function<SignOnView, String> name) {
        Map<String, Long> namesakes = signers.stream().collect(Collectors.groupingBy(name, Collectors.counting()));
        Function<SignOnView, String> distinct = signer -> namesakes.get(name.apply(signer)) == 1
                ? name.apply(signer)
                : name.apply(signer) + " " + seat(PressListStyle.PARTY_STATE, signer);
        List<String> offices = signers.stream()
                .collect(Collectors.groupingBy(SignOnView::office, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(office -> titled(
                        office.getKey(),
                        office.getValue().stream().map(distinct).toList()))
                .toList();
        return offices.isEmpty() ? "" : joined(offices, offices.size() > 2 ? ", and " : " and ") + "\n";
    }

    private static String titled(OfficeType office, List<String> names) {
        return (names.size() == 1 ? office.title() : office.title().replaceFirst("\\.$", "s.")) + " "
                + joined(names, " and ");
    }

    private static String joined(List<String> parts, String last) {
        int end = parts.size() - 1;
        return end == 0 ? parts.get(0) : String.join(", ", parts.subList(0, end)) + last + parts.get(end);
    }

    private static String seat(PressListStyle style, SignOnView signer) {
        String seat = style == PressListStyle.PARTY_STATE ? ApStateAbbreviations.of(signer.state()) : district(signer);
        return "(" + (style == PressListStyle.DISTRICT ? "" : party(signer.party()) + "-") + seat + ")";
    }

    private static String party(String party) {
        return PARTIES.getOrDefault(party, party.substring(0, 1).toUpperCase(Locale.ROOT));
    }

    private static String district(SignOnView signer) {
        if (signer.office() != OfficeType.REPRESENTATIVE || signer.district() == null) {
            return signer.state();
        }
        return signer.state() + "-"
                + (signer.district() == 0 ? "AL" : String.format(Locale.ROOT, "%02d", signer.district()));
    }
}
