package org.signatory.ingest.signers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Problem.FieldError;
import org.signatory.roster.Member;

/**
 * Represents the validated decisions of an import.
 *
 * @param names decisions by record number, with current Bioguide IDs
 * @param lists whether the people of a passage signed, by the number of the passage
 */
record ImportDecisions(Map<Integer, SignerImportDecision> names, Map<Integer, Boolean> lists) {

    /**
     * Validates the decisions of an import.
     *
     * @throws Problem if a decision refers to a missing record, passage or Member, or one of them has several decisions
     */
    static ImportDecisions of(SignerImportInput draft, ParsedSignerUpload upload) {
        List<FieldError> faults = new ArrayList<>();
        ImportDecisions decisions = new ImportDecisions(
                names(draft.decisions(), upload.names().size(), faults),
                lists(draft.listDecisions(), upload.lists().size(), faults));
        if (!faults.isEmpty()) {
            throw Problem.invalid(ErrorCode.UNKNOWN_REFERENCE, faults);
        }
        return decisions;
    }

    private static Map<Integer, SignerImportDecision> names(
            List<SignerImportDecision> given, int records, List<FieldError> faults) {
        Map<Integer, SignerImportDecision> decisions = new HashMap<>();
        List<String> named = given.stream()
                .map(SignerImportDecision::bioguideId)
                .filter(id -> id != null)
                .toList();
        Map<String, String> current = named.isEmpty() ? Map.of() : current(named);
        for (int i = 0; i < given.size(); i++) {
            SignerImportDecision it = given.get(i);
            String pointer = "/decisions/" + i;
            if (it.record() > records) {
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
                                : new SignerImportDecision(it.record(), current.get(it.bioguideId()), false, false));
            }
        }
        return decisions;
    }

    private static Map<Integer, Boolean> lists(List<SignerListDecision> given, int lists, List<FieldError> faults) {
        Map<Integer, Boolean> decisions = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            SignerListDecision it = given.get(i);
            String pointer = "/listDecisions/" + i + "/list";
            if (it.list() > lists) {
                faults.add(FieldError.at(pointer, "There is no passage with this number."));
            } else if (decisions.putIfAbsent(it.list(), it.signed()) != null) {
                faults.add(FieldError.at(pointer, "Enter only one decision for this passage."));
            }
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
