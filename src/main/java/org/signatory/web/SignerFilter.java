package org.signatory.web;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.signatory.platform.text.TextNormalizer;
import org.signatory.roster.Chamber;
import org.signatory.signons.SignOnView;

/** Filters and sorts the cosigners on a letter's page. */
public class SignerFilter {

    public enum Sort {
        SURNAME("Last name"),
        SIGNED("Date signed"),
        STATE("State"),
        PARTY("Party"),
        SENIORITY("Seniority");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        /** Returns the value in the URL. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String words() {
            return words;
        }

        /** Returns the comparator. Ties keep the order of the input: by surname, Senators first. */
        Comparator<SignOnView> order() {
            return switch (this) {
                case SURNAME -> (one, other) -> 0;
                case SIGNED -> Comparator.comparing(SignOnView::signedOn).thenComparing(SignOnView::recordedAt);
                case STATE ->
                    Comparator.comparing(SignOnView::state)
                            .thenComparing(SignOnView::chamber, Comparator.reverseOrder())
                            .thenComparing(view -> view.district() == null ? 0 : view.district());
                case PARTY -> Comparator.comparing(SignOnView::party);
                case SENIORITY -> Comparator.comparing(SignOnView::servingSince);
            };
        }
    }

    @QueryParam("name")
    @Size(max = 200)
    public String name;

    @QueryParam("chamber")
    public Chamber chamber;

    @QueryParam("party")
    @Size(max = 60)
    public String party;

    @QueryParam("state")
    @Size(max = 2)
    public String state;

    @QueryParam("sort")
    @DefaultValue("surname")
    public Sort sort = Sort.SURNAME;

    @QueryParam("reversed")
    @DefaultValue("false")
    public boolean reversed;

    public boolean isSet() {
        return name != null || chamber != null || party != null || state != null;
    }

    List<SignOnView> of(List<SignOnView> cosigners) {
        Comparator<SignOnView> order =
                reversed && sort != Sort.SURNAME ? sort.order().reversed() : sort.order();
        List<SignOnView> listed =
                cosigners.stream().filter(matches()).sorted(order).toList();
        return reversed && sort == Sort.SURNAME ? reversed(listed) : listed;
    }

    private static List<SignOnView> reversed(List<SignOnView> listed) {
        List<SignOnView> reversed = new ArrayList<>(listed);
        Collections.reverse(reversed);
        return reversed;
    }

    private Predicate<SignOnView> matches() {
        String typed = name == null ? "" : TextNormalizer.folded(name);
        return view -> (typed.isEmpty() || TextNormalizer.folded(view.name()).contains(typed))
                && (chamber == null || view.chamber() == chamber)
                && (party == null || view.party().equals(party))
                && (state == null || view.state().equals(state));
    }
}
