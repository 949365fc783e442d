package org.signatory.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.signatory.platform.http.Problem;

/**
 * Assigns IDs to the recipients of a letter. A recipient with an ID is that recipient; one without an ID is the
 * recipient of the letter with the same name, or a new one. So a corrected recipient keeps its response.
 */
final class RecipientIdAssigner {

    private final List<RecipientInput> free;
    private final List<RecipientInput> result;

    private RecipientIdAssigner(List<RecipientInput> known, List<RecipientInput> drafts) {
        free = new ArrayList<>(known);
        result = new ArrayList<>(drafts);
    }

    /**
     * @param known the recipients of the letter before the change
     * @throws Problem if an ID is not that of a recipient of the letter, or is sent twice
     */
    static List<RecipientInput> assign(List<RecipientInput> known, List<RecipientInput> drafts) {
        RecipientIdAssigner ids = new RecipientIdAssigner(known, drafts);
        ids.match();
        return List.copyOf(ids.result);
    }

    private void match() {
        for (int i = 0; i < result.size(); i++) {
            UUID id = result.get(i).id();
            if (id != null && !free.removeIf(each -> each.id().equals(id))) {
                throw Problem.unknown(
                        "/recipients/" + i + "/id",
                        "Enter the ID of a recipient of this letter, and each ID only once.");
            }
        }
        match((draft, other) -> draft.withId(other.id()).equals(other));
        match(RecipientInput::isSame);
        result.replaceAll(
                each -> each.id() == null ? each.withId(UuidVersion7Strategy.INSTANCE.generateUuid(null)) : each);
    }

    private void match(BiPredicate<RecipientInput, RecipientInput> same) {
        result.replaceAll(draft -> draft.id() != null
                ? draft
                : free.stream()
                        .filter(other -> same.test(draft, other))
                        .findFirst()
                        .map(other -> {
                            free.remove(other);
                            return draft.withId(other.id());
                        })
                        .orElse(draft));
    }
}
