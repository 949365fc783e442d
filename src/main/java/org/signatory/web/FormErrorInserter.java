package org.signatory.web;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.signatory.platform.http.Problem;

/** Adds the errors of a rejected form to its page: a message at each field and a summary with links. */
record FormErrorInserter(Document page, PreservedForm posted, List<Element> controls) {

    void add(Problem problem) {
        List<Element> items = new ArrayList<>();
        FieldMessages words = new FieldMessages(posted);
        for (Problem.FieldError error : problem.errors()) {
            items.add(item(words.place(error), error));
        }
        if (items.isEmpty()) {
            items.add(new Element("li").text(ErrorPage.sentence(problem.code(), String.valueOf(problem.getMessage()))));
        }
        summarize(items);
    }

    /** Creates one line of the summary, and shows the error next to its field if the page has that field. */
    private Element item(FieldMessages.Place place, Problem.FieldError error) {
        Element field = place == null
                ? null
                : controls.stream()
                        .filter(each -> each.attr("name").equals(place.name()))
                        .skip(place.index())
                        .findFirst()
                        .orElse(null);
        Element item = new Element("li");
        if (field == null) {
            return item.text(FieldMessages.sentence(
                    error.detail(), place == null ? null : FormFieldLabels.of(posted.action(), place.name())));
        }
        if (!field.hasAttr("id")) {
            field.attr("id", "field-" + place.name() + "-" + place.index());
        }
        String message = FieldMessages.sentence(error.detail(), label(field));
        String id = field.id() + "-error";
        field.attr("aria-invalid", "true");
        field.attr("aria-describedby", (id + " " + field.attr("aria-describedby")).strip());
        field.before(new Element("span").id(id).addClass("field-error").text(message));
        FormRefill.open(field);
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
                .attr("data-rejected", true);
        summary.appendElement("p").appendElement("strong").text("There is a problem.");
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
}
