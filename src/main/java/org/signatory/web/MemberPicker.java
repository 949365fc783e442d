package org.signatory.web;

import java.util.List;
import org.signatory.matching.SeatedMember;

/**
 * Members whom somebody who types may mean, with what can be done with each.
 *
 * @param typed what was typed; null where nothing was
 * @param why why no one was found; null where somebody was
 */
record MemberPicker(String typed, List<Choice> choices, String why) {

    static final MemberPicker EMPTY = new MemberPicker(null, List.of(), null);

    /** A Member who may be meant. */
    record Choice(SeatedMember member, boolean signed, boolean leads) {}

    public boolean isVain() {
        return typed != null && choices.isEmpty();
    }
}
