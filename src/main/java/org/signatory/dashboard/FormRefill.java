package org.signatory.dashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.signatory.common.Problem;

/**
 * Puts what a person typed back into the form of a page that was rendered anew, and the errors next to their fields, with a
 * summary that links to each, whichever form of whichever page it is.
 */
final class FormRefill {

    private static final Set<String> KEPT = Set.of("hidden", "file", "password", "submit");

    private final Document page;
    private final PostedForm posted;
    private final Element form;
    private final Map<String, Integer> taken = new HashMap<>();

    FormRefill(String html, PostedForm posted) {
        this.page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        this.posted = posted;
        this.form = form();
    }

    /** The form that was posted: of several with the same address, the one with the same hidden fields. */
    private Element form() {
        List<Element> same = page.select("form[method=post]").stream()
                .filter(each -> each.attr("action").equals(posted.action()))
                .toList();
        return same.stream().filter(this::hasHiddenFields).findFirst().orElse(same.isEmpty() ? null : same.get(0));
    }

    private boolean hasHiddenFields(Element candidate) {
        return candidate.select("input[type=hidden]:not([name=token]):not([name=version])").stream()
                .allMatch(each -> posted.values(each.attr("name")).contains(each.val()));
    }

    /** Returns the page with the values and the errors of a refused form. */
    String refused(Problem problem) {
        if (form != null) {
            controls().forEach(this::fill);
        }
        List<Element> items = new ArrayList<>();
        FieldWords words = new FieldWords(posted);
        for (Problem.FieldError error : problem.errors()) {
            items.add(item(words.place(error), error));
        }
        if (items.isEmpty()) {
            items.add(new Element("li").text(ErrorPage.sentence(problem.code(), String.valueOf(problem.getMessage()))));
        }
        summarize(items);
        showLost();
        page.title("Error: " + page.title());
        return page.outerHtml();
    }

    private List<Element> controls() {
        List<Element> controls = new ArrayList<>(form.select("input[name], select[name], textarea[name]"));
        if (form.hasAttr("id")) {
            page.select("[form]").stream()
                    .filter(each -> each.attr("form").equals(form.id()) && each.hasAttr("name"))
                    .forEach(controls::add);
        }
        controls.removeIf(each ->
                each.tagName().equals("button") || each.tagName().equals("input") && KEPT.contains(each.attr("type")));
        return controls;
    }

    private void fill(Element control) {
        String name = control.attr("name");
        List<String> values = posted.values(name);
        if (Set.of("checkbox", "radio").contains(control.attr("type"))) {
            control.attr("checked", values.contains(control.val()));
            return;
        }
        int index = taken.merge(name, 1, Integer::sum) - 1;
        if (index >= values.size()) {
            return;
        }
        String value = values.get(index);
        if (control.tagName().equals("select")) {
            if (control.select("option").stream()
                    .anyMatch(option -> option.val().equals(value))) {
                control.select("option")
                        .forEach(option -> option.attr("selected", option.val().equals(value)));
            }
        } else if (control.tagName().equals("textarea")) {
            control.text(value);
        } else {
            control.attr("value", value);
        }
        if (!value.isBlank() && control.closest("details") != null && !control.hasAttr("type")) {
            open(control);
        }
    }

    private static void open(Element element) {
        element.parents().stream()
                .filter(parent -> parent.tagName().equals("details"))
                .forEach(details -> details.attr("open", true));
    }

    /** One line of the summary, and its message next to the field, if the page has that field. */
    private Element item(FieldWords.Place place, Problem.FieldError error) {
        Element field = form == null || place == null
                ? null
                : controls().stream()
                        .filter(each -> each.attr("name").equals(place.name()))
                        .skip(place.index())
                        .findFirst()
                        .orElse(null);
        Element item = new Element("li");
        if (field == null) {
            return item.text(FieldWords.sentence(error.detail(), place == null ? null : place.label()));
        }
        if (!field.hasAttr("id")) {
            field.attr("id", "field-" + place.name() + "-" + place.index());
        }
        String message = FieldWords.sentence(error.detail(), label(field));
        String id = field.id() + "-error";
        field.attr("aria-invalid", "true");
        field.attr("aria-describedby", (id + " " + field.attr("aria-describedby")).strip());
        field.before(new Element("span").id(id).addClass("field-error").text(message));
        open(field);
        item.appendElement("a").attr("href", "#" + field.id()).text(message);
        return item;
    }

    private String label(Element field) {
        Element label = page.select("label[for]").stream()
                .filter(each -> each.attr("for").equals(field.id()))
                .findFirst()
                .orElse(field.closest("label"));
        String words = label == null ? field.attr("aria-label") : label.text();
        return words.strip().replaceFirst(":$", "");
    }

    private void summarize(List<Element> items) {
        Element summary = new Element("div")
                .addClass("fault")
                .attr("role", "alert")
                .attr("tabindex", "-1")
                .attr("autofocus", true)
                .attr("data-refused", true);
        summary.appendElement("p").appendElement("strong").text("Could not save.");
        Element list = summary.appendElement("ul");
        items.forEach(list::appendChild);
        page.select("[autofocus]").removeAttr("autofocus");
        summary.attr("autofocus", true);
        Element before = page.selectFirst("div.fault[role=alert]");
        if (before != null) {
            before.replaceWith(summary);
        } else if (page.selectFirst("main h1") != null) {
            page.selectFirst("main h1").after(summary);
        } else {
            page.body().prependChild(summary);
        }
    }

    /** Lists what the page has no field for any more, so that it can be copied. */
    private void showLost() {
        List<PostedForm.Field> lost = posted.fields().stream()
                .filter(each -> form == null && each.isShown())
                .toList();
        if (lost.isEmpty()) {
            return;
        }
        Element details = new Element("details").attr("open", true).addClass("card");
        details.appendElement("summary").text("What you entered");
        Element list = details.appendElement("dl").addClass("facts-list");
        for (PostedForm.Field each : lost) {
            Element row = list.appendElement("div");
            row.appendElement("dt").text(each.label());
            row.appendElement("dd").addClass("body").text(each.value());
        }
        page.selectFirst("div.fault[role=alert]").after(details);
    }
}
