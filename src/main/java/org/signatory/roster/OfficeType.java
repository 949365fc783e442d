package org.signatory.roster;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists the offices of Members, which follow from the chamber and the state. */
@Schema(name = "MemberOffice")
public enum OfficeType {
    REPRESENTATIVE("Rep."),
    SENATOR("Sen."),
    DELEGATE("Del."),
    RESIDENT_COMMISSIONER("Res. Comm.");

    private static final Set<String> DELEGATES = Set.of("DC", "AS", "GU", "MP", "VI");

    private final String title;

    OfficeType(String title) {
        this.title = title;
    }

    /** Returns the title before a name, such as {@code Rep.}. */
    public String title() {
        return title;
    }

    public static OfficeType of(Chamber chamber, String state) {
        if (chamber == Chamber.SENATE) {
            return SENATOR;
        }
        if (state.equals("PR")) {
            return RESIDENT_COMMISSIONER;
        }
        return DELEGATES.contains(state) ? DELEGATE : REPRESENTATIVE;
    }
}
