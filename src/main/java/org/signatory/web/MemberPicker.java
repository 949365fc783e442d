package org.signatory.web;

import java.util.List;
import org.signatory.matching.MemberWithSeat;

/**
 * Represents the Members that match a typed text, with the actions available for each.
 *
 * @param typed the typed text; null if empty
 * @param why reason for an empty result; otherwise null
 */
record MemberPicker(String typed, List<Choice> choices, String why) {

    static final MemberPicker EMPTY = new MemberPicker(null, List.of(), null);

    record Choice(MemberWithSeat member, boolean signed, boolean leads) {}

    public boolean isVain() {
        return typed != null && choices.isEmpty();
    }
}
