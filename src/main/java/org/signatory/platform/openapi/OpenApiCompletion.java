package org.signatory.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.IndexView;
import org.signatory.platform.http.ErrorCode;

/**
 * Completes the generated document with general information, authentication, and each operation's errors, headers and
 * examples.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiCompletion implements OASFilter {

    static final String BEARER = "bearer";

    private static final List<Tag> TAGS = List.of(
            tag("Letters", "Letters: their texts, recipients and statuses from draft to response."),
            tag("Lead sponsors", "The Members who lead a letter, in order."),
            tag("Cosigners", "The Members who sign a letter without leading it."),
            tag("Sign-ons", "Individual sign-ons of leads and cosigners, and actions on them."),
            tag("Endorsers", "Organizations that support a letter, and their statements."),
            tag("Organizations", "Organizations that can endorse letters."),
            tag("Suggested Members", "Members to ask next, with reasons."),
            tag(
                    "Insights",
                    "Similar letters and Members, cross-party signatures, and trends and forecasts of sign-ons."),
            tag("Members", "Members of Congress, with their terms and everything they signed."),
            tag("Committees", "Committees and subcommittees of Congress, with their members as of any day."),
            tag("Groups", "Caucuses and lists of Members maintained by staff, and expressions that combine sets."),
            tag("Names", "Matching of names, lists and press releases to Members."),
            tag("Roster", "Terms of Members of Congress: imports, reports and export."),
            tag(
                    "Outreach",
                    "Outreach records: assignments of Members, outcomes and next steps. Staff and assigned partners only."),
            tag("Documents", "Documents made from a letter, and lists for press releases."),
            tag("Events", "Every change that is visible to the caller, in order."),
            tag("Webhooks", "URLs that receive events, signed as specified by Standard Webhooks."),
            tag(
                    "Feeds",
                    "Deadlines for calendars, sent letters for feed readers, and tokens for programs that cannot send a key."),
            tag("Exports", "Letters and their signers as files."),
            tag("Backup", "Export of the records as one stream, and import into another instance."),
            tag("Subscriptions", "Email about letters, for addresses that requested and confirmed it."),
            tag("Access", "API keys, roles, and the current caller."));

    private final IndexView index;

    public OpenApiCompletion(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setInfo(OASFactory.createInfo()
                .title("Signatory")
                .version("0.1.0")
                .summary("Tracks which Members of the US Congress have signed which letters.")
                .description(OpenApiTexts.INTRODUCTION)
                .license(OASFactory.createLicense()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0.txt"))
                .contact(OASFactory.createContact().name("The maintainers of Signatory")));
        document.setServers(List.of(OASFactory.createServer().url("/").description("This server")));
        document.getComponents()
                .setSecuritySchemes(Map.of(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme(BEARER)
                                .description("An API key, as Authorization: Bearer <key>.")));
        SchemaNormalizer.nameConstants(document);
        document.getComponents().removeSchema("Sse");
        // The report itself contains these fields.
        document.getComponents().removeSchema("CommitteeFindings");
        document.getComponents().addSchema("Problem", OpenApiTexts.problem());
        document.getComponents().addSchema("FieldError", OpenApiTexts.fieldError());
        document.getComponents().addSchema("ErrorCode", OpenApiTexts.errorCode());
        document.setTags(TAGS);
        nameIncludedLists(document);
        PageSchemas.describe(document);
        MergePatchSchemas.describe(document);
        OperationCompletion operations = new OperationCompletion(
                index, new ExampleBuilder(document.getComponents().getSchemas()));
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> operations.complete(method, path, operation)));
        document.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(BEARER));
        for (ErrorCode code : operations.exemplified()) {
            document.getComponents()
                    .addExample(code.code(), OASFactory.createExample().value(ExampleBuilder.problem(code)));
        }
        dropRepeatedExamples(document);
        document.getComponents().setHeaders(OpenApiHeaders.all());
        SchemaNormalizer.simplify(document);
        sort(document);
        SharedComponents.extract(document);
    }

    /** Declares the schemas of included lists. Letter classes cannot refer to the packages of these lists. */
    private static void nameIncludedLists(OpenAPI document) {
        Map<String, String> lists = Map.of("leadSponsors", "SignOn", "cosigners", "SignOn", "endorsers", "Endorser");
        for (String letter : List.of("LetterSummary", "Letter")) {
            Map<String, Schema> fields =
                    document.getComponents().getSchemas().get(letter).getProperties();
            lists.forEach((field, view) ->
                    fields.get(field).setItems(OASFactory.createSchema().ref("#/components/schemas/" + view)));
        }
    }

    /** Drops the examples of fields in schemas that have an example as a whole. */
    private static void dropRepeatedExamples(OpenAPI document) {
        document.getComponents().getSchemas().values().stream()
                .filter(schema -> schema.getExamples() != null && schema.getProperties() != null)
                .flatMap(schema -> schema.getProperties().values().stream())
                .forEach(field -> field.setExamples(null));
    }

    private static Tag tag(String name, String description) {
        return OASFactory.createTag().name(name).description(description);
    }

    /** Sorts the document, because the order in which classes are found varies. */
    private static void sort(OpenAPI document) {
        Map<String, PathItem> paths = new TreeMap<>(document.getPaths().getPathItems());
        document.getPaths().setPathItems(paths);
        Map<String, Schema> schemas = new TreeMap<>(document.getComponents().getSchemas());
        document.getComponents().setSchemas(schemas);
        for (PathItem item : paths.values()) {
            for (Operation operation : item.getOperations().values()) {
                if (operation.getParameters() != null) {
                    operation.setParameters(operation.getParameters().stream()
                            .sorted(Comparator.comparing(parameter -> parameter.getIn() + "/" + parameter.getName()))
                            .toList());
                }
            }
        }
        schemas.values().stream()
                .filter(schema -> schema.getRequired() != null)
                .forEach(schema -> schema.setRequired(
                        schema.getRequired().stream().sorted().toList()));
        schemas.values().stream()
                .filter(schema -> schema.getProperties() != null)
                .forEach(schema -> schema.setProperties(new TreeMap<>(schema.getProperties())));
    }
}
