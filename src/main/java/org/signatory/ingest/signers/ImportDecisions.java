package org.signatory.ingest.signers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Problem.FieldError;
import org.signatory.roster.Member;

/** Resolves the decisions of an import. */
final class ImportDecisions {

    private ImportDecisions() {}

    /**
     * Returns the decisions of an import by record number, with current Bioguide IDs.
     *
     * @throws Problem if a decision refers to a missing record or Member, or a record has several decisions
     */
    static Map<Integer, ImportDecision> of(SignerImportDraft draft, ParsedUpload upload) {
        Map<Integer, ImportDecision> decisions = new HashMap<>();
        List<FieldError> faults = new ArrayList<>();
        List<String> named = draft.decisions().stream()
                .map(ImportDecision::bioguideId)
                .filter(id -> id != null)
                .toList();
        Map<String, String> current = named.isEmpty() ? Map.of() : current(named);
        for (int i = 0; i < draft.decisions().size(); i++) {
            ImportDecision it = draft.decisions().get(i);
            String pointer = "/decisions/" + i;
            if (it.record() > upload.names().size()) {
                faults.add(FieldError.at(pointer + "/record", "There is no record with this number."));
            } else if (decisions.containsKey(it.record())) {
                faults.add(FieldError.at(pointer + "/record", "Enter only one decision for this record."));
            } else if (it.bioguideId() != null && !current.containsKey(it.bioguideId())) {
                faults.add(FieldError.at(pointer + "/bioguideId", "The roster has no Member with this Bioguide ID."));
            } else {
                decisions.put(
                        it.record(),
                        it.bioguideId() == null
                                ? it
                                : new ImportDecision(it.record(), current.get(it.bioguideId()), false, false));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(ErrorCode.UNKNOWN_REFERENCE, faults);
        }
        return decisions;
    }

    private static Map<String, String> current(List<String> given) {
        Map<String, String> current = new HashMap<>();
        given.stream()
                .distinct()
                .forEach(id -> Member.byAnyId(id).ifPresent(member -> current.put(id, member.bioguideId)));
        return current;
    }
}
