package org.signatory.ingest.signers;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.signatory.letters.SignOnSource;
import org.signatory.matching.MatchScope;
import org.signatory.platform.http.DryRunDocs;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Problem.FieldError;
import org.signatory.signons.SignOnInput;

/**
 * Declares the query parameters of a signer import: the fields of the JSON body, for a file that is the whole body.
 */
public class SignerImportParameters {

    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(description = DryRunDocs.PARAMETER)
    public boolean dryRun;

    @QueryParam("asOf")
    @Parameter(description = "Date of the roster to match the names against. Only for file uploads.")
    public LocalDate asOf;

    @QueryParam("signedOn")
    @Parameter(description = "The date of signing, if the sheet contains none. Only for file uploads.")
    public LocalDate signedOn;

    @QueryParam("party")
    @Pattern(regexp = MatchScope.PARTY, message = "Enter D, R or I.")
    @Parameter(description = "The party of all signers: D, R, I or a name such as Democrat. Only for file uploads.")
    public String party;

    @QueryParam("source")
    @Parameter(description = "The source of the sign-ons. Only for file uploads.")
    public SignOnSource source;

    @QueryParam("uncertainNames")
    @Parameter(description = "What to do with uncertain names. Only for file uploads.")
    public UncertainNamePolicy uncertainNames;

    @QueryParam("acceptCount")
    @Parameter(
            description =
                    "Whether to accept a number of signers that differs from the number claimed in the text. Only for file uploads.")
    public Boolean acceptCount;

    @QueryParam("fileName")
    @Size(max = 300)
    @Parameter(description = "The file's name, saved with the import. Only for file uploads.")
    public String fileName;

    /** Completes a draft from the parameters; in a JSON body all but {@code dryRun} are fields, and rejected here. */
    SignerImportInput complete(SignerImportInput draft, MediaType type) {
        Map<String, String> given = givenParameters();
        if (given.isEmpty()) {
            return draft.orDryRun(dryRun);
        }
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(type)) {
            List<FieldError> errors = given.entrySet().stream()
                    .map(each -> FieldError.in(
                            each.getKey(), "With a JSON body, send this as the field " + each.getValue() + "."))
                    .toList();
            throw Problem.invalid(ErrorCode.INVALID_PARAMETER, errors);
        }
        return new SignerImportInput(
                null,
                draft.file(),
                fileName == null ? draft.fileName() : fileName,
                dryRun,
                asOf,
                party,
                SignOnInput.builder().signedOn(signedOn).source(source).build(),
                null,
                null,
                uncertainNames,
                Boolean.TRUE.equals(acceptCount),
                null);
    }

    /** Returns the given parameters with the corresponding JSON fields. */
    private Map<String, String> givenParameters() {
        Map<String, String> given = new LinkedHashMap<>();
        add(given, "asOf", asOf, "/asOf");
        add(given, "signedOn", signedOn, "/signOn/signedOn");
        add(given, "party", party, "/party");
        add(given, "source", source, "/signOn/source");
        add(given, "uncertainNames", uncertainNames, "/uncertainNames");
        add(given, "acceptCount", acceptCount, "/acceptCount");
        add(given, "fileName", fileName, "/fileName");
        return given;
    }

    private static void add(Map<String, String> given, String name, Object value, String field) {
        if (value != null) {
            given.put(name, field);
        }
    }
}
