package org.signatory.dashboard;

import java.util.List;
import org.signatory.names.Seated;

/**
 * Members whom somebody who types may mean, with what can be done with each.
 *
 * @param typed what was typed; null where nothing was
 * @param why why no one was found; null where somebody was
 */
record Picker(String typed, List<Choice> choices, String why) {

    static final Picker EMPTY = new Picker(null, List.of(), null);

    /** A Member who may be meant. */
    record Choice(Seated member, boolean signed, boolean leads) {}

    public boolean isVain() {
        return typed != null && choices.isEmpty();
    }
}
