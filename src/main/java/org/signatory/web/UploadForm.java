package org.signatory.web;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.signatory.ingest.signers.SignerImportDecision;
import org.signatory.ingest.signers.SignerListDecision;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;

/**
 * Represents an uploaded text or file, with the decisions made so far.
 *
 * @param text the pasted text; null if a file was uploaded
 * @param file the content of the file; null if a text was pasted
 * @param decisions decisions by record number: a Bioguide ID, {@code skip} or {@code keep}
 */
record UploadForm(FormFields form, String text, byte[] file, String fileName, Map<Integer, String> decisions) {

    private static final long MAX_REVIEWED = 8L << 20;

    private static final String DECISION = "decision-";
    private static final String SKIP = "skip";
    private static final String KEEP = "keep";
    private static final String OTHER = "other";
    private static final String PASSAGE = "list-";
    private static final String SIGNED = "signed";
    private static final String NOT_SIGNED = "not-signed";

    /** The choice to decide on the names of a passage one by one. */
    static final String EACH = "each";

    static final UploadForm EMPTY =
            new UploadForm(new FormFields(new MultivaluedHashMap<>()), null, null, null, Map.of());

    /**
     * Reads a form with a file. A review page sends the file back as a field, in base64 and within the same
     * limit.
     *
     * @throws Problem if the file is too large
     */
    static UploadForm of(MultipartFormDataInput input) {
        return of(input, MAX_REVIEWED);
    }

    /** Reads a form with a file of at most this many bytes. */
    static UploadForm of(MultipartFormDataInput input, long maxFile) {
        MultivaluedHashMap<String, String> fields = new MultivaluedHashMap<>();
        byte[] file = null;
        String fileName = null;
        for (Map.Entry<String, Collection<FormValue>> part : input.getValues().entrySet()) {
            for (FormValue value : part.getValue()) {
                if (value.isFileItem()) {
                    byte[] bytes = bytes(value, maxFile);
                    if (bytes.length > 0) {
                        file = bytes;
                        fileName = value.getFileName();
                    }
                } else {
                    fields.add(part.getKey(), value.getValue());
                }
            }
        }
        FormFields form = new FormFields(fields);
        fields.keySet().stream().filter(name -> !name.equals("text")).forEach(form::texts);
        if (file == null && form.has("fileContent")) {
            file = decoded(form.text("fileContent"));
            fileName = form.text("fileName");
        }
        String text = fields.getFirst("text");
        boolean pasted = text != null && !text.isBlank();
        return new UploadForm(
                form, file == null && pasted ? text.replace("\r\n", "\n") : null, file, fileName, decisions(form));
    }

    private static byte[] bytes(FormValue value, long maxFile) {
        try {
            if (value.getFileItem().getFileSize() > maxFile) {
                throw Problem.of(
                        ErrorCode.BODY_TOO_LARGE,
                        "The file is larger than %d MiB, the limit for uploads on this page. Choose a smaller file or use the API.",
                        maxFile >> 20);
            }
            return value.getFileItem().getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] decoded(String content) {
        try {
            return Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException e) {
            throw Problem.field("/fileContent", "The file was damaged in transit. Choose it again.");
        }
    }

    private static Map<Integer, String> decisions(FormFields form) {
        Map<Integer, String> decisions = new TreeMap<>();
        form.fields().keySet().stream()
                .filter(name -> name.matches(DECISION + "[1-9]\\d{0,5}") && form.has(name))
                .forEach(name -> decisions.put(Integer.valueOf(name.substring(DECISION.length())), form.text(name)));
        return decisions;
    }

    public boolean isEmpty() {
        return text == null && file == null;
    }

    /** Returns the file's content, encoded for a form field. */
    public String encoded() {
        return file == null ? "" : Base64.getEncoder().encodeToString(file);
    }

    public List<SignerImportDecision> made() {
        return decisions.entrySet().stream()
                .filter(each -> !each.getValue().equals(OTHER))
                .map(each -> new SignerImportDecision(
                        each.getKey(),
                        isMember(each.getValue()) ? each.getValue() : null,
                        each.getValue().equals(SKIP),
                        each.getValue().equals(KEEP)))
                .toList();
    }

    /** Returns the decisions on whole passages; a passage whose names are decided one by one has none. */
    public List<SignerListDecision> passages() {
        return form.fields().keySet().stream()
                .filter(name -> name.matches(PASSAGE + "[1-9]\\d{0,5}"))
                .map(name -> listDecision(Integer.parseInt(name.substring(PASSAGE.length()))))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Returns the choice for a passage, or null. */
    public String passage(int number) {
        return form.text(PASSAGE + number);
    }

    private SignerListDecision listDecision(int number) {
        String chosen = passage(number);
        return SIGNED.equals(chosen) || NOT_SIGNED.equals(chosen)
                ? new SignerListDecision(number, SIGNED.equals(chosen))
                : null;
    }

    public static boolean isMember(String decision) {
        return !decision.equals(SKIP) && !decision.equals(KEEP);
    }

    /** Returns the names typed as “someone else”, by record number. */
    public Map<Integer, String> others() {
        Map<Integer, String> others = new TreeMap<>();
        decisions.forEach((record, decision) -> {
            if (decision.equals(OTHER)) {
                others.put(record, form.text("other-" + record));
            }
        });
        return others;
    }

    UploadForm with(Map<Integer, String> found) {
        Map<Integer, String> decided = new TreeMap<>(decisions);
        decided.putAll(found);
        return new UploadForm(form, text, file, fileName, decided);
    }

    public boolean isCommitted() {
        return form.has("commit");
    }
}
