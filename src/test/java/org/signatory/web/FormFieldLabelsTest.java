package org.signatory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FormFieldLabelsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern FORM =
            Pattern.compile("(?s)<form\\b(?=[^>]*method=\"post\")[^>]*action=\"([^\"]*)\".*?</form>");
    private static final Pattern LABELED = Pattern.compile(
            "<label for=\"[^\"]+\">([^<{]+)</label>\\s*<(?:input|select|textarea)\\b[^>]* name=\"(\\w+)\"");

    /** Files and the key are never shown again. The label of a pasted text says what to paste. */
    private static final Set<String> OTHERS = Set.of("key", "file");

    @Test
    @DisplayName("Each field has the label of its form, perhaps without the advice in it")
    void labelsAreThoseOfTheForms() throws IOException {
        SoftAssertions soft = new SoftAssertions();
        int fields = 0;
        for (Path file : templates()) {
            Matcher form = FORM.matcher(Files.readString(file));
            while (form.find()) {
                String action = action(form.group(1));
                Matcher found = LABELED.matcher(form.group());
                while (found.find()) {
                    String name = found.group(2);
                    String label = FormFieldLabels.of(action, name);
                    fields++;
                    if (!OTHERS.contains(name) && !label.equals("Text")) {
                        soft.assertThat(found.group(1)).as(action + " " + name).containsIgnoringCase(label);
                    }
                }
            }
        }
        soft.assertThat(fields).isGreaterThan(100);
        soft.assertAll();
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(each -> each.toString().endsWith(".html")).toList();
        }
    }

    /** Returns a path for the action of a template, such as {@code {#if x}/letters/{id}/edit{#else}/letters/new{/if}}. */
    private static String action(String written) {
        return written.replaceAll("\\{(global:)?root}", "")
                .replaceFirst("\\{#else}.*", "")
                .replaceAll("\\{#[^}]*}", "")
                .replaceAll("\\{[^}]*}", "1");
    }

    @Test
    void choicesAreWords() {
        assertThat(FormFieldLabels.value("source", "OFFICE_EMAIL")).isEqualTo("Office email");
        assertThat(FormFieldLabels.value("title", "IMMIGRATION")).isEqualTo("IMMIGRATION");
        assertThat(FormFieldLabels.of("nextStep")).isEqualTo("Next step");
    }

    @Test
    @DisplayName("A form that is shown again lists what the user entered, without hidden fields")
    void hiddenFieldsAreNotListed() {
        List<PreservedForm.Field> fields = List.of(
                new PreservedForm.Field("member", "S001145 3"),
                new PreservedForm.Field("state", "DECLINED"),
                new PreservedForm.Field("note", "Called the office."),
                new PreservedForm.Field("organization", "0189c000-0000-7000-8000-000000000000"),
                new PreservedForm.Field("fingerprint", "f00"),
                new PreservedForm.Field("myCalls", "Desk"),
                new PreservedForm.Field("all", "true"),
                new PreservedForm.Field("fileName", "calls.csv"),
                new PreservedForm.Field("decision-12", "S001145"),
                new PreservedForm.Field("list-1", "each"),
                new PreservedForm.Field("version", "3"));
        assertThat(new PreservedForm("/letters/1/outreach/S001145", false, fields, List.of()).entries())
                .extracting(PreservedForm.Entry::label, PreservedForm.Entry::words)
                .containsExactly(
                        tuple("Member", "S001145"),
                        tuple("Status", "Declined"),
                        tuple("Add a note", "Called the office."));
        assertThat(new PreservedForm("/admin/keys", false, fields, List.of()).entries())
                .extracting(PreservedForm.Entry::label)
                .contains("Organization");
    }
}
