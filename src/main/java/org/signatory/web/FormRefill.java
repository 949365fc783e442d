package org.signatory.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.PublicUrl;

/**
 * Restores the user's input in a form of a page that was rendered again, and shows the errors next to their fields and
 * in a summary with links.
 */
final class FormRefill {

    private static final Set<String> KEPT_TYPES = Set.of("hidden", "file", "password", "submit");

    private final Document page;
    private final PreservedForm posted;
    private final Element form;
    private final Map<String, Integer> nextIndex = new HashMap<>();

    FormRefill(String html, PreservedForm posted) {
        this.page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        this.posted = posted;
        this.form = form();
    }

    /** Finds the submitted form: among forms with the same action, the one with the same hidden fields. */
    private Element form() {
        List<Element> same = page.select("form[method=post]").stream()
                .filter(each -> each.attr("action").equals(PublicUrl.root() + posted.action()))
                .toList();
        return same.stream().filter(this::hasHiddenFields).findFirst().orElse(same.isEmpty() ? null : same.get(0));
    }

    private boolean hasHiddenFields(Element candidate) {
        return candidate.select("input[type=hidden]:not([name=token]):not([name=version])").stream()
                .allMatch(each -> posted.values(each.attr("name")).contains(each.val()));
    }

    /** Returns the page with the values and errors of a rejected form. */
    String refused(Problem problem) {
        if (form != null) {
            controls().forEach(this::fill);
        }
        new FormErrorInserter(page, posted, form == null ? List.of() : controls()).add(problem);
        if (form == null) {
            showLost();
        }
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
        controls.removeIf(each -> each.tagName().equals("button")
                || each.tagName().equals("input") && KEPT_TYPES.contains(each.attr("type")));
        return controls;
    }

    private void fill(Element control) {
        String name = control.attr("name");
        List<String> values = posted.values(name);
        if (Set.of("checkbox", "radio").contains(control.attr("type"))) {
            control.attr("checked", values.contains(control.val()));
            return;
        }
        int index = nextIndex.merge(name, 1, Integer::sum) - 1;
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

    static void open(Element element) {
        element.parents().stream()
                .filter(parent -> parent.tagName().equals("details"))
                .forEach(details -> details.attr("open", true));
    }

    /** Lists values without a field on the page, so they can be copied. */
    private void showLost() {
        List<PreservedForm.Entry> lost = posted.entries();
        if (lost.isEmpty()) {
            return;
        }
        Element details = new Element("details").attr("open", true).addClass("card");
        details.appendElement("summary").text("What you entered");
        Element list = details.appendElement("dl").addClass("facts-list");
        for (PreservedForm.Entry each : lost) {
            Element row = list.appendElement("div");
            row.appendElement("dt").text(each.label());
            row.appendElement("dd").addClass("body").text(each.words());
        }
        page.selectFirst("div.fault[role=alert]").after(details);
    }
}
